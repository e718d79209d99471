import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { SearchIndex } from '../../src/cli/search-index.ts';
import { ServingLibrary } from '../../src/cli/serving-library.ts';
import type { ServingNews } from '../../src/cli/serving-news.ts';
import { Shelf } from '../../src/cli/shelf.ts';
import { Collection } from '../../src/collection/collection.ts';
import type { Source } from '../../src/report/page/page.ts';
import { floodPage, schoolPage, WorkFolder } from './support.ts';

const FLOOD = '岳明川对沿河村的转移名单有什么要求？';
const SCHOOL = '校车司机和校车线路有什么要求？';
const SAMPLE = join(import.meta.dirname, '../../index/sample');

const source = (file: string, text: string): Source => ({ file, bytes: Buffer.from(text) });

async function filesFor(library: ServingLibrary, question: string): Promise<readonly string[]> {
  return (await library.ask(question)).quotes.map((quote) => quote.citation.file);
}

function serve(data: string, sampleFolder?: string) {
  const news: ServingNews[] = [];
  const shelf = new Shelf({
    directory: data,
    ...(sampleFolder === undefined ? {} : { sampleFolder }),
    tell: (told) => news.push(told),
  });
  return { shelf, news, library: new ServingLibrary(shelf, (told) => news.push(told)) };
}

test('what another process adds, changes and removes is served from the next question on', async () => {
  const data = join(new WorkFolder().root, 'data');
  const { shelf, library } = serve(data, SAMPLE);
  expect((await library.overview()).sample).toBe(true);

  const writer = Collection.open(data);
  const flood = await writer.add(source('flood.txt', floodPage()), { path: '/nowhere/flood.txt' });
  expect((await library.overview()).sample).toBe(false);
  expect(await filesFor(library, FLOOD)).toContain('flood.txt');

  await writer.add(source('school.txt', schoolPage()), null);
  expect((await filesFor(library, SCHOOL))[0]).toBe('school.txt');

  await writer.add(source('flood.txt', schoolPage().replace('体检', '培训')), { path: '/nowhere/flood.txt' });
  expect((await library.ask('安置点两小时内送到')).outcome).toBe('not-found');

  if (flood.outcome === 'refused') expect.fail(flood.reason);
  await writer.remove(flood.report);
  expect((await library.reports()).map((report) => report.file)).toEqual(['school.txt']);
  await writer.close();
  await shelf.close();
});

test('the search index is kept, and the kept one answers as the built one did', async () => {
  const data = join(new WorkFolder().root, 'data');
  const writer = Collection.open(data);
  await writer.add(source('flood.txt', floodPage()), null);
  await writer.add(source('school.txt', schoolPage()), null);
  await writer.close();
  const first = serve(data);
  const built = await first.library.ask(FLOOD);
  expect(first.shelf.existing()?.readSnapshot().outcome).toBe('read');
  await first.shelf.close();
  const second = serve(data);
  expect(await second.library.ask(FLOOD)).toEqual(built);
  expect([...first.news, ...second.news]).toEqual([]);
  await second.shelf.close();
});

test('while it serves, the search index is kept only when it is closed', async () => {
  const data = join(new WorkFolder().root, 'data');
  const { shelf, library } = serve(data);
  const collection = shelf.open();
  await collection.add(source('flood.txt', floodPage()), null);
  await library.ask(FLOOD);
  const kept = async (): Promise<number> => (await SearchIndex.open(collection, () => undefined)).passages.size;
  const before = await kept();
  await collection.add(source('school.txt', schoolPage()), null);
  expect(await filesFor(library, SCHOOL)).toContain('school.txt');
  expect(await kept()).toBe(before);
  await library.close();
  expect(await kept()).toBeGreaterThan(before);
  await shelf.close();
});

/** An invented document of many paragraphs, in the order given. */
function dutyRoster(order: 'forward' | 'backward'): Source {
  const lines = Array.from(
    { length: 500 },
    (_, n) => `第${n}号水库由第${(n * 7) % 500}小组昼夜值守，闸门每${n + 2}天检修一次。`,
  );
  const text = (order === 'forward' ? lines : lines.toReversed()).join('\n');
  return { file: 'roster', bytes: Buffer.from(text), document: true, title: '云溪区水库值守安排' };
}

