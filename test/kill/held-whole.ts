import { expect } from 'vitest';
import { SearchIndex } from '../../src/cli/search-index.ts';
import { Collection } from '../../src/collection/collection.ts';
import { openStore } from '../../src/collection/store.ts';
import { numberOf } from './invented-reports.ts';

/** Every report and source of a collection, by id, as the bytes on disk. */
export type Rows = ReadonlyMap<string, readonly [report: string, source: string]>;

/** Reads them, without anything of the collection's own in between. */
export async function rowsOf(data: string): Promise<Rows> {
  const store = openStore(data);
  const text = (bytes: Buffer | undefined): string => bytes?.toString('latin1') ?? 'missing';
  const ids = [...store.reports.getKeys()];
  const rows = new Map(ids.map((id) => [id, [text(store.reports.get(id)), text(store.sources.get(id))] as const]));
  await store.environment.close();
  return rows;
}

/** Expects a collection to be a beginning of the whole one, to the byte, and its search to agree; how much it holds. */
export async function expectBeginning(data: string, whole: Rows): Promise<number> {
  const rows = await rowsOf(data);
  for (const [id, row] of rows) expect(row, id).toEqual(whole.get(id));
  const collection = Collection.open(data);
  try {
    expect([collection.damaged(), collection.lost(), collection.outdated()]).toEqual([[], [], []]);
    const reports = collection.all();
    expect(reports.map(({ file }) => file)).toEqual(reports.map((_, n) => `d${n}`));
    expect(reports.length).toBe(rows.size);
    await expectSearchAgrees(collection);
    return reports.length;
  } finally {
    await collection.close();
  }
}

/** Every report is found by words that it has alone, and nothing is found that is not held. */
async function expectSearchAgrees(collection: Collection): Promise<void> {
  const told: unknown[] = [];
  const index = await SearchIndex.open(collection, (news) => told.push(news));
  const reports = collection.all();
  await index.bringTo(reports);
  expect(told).toEqual([]);
  expect(index.passages.size).toBe(reports.reduce((sum, { passages }) => sum + passages.length, 0));
  for (const [n, { id }] of reports.entries()) {
    expect(index.passages.holding(numberOf(n)).map(({ report }) => report)).toContain(id);
  }
  const held = new Set(reports.map(({ id }) => id));
  const found = await index.passages.search({ text: '岳明川强调闸门检修巡查会议', limit: 10_000 });
  expect(found.filter(({ report }) => !held.has(report))).toEqual([]);
}
