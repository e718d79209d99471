import { sourceDigest } from '../origin.ts';
import type { Reader } from '../reader.ts';
import type { ReportTable } from '../report-table.ts';
import type { Store } from '../store.ts';
import { unpackReport } from '../stored.ts';
import { writeDerived } from './derived.ts';
import { isPassing, type Row } from './row.ts';

/** A number noted about the collection. */
const noted = ({ meta }: Store, key: string): number => {
  const value = meta.get(key);
  return typeof value === 'number' ? value : 0;
};

function putRow(store: Store, table: ReportTable, row: Row): void {
  switch (row.kind) {
    case 'report':
      store.reports.putSync(row.id, Buffer.from(row.packed));
      break;
    case 'source':
      store.sources.putSync(row.id, Buffer.from(row.packed));
      break;
    case 'corrections':
      table.corrections.put(row.id, row.written);
      break;
    case 'note':
      store.state.putSync(row.key, row.entry);
  }
}

/** Takes out all that a backup may hold, and what is derived from it. */
function clear(store: Store): void {
  for (const database of [store.reports, store.sources, store.snapshot]) database.clearSync();
  const notes = [...store.state.getKeys()].filter((key) => !isPassing(key));
  for (const key of notes) store.state.removeSync(key);
  const about = [...store.meta.getKeys()].filter((key) => key === 'snapshot' || key.startsWith('corrections/'));
  for (const key of about) store.meta.removeSync(key);
}

/** Reads the reports again of which only the source is there. */
function complete(store: Store, table: ReportTable, reader: Reader): void {
  for (const id of table.ids()) {
    if (store.reports.doesExist(id)) continue;
    const read = table.readAgain(id);
    const stored = table.source(id);
    if (!read || !stored) continue;
    table.put({ report: read.report, order: table.nextOrder(), reader: reader.version });
    table.putSource(id, sourceDigest(stored.source), stored);
  }
}

/**
 * Puts rows in the place of all that a store holds; whoever serves it finds a new revision. To be called inside a
 * transaction, so that all of it is done, or nothing.
 */
export function fill(store: Store, table: ReportTable, rows: Iterable<Row>, reader: Reader): void {
  const revision = noted(store, 'revision');
  clear(store);
  let order = 0;
  for (const row of rows) {
    putRow(store, table, row);
    if (row.kind === 'report') order = Math.max(order, unpackReport(row.packed)?.order ?? 0);
  }
  store.meta.putSync('order', order);
  writeDerived(store, table);
  complete(store, table, reader);
  store.meta.putSync('revision', revision + 1);
}
