import type { Database } from 'lmdb';
import { asReportId, type ReportId } from '../../report/report.ts';
import { originKey } from '../origin.ts';
import type { Relation } from '../relation.ts';
import type { ReportTable } from '../report-table.ts';
import { fingerprint } from '../shingles.ts';
import type { Store } from '../store.ts';
import { unpackReport } from '../stored.ts';

/** By what reports are found, as follows from reports and sources alone. */
export interface Derived {
  readonly digests: ReadonlySet<string>;
  readonly marks: ReadonlySet<string>;
  readonly reprints: ReadonlySet<string>;
  /** Key of an origin → report. */
  readonly origins: ReadonlyMap<string, ReportId>;
}

/** The relations that a collection ought to have. */
export function derive(table: ReportTable): Derived {
  const derived = {
    digests: new Set<string>(),
    marks: new Set<string>(),
    reprints: new Set<string>(),
    origins: new Map<string, ReportId>(),
  };
  for (const id of table.ids()) {
    const held = unpackReport(table.packed(id) ?? new Uint8Array());
    if (held) {
      derived.digests.add(`${held.report.sha256}/${id}`);
      for (const mark of fingerprint(held.report.text).marks) derived.marks.add(`${mark}/${id}`);
      if (held.of !== null) derived.reprints.add(`${held.of}/${id}`);
    }
    const origin = table.source(id)?.origin;
    if (origin) derived.origins.set(originKey(origin), id);
  }
  return derived;
}

/** By how much the relations are not what they ought to be. */
export interface Differing {
  readonly missing: number;
  readonly stray: number;
}

function compare(is: Iterable<string>, ought: ReadonlySet<string>): Differing {
  let [found, stray] = [0, 0];
  for (const pair of is) {
    if (ought.has(pair)) found++;
    else stray++;
  }
  return { missing: ought.size - found, stray };
}

/** A report whose source is damaged keeps its place on disk, which nothing else tells. */
function* originPairs(origins: Database<string, string>, table: ReportTable): Generator<string> {
  // Taken all at once: to look at a damaged source in between would end the range.
  for (const { key, value } of [...origins.getRange({})]) {
    const id = asReportId(value);
    if (table.source(id) !== undefined || table.packed(id) === undefined) yield `${key}/${id}`;
  }
}

/** Compares a store's relations with what follows from its reports. */
export function differing(store: Store, table: ReportTable): Differing {
  const ought = derive(table);
  const places = new Set([...ought.origins].map(([key, id]) => `${key}/${id}`));
  const parts = [
    compare(store.digests.pairs(), ought.digests),
    compare(store.marks.pairs(), ought.marks),
    compare(store.reprints.pairs(), ought.reprints),
    compare(originPairs(store.origins, table), places),
  ];
  return {
    missing: parts.reduce((sum, { missing }) => sum + missing, 0),
    stray: parts.reduce((sum, { stray }) => sum + stray, 0),
  };
}

function rewrite(relation: Relation, pairs: ReadonlySet<string>): void {
  relation.clear();
  for (const pair of pairs) relation.addPair(pair);
}

/** Writes the relations anew. To be called inside a transaction. */
export function writeDerived(store: Store, table: ReportTable): void {
  const ought = derive(table);
  rewrite(store.digests, ought.digests);
  rewrite(store.marks, ought.marks);
  rewrite(store.reprints, ought.reprints);
  store.origins.clearSync();
  for (const [key, id] of ought.origins) store.origins.putSync(key, id);
}
