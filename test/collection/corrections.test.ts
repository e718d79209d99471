import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Collection } from '../../src/collection/collection.ts';
import type { Reader } from '../../src/collection/reader.ts';
import type { Corrections } from '../../src/report/correction.ts';
import type { Report, ReportId } from '../../src/report/report.ts';
import { article, page, plainReader, source, temporaryDirectory } from './support.ts';

const FIRST = page('云溪区部署防汛', '2023-05-06', article(1));
const PLACE = { path: '/nowhere/a.txt' };

/** Opens, works, closes: what the next opening finds has been on disk. */
async function within<T>(data: string, work: (c: Collection) => Promise<T>, version = 1): Promise<T> {
  const collection = Collection.open(data, plainReader(version));
  try {
    return await work(collection);
  } finally {
    await collection.close();
  }
}

async function add(c: Collection, text: string, origin: { path: string } | null = null): Promise<ReportId> {
  const outcome = await c.add(source('page.txt', text), origin);
  return outcome.outcome === 'refused' ? expect.fail(outcome.reason) : outcome.report;
}

const set =
  (more: Corrections) =>
  (before: Corrections): Corrections => ({ ...before, ...more });

async function held(data: string): Promise<readonly Report[]> {
  return within(data, async (c) => c.all());
}

describe('a correction by hand', () => {
  test('lies over what was read, is told, and changes the revision', async () => {
    const data = temporaryDirectory();
    const id = await within(data, (c) => add(c, FIRST, PLACE));
    const revision = await within(data, async (c) => c.revision());
    const told = await within(data, (c) => c.correct(id, set({ title: '防汛', 'meeting.place': '云溪区' })));
    expect([told?.before.title, told?.after.title]).toEqual(['云溪区部署防汛', '防汛']);
    expect(await held(data)).toMatchObject([
      { id, title: '防汛', meeting: { date: '2023-05-06', place: '云溪区' }, corrected: ['title', 'meeting.place'] },
    ]);
    expect(await within(data, async (c) => c.revision())).not.toBe(revision);
  });

  test('stays when another source takes the place of the first, and when a newer reader reads it again', async () => {
    const data = temporaryDirectory();
    const id = await within(data, (c) => add(c, FIRST, PLACE));
    await within(data, (c) => c.correct(id, set({ 'meeting.date': '2024-01-02' })));
    await within(data, (c) => add(c, page('云溪区部署防火', '2023-06-07', article(2)), PLACE));
    expect(await held(data)).toMatchObject([{ id, title: '云溪区部署防火', meeting: { date: '2024-01-02' } }]);
    await within(data, (c) => c.reread(c.outdated()), 2);
    expect(await within(data, async (c) => [c.all(), c.outdated()], 2)).toMatchObject([
      [{ meeting: { date: '2024-01-02' } }],
      [],
    ]);
  });

  test('taken back, leaves the report as it was read, also where the newer reader refuses the source', async () => {
    const data = temporaryDirectory();
    const id = await within(data, (c) => add(c, FIRST, PLACE));
    const before = await held(data);
    await within(data, (c) => c.correct(id, set({ title: '防汛' })));
    const refusing: Reader = { version: 3, read: () => ({ outcome: 'refused', reason: 'no-report' }) };
    const collection = Collection.open(data, refusing);
    await collection.reread(collection.outdated());
    expect(collection.all()).toMatchObject([{ title: '防汛' }]);
    await collection.correct(id, () => ({}));
    expect(collection.all()).toEqual(before);
    await collection.close();
  });

  test('goes with its report, and touches no other', async () => {
    const data = temporaryDirectory();
    const id = await within(data, (c) => add(c, FIRST, PLACE));
    await within(data, (c) => add(c, page('云溪区部署防火', '2023-06-07', article(2))));
    await within(data, (c) => c.correct(id, set({ title: '防汛' })));
    await within(data, (c) => c.remove(id));
    await within(data, (c) => add(c, FIRST, PLACE));
    const titles = (await held(data)).map((report) => report.title);
    expect(titles.toSorted()).toEqual(['云溪区部署防汛', '云溪区部署防火']);
    expect(await within(data, async (c) => c.corrections(id))).toEqual({});
  });

  test('of a report that is not held corrects nothing', async () => {
    const data = temporaryDirectory();
    const id = await within(data, (c) => add(c, FIRST, PLACE));
    await within(data, (c) => c.remove(id));
    expect(await within(data, (c) => c.correct(id, set({ title: '防汛' })))).toBeUndefined();
  });

  test('is seen at once by another process, which keeps the reports that did not change', async () => {
    const data = temporaryDirectory();
    const writer = Collection.open(data, plainReader());
    const reader = Collection.open(data, plainReader());
    const id = await add(writer, FIRST, PLACE);
    const other = await add(writer, page('云溪区部署防火', '2023-06-07', article(2)));
    await new Promise(setImmediate);
    const [kept] = [reader.get(other), reader.get(id)];
    await writer.correct(id, set({ title: '防汛' }));
    await new Promise(setImmediate);
    expect(reader.get(id)?.title).toBe('防汛');
    expect(reader.get(other)).toBe(kept);
    await writer.close();
    await reader.close();
  });
});

describe('the corrected day of a meeting', () => {
  const printed = (day: string) => page('云溪区部署防汛', day, article(1));
  const reprints = (c: Collection) =>
    c.all().map((report) => c.all().findIndex(({ id }) => id === c.original(report.id)));

  test.each<readonly [string, readonly string[], number, string, readonly number[]]>([
    ['of the later report makes it a reprint', ['2023-05-06', '2023-05-08'], 1, '2023-05-06', [0, 0]],
    ['of the first report makes the later one a reprint', ['2023-05-06', '2023-05-08'], 0, '2023-05-08', [0, 0]],
    ['of a reprint makes it a report of its own', ['2023-05-06', '2023-05-06'], 1, '2023-05-08', [0, 1]],
    [
      'of the first leaves its reprints to the second',
      ['2023-05-06', '2023-05-06', '2023-05-06'],
      0,
      '2023-05-08',
      [0, 1, 1],
    ],
    [
      'of the first draws the reprints of another to itself',
      ['2023-05-06', '2023-05-08', '2023-05-08'],
      0,
      '2023-05-08',
      [0, 0, 0],
    ],
  ])('%s, and taken back it is as before', async (_, days, which, corrected, after) => {
    const data = temporaryDirectory();
    await within(data, async (c) => {
      for (const [n, day] of days.entries()) await c.add(source(`${n}.txt`, `${printed(day)}${n}`), null);
      const before = reprints(c);
      const { id } = c.all()[which] ?? expect.fail('too few reports');
      await c.correct(id, set({ 'meeting.date': corrected }));
      expect(reprints(c)).toEqual(after);
      await c.correct(id, () => ({}));
      expect(reprints(c)).toEqual(before);
    });
  });
});

test('whose bytes are damaged leaves the report as it was read', async () => {
  const data = temporaryDirectory();
  const id = await within(data, (c) => add(c, FIRST, PLACE));
  await within(data, (c) => c.correct(id, set({ title: '防汛会议纪要' })));
  const file = join(data, 'collection.mdb');
  const bytes = readFileSync(file);
  for (let at = bytes.indexOf('会议纪要'); at >= 0; at = bytes.indexOf('会议纪要', at + 1)) bytes.write('會議', at);
  writeFileSync(file, bytes);
  expect(await held(data)).toMatchObject([{ title: '云溪区部署防汛' }]);
});