test('an answer is made from the reports before a change or from those after it, never from both', async () => {
  const data = join(new WorkFolder().root, 'data');
  const place = { path: '/nowhere/rosters.jsonl', document: 'roster' };
  const question = '第123号水库的闸门多少天检修一次？';
  const orders = ['forward', 'backward'] as const;
  const writer = Collection.open(data);
  const proper: string[] = [];
  for (const order of orders) {
    await writer.add(dutyRoster(order), place);
    const { shelf, library } = serve(data);
    const answer = await library.ask(question);
    expect(answer.quotes[0]?.text).toContain('第123号水库');
    proper.push(JSON.stringify(answer));
    await shelf.close();
  }
  expect(proper[0]).not.toBe(proper[1]);
  const { shelf, library } = serve(data);
  for (let round = 0; round < 6; round++) {
    const answers = [library.ask(question)];
    for (const order of round % 2 === 0 ? orders : orders.toReversed()) {
      await setImmediate();
      const written = writer.add(dutyRoster(order), place);
      answers.push(library.ask(question));
      await written;
      answers.push(library.ask(question));
    }
    for (const answer of await Promise.all(answers)) expect(proper).toContain(JSON.stringify(answer));
  }
  await shelf.close();
  await writer.close();
});

describe('the snapshot of the search index', () => {
  async function collectionOf(documents: number): Promise<Collection> {
    const collection = Collection.open(join(new WorkFolder().root, 'data'));
    onTestFinished(() => collection.close());
    for (let n = 0; n < documents; n++) await addDocument(collection, n);
    return collection;
  }

  const addDocument = (collection: Collection, n: number, text = `第${n}号水库每${n + 2}天检修一次闸门。`) =>
    collection.add(
      { file: `d${n}`, bytes: Buffer.from(text), document: true, title: `第${n}号水库通报` },
      { path: '/nowhere/documents.jsonl', document: `d${n}` },
    );

  const fail = (news: ServingNews): never => expect.fail(JSON.stringify(news));

  /** What an index that has been opened anew holds before and after it is brought up to date. */
  async function reopened(collection: Collection): Promise<readonly [kept: number, then: number]> {
    const index = await SearchIndex.open(collection, fail);
    const kept = index.passages.size;
    await index.bringTo(collection.all());
    await index.keep();
    return [kept, index.passages.size];
  }

  test('is used when it is older than the reports, and then only the difference is indexed', async () => {
    const collection = await collectionOf(4);
    expect(await reopened(collection)).toEqual([0, 4]);
    await addDocument(collection, 4);
    expect(await reopened(collection)).toEqual([4, 5]);
  });

  test('is written again when much has changed, and not at every small change', async () => {
    const collection = await collectionOf(100);
    await reopened(collection);
    for (const n of [100, 101]) await addDocument(collection, n);
    expect(await reopened(collection)).toEqual([100, 102]);
    await addDocument(collection, 102);
    expect(await reopened(collection)).toEqual([100, 103]);
    expect(await reopened(collection)).toEqual([103, 103]);
  });

  test('counts the small changes of a long run together', async () => {
    const collection = await collectionOf(100);
    const index = await SearchIndex.open(collection, fail);
    await index.bringTo(collection.all());
    await index.keep();
    for (const n of [1, 2, 3]) {
      await addDocument(collection, n, `第${n}号水库的闸门已经换新。`);
      await index.bringTo(collection.all());
      await index.keep();
    }
    const [hit] = await (await SearchIndex.open(collection, fail)).passages.search({ text: '第3号水库 闸门已经换新' });
    expect(collection.all().find(({ id }) => id === hit?.report)?.file).toBe('d3');
  });
});

test('a snapshot that is damaged, or that no index can be made of, is told and built again', async () => {
  const data = join(new WorkFolder().root, 'data');
  const writer = Collection.open(data);
  await writer.add(source('flood.txt', floodPage()), null);
  await writer.writeSnapshot(Buffer.from('no index at all'));
  await writer.close();
  const { shelf, library, news } = serve(data);
  expect(await filesFor(library, FLOOD)).toContain('flood.txt');
  await shelf.close();
  expect(news).toMatchObject([{ kind: 'snapshot-broken' }]);
  const again = serve(data);
  expect(await filesFor(again.library, FLOOD)).toContain('flood.txt');
  expect(again.news).toEqual([]);
  await again.shelf.close();
});

test('a damaged report is served from its source and told, and nothing is written', async () => {
  const data = join(new WorkFolder().root, 'data');
  const writer = Collection.open(data);
  await writer.add(source('flood.txt', floodPage()), null);
  const before = writer.all();
  await writer.close();
  const file = join(data, 'collection.mdb');
  const bytes = readFileSync(file);
  bytes.write('坏', bytes.indexOf(Buffer.from('沿河三个村')));
  writeFileSync(file, bytes);
  const { shelf, library, news } = serve(data);
  expect(await library.reports()).toEqual(before);
  expect(news).toEqual([{ kind: 'damaged', ids: before.map(({ id }) => id) }]);
  await shelf.close();
  expect(readFileSync(file).equals(bytes)).toBe(true);
});
