import { readdirSync } from 'node:fs';
import type { ReportId } from '../../report/report.ts';
import type { ReportTable } from '../report-table.ts';
import { readSnapshot } from '../snapshot.ts';
import { readOn, type Store, walk } from '../store.ts';
import { unpackReport } from '../stored.ts';
import { differing } from './derived.ts';
import type { Finding } from './finding.ts';
import { notesIn } from './readable.ts';
import { isLeftOver } from './temporary.ts';

/** Names of databases of which a page cannot be read. */
function unreadableParts(store: Store): readonly string[] {
  const { reports, sources, origins, snapshot, state, meta, digests, marks, reprints } = store;
  const ranges: Readonly<Record<string, () => Iterable<unknown>>> = {
    reports: () => reports.getKeys(),
    sources: () => sources.getKeys(),
    origins: () => origins.getRange({}),
    digests: () => digests.pairs(),
    marks: () => marks.pairs(),
    reprints: () => reprints.pairs(),
    snapshot: () => snapshot.getKeys(),
    state: () => state.getKeys(),
    meta: () => meta.getKeys(),
  };
  return Object.entries(ranges)
    .filter(([, range]) => !walk(store.environment, range(), () => undefined))
    .map(([name]) => name);
}

function* aboutReport(id: ReportId, table: ReportTable): Generator<Finding> {
  const held = unpackReport(table.packed(id) ?? new Uint8Array());
  if (!held) {
    yield { kind: table.readAgain(id) ? 'damaged-report' : 'lost-report', id };
    return;
  }
  if (!table.hasSource(id)) {
    yield { kind: 'broken-source', id, file: held.report.file };
  }
}

function* aboutRelations(store: Store, table: ReportTable): Generator<Finding> {
  const { missing, stray } = differing(store, table);
  if (missing + stray > 0) yield { kind: 'relations', missing, stray };
}

function isSnapshotBroken(store: Store): boolean {
  try {
    return readSnapshot(store).outcome === 'broken';
  } catch {
    readOn(store.environment);
    return true;
  }
}

/**
 * Looks through a store: whether every page that leads to something can be read, every report and source is as it was
 * written, the relations are those of the reports, corrections, notes and the snapshot are whole, and nothing lies about.
 * Writes nothing. What the snapshot holds is for the search to say.
 */
export function* examine(store: Store, table: ReportTable, directory: string): Generator<Finding> {
  const unreadable = unreadableParts(store);
  for (const part of unreadable) yield { kind: 'unreadable-part', part };
  const reports = [...table.ids()].flatMap((id) => [...aboutReport(id, table)]);
  yield* reports;
  // The relations of what cannot be read belong to something, but nobody can tell to what.
  const areKnown = unreadable.length === 0 && reports.every(({ kind }) => kind === 'broken-source');
  if (areKnown) yield* aboutRelations(store, table);
  for (const id of table.corrections.broken()) yield { kind: 'broken-correction', id };
  const count = [...notesIn(store)].filter(({ entry }) => entry === undefined).length;
  if (count > 0) yield { kind: 'broken-notes', count };
  if (isSnapshotBroken(store)) yield { kind: 'snapshot', detail: 'SHA-256' };
  for (const file of readdirSync(directory).filter(isLeftOver)) yield { kind: 'leftover', file };
}
