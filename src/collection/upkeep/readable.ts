import { entrySchema } from '../lmdb-state.ts';
import type { ReportTable } from '../report-table.ts';
import { readOn, type Store, walk } from '../store.ts';
import { unpackReport } from '../stored.ts';
import type { Row } from './row.ts';

/** A note with what is stored of it; undefined where that cannot be read. */
export interface NoteRow {
  readonly key: string;
  readonly entry: unknown;
}

/** All notes. A key whose value cannot be read has no entry; keys after a damaged page are left out. */
export function* notesIn(store: Pick<Store, 'state'>): Generator<NoteRow> {
  for (const key of keysOf(store)) yield { key, entry: entryAt(store, key) };
}

/** Those before a damaged page; `examine` tells that there are others. */
function keysOf({ state }: Pick<Store, 'state'>): readonly string[] {
  const keys: string[] = [];
  walk(state, state.getKeys(), (key) => keys.push(key));
  return keys;
}

function entryAt({ state }: Pick<Store, 'state'>, key: string): unknown {
  try {
    const entry = state.get(key);
    return entrySchema.safeParse(entry).success ? entry : undefined;
  } catch {
    readOn(state);
    return undefined;
  }
}

/**
 * Everything of a collection that can be read and is whole, as it is at one moment if it is taken without a pause. A report
 * whose own row is damaged is left out where its source is not: it is read again from that.
 */
export function* readableRows(store: Store, table: ReportTable): Generator<Row> {
  for (const id of table.ids()) {
    const report = table.packed(id);
    if (report !== undefined && unpackReport(report) !== undefined) yield { kind: 'report', id, packed: report };
    const source = table.packedSource(id);
    if (source !== undefined && table.hasSource(id)) yield { kind: 'source', id, packed: source };
    const written = table.corrections.get(id);
    if (Object.keys(written).length > 0) yield { kind: 'corrections', id, written };
  }
  for (const { key, entry } of notesIn(store)) if (entry !== undefined) yield { kind: 'note', key, entry };
}
