import { describe, expect, test } from 'vitest';
import { Collection } from '../../src/collection/collection.ts';
import { memorySource } from '../../src/collection/memory-source.ts';
import type { ReportSource } from '../../src/collection/report-source.ts';
import { asReportId, type Report } from '../../src/report/report.ts';
import { article, page, plainReader, source, temporaryDirectory } from './support.ts';

type Pages = readonly (readonly [file: string, text: string])[];

function reports(pages: Pages): readonly Report[] {
  return pages.map(([file, text], i) => {
    const read = plainReader().read(source(file, text), { id: asReportId(`report-${i}`), sha256: `${i}` });
    return read.outcome === 'read' ? read.report : expect.fail(read.reason);
  });
}

async function collected(pages: Pages): Promise<ReportSource> {
  const collection = Collection.open(temporaryDirectory(), plainReader());
  for (const [file, text] of pages) await collection.add(source(file, text), null);
  return collection;
}

const SOURCES: Readonly<Record<string, (pages: Pages) => Promise<ReportSource>>> = {
  'the collection': collected,
  'the source in memory': async (pages) => memorySource(reports(pages)),
};

const lines = (text: string): readonly string[] => text.split('。').map((line) => `${line}。`);

/** Each second line of the article replaced by another's: stock wording that two meetings share. */
const half = (a: number, b: number): string =>
  lines(article(a))
    .map((line, i) => (i % 2 === 0 ? line : (lines(article(b))[i] ?? '')))
    .join('\n');

const TRADITIONAL = new Map(
  Array.from('风云东书园村镇树灯桥').map((c, i) => [c, Array.from('風雲東書園村鎮樹燈橋')[i] ?? c]),
);
const traditional = (text: string): string => Array.from(text, (c) => TRADITIONAL.get(c) ?? c).join('');

describe.each(Object.entries(SOURCES))('%s', (_, open) => {
  test('gives the reports in the order in which they came, and each by its id', async () => {
    const held = await open([1, 2, 3].map((n) => [`${n}.txt`, page(`第${n}次会议`, '', article(n))] as const));
    expect(held.all().map((r) => r.file)).toEqual(['1.txt', '2.txt', '3.txt']);
    for (const report of held.all()) expect(held.get(report.id)).toBe(report);
    expect(held.all()).toBe(held.all());
  });

  test('has no report for an unknown id, which is its own original', async () => {
    const held = await open([]);
    const unknown = asReportId('ffffffffffff');
    expect([held.get(unknown), held.original(unknown), held.reprintsOf(unknown)]).toEqual([undefined, unknown, []]);
  });

  const day = '2023-05-06';
  test.each([
    ['the same article with another headline', page('甲', day, article(1)), page('乙', day, article(1)), true],
    [
      'the same article in the other script',
      page('甲', day, article(1)),
      page('甲', day, traditional(article(1))),
      true,
    ],
    ['a third of its paragraphs dropped', page('甲', day, article(1)), page('甲', day, article(1).slice(0, 270)), true],
    ['a longer version after a shorter', page('甲', day, article(1, 200)), page('甲', day, article(1, 600)), true],
    [
      'a short notice and a long page that quotes it',
      page('甲', day, article(1, 90)),
      page('甲', day, article(1, 9000)),
      false,
    ],
    ['two short notices', page('甲', day, article(1, 60)), page('乙', day, article(1, 80)), true],
    [
      'two very long texts, one twice the other',
      page('甲', day, article(1, 20_000)),
      page('乙', day, article(1, 40_000)),
      true,
    ],
    ['the day unknown in one', page('甲', day, article(1)), page('甲', '', article(1)), true],
    ['the year unknown in one', page('甲', day, article(1)), page('甲', 'XXXX-05-06', article(1)), true],
    ['the same words on another day', page('甲', day, article(1)), page('甲', '2023-05-13', article(1)), false],
    ['the same words in another year', page('甲', day, article(1)), page('甲', '2024-05-06', article(1)), false],
    ['half of the wording shared', page('甲', day, half(1, 2)), page('甲', day, half(1, 3)), false],
    ['nothing shared', page('甲', day, article(1)), page('甲', day, article(2)), false],
    ['texts shorter than a shingle', page('甲', day, '好。'), page('乙', day, '好。'), false],
  ])('two pages with %s', async (_case, first, second, reprint) => {
    const held = await open([
      ['first.txt', first],
      ['second.txt', second],
    ]);
    const [one, two] = held.all();
    if (!one || !two) expect.fail('a page was not held');
    expect(held.original(two.id)).toBe(reprint ? one.id : two.id);
    expect(held.original(one.id)).toBe(one.id);
    expect(held.reprintsOf(one.id)).toEqual(reprint ? [two.id] : []);
  });

  test('reprints of reprints have the first report as their original, however many others are held', async () => {
    const others = Array.from({ length: 60 }, (_o, i) => [`o${i}.txt`, page('其他', '', article(i + 10))] as const);
    const prints = [1, 2, 3].map((n) => [`p${n}.txt`, page(`转载${n}`, '', article(1))] as const);
    const held = await open([...prints.slice(0, 1), ...others, ...prints.slice(1)]);
    const ids = held
      .all()
      .filter((r) => r.file.startsWith('p'))
      .map((r) => r.id);
    expect(ids.map((id) => held.original(id))).toEqual([ids[0], ids[0], ids[0]]);
    expect(held.reprintsOf(ids[0] ?? expect.fail())).toEqual(ids.slice(1));
  });
});

describe('the collection', () => {
  test('makes the next reprint the original when the original is removed', async () => {
    const collection = Collection.open(temporaryDirectory(), plainReader());
    for (const n of [1, 2, 3]) await collection.add(source(`${n}.txt`, page(`转载${n}`, '', article(1))), null);
    const [first, second, third] = collection.all().map((r) => r.id);
    if (!first || !second || !third) expect.fail('a page was not held');
    await collection.remove(first);
    expect([collection.original(second), collection.original(third)]).toEqual([second, second]);
    expect(collection.reprintsOf(second)).toEqual([third]);
  });

  test('parts reprints when their original comes to say something else', async () => {
    const collection = Collection.open(temporaryDirectory(), plainReader());
    const place = { path: '/nowhere/1.txt' };
    await collection.add(source('1.txt', page('甲', '', article(1))), place);
    const reprint = await collection.add(source('2.txt', page('乙', '', article(1))), null);
    expect(reprint.outcome).toBe('reprint');
    await collection.add(source('1.txt', page('甲', '', article(2))), place);
    for (const report of collection.all()) expect(collection.original(report.id)).toBe(report.id);
  });

  test('finds a reprint by an update too', async () => {
    const collection = Collection.open(temporaryDirectory(), plainReader());
    const place = { path: '/nowhere/1.txt' };
    await collection.add(source('1.txt', page('甲', '', article(1))), place);
    const other = await collection.add(source('2.txt', page('乙', '', article(2))), null);
    const updated = await collection.add(source('1.txt', page('甲', '', article(2))), place);
    expect(updated).toMatchObject({ outcome: 'updated', of: other.outcome === 'refused' ? '' : other.report });
  });
});
