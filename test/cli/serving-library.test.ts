import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ServingLibrary } from '../../src/cli/serving-library.ts';
import type { ServingNews } from '../../src/cli/serving-news.ts';
import { Shelf } from '../../src/cli/shelf.ts';
import { Collection } from '../../src/collection/collection.ts';
import type { Source } from '../../src/report/page.ts';
import { floodPage, schoolPage, Workplace } from './support.ts';

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
  const data = join(new Workplace().root, 'data');
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
  const data = join(new Workplace().root, 'data');
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

test('a snapshot that is damaged, or that no index can be made of, is told and built again', async () => {
  const data = join(new Workplace().root, 'data');
  const writer = Collection.open(data);
  await writer.add(source('flood.txt', floodPage()), null);
  await writer.writeSnapshot(Buffer.from('no index at all'), writer.revision());
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

test('a damaged report is read again from its source before it is served', async () => {
  const data = join(new Workplace().root, 'data');
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
  expect(news).toEqual([{ kind: 'rereading', reports: 1 }]);
  await shelf.close();
});
