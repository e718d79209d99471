import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Collection } from '../../src/collection/collection.ts';
import { ended, WorkFolder } from './support.ts';

const DOCUMENTS = 400;

function documents(): string {
  const subject = (n: number): string => `第${n}号水库`;
  return Array.from({ length: DOCUMENTS }, (_, n) =>
    JSON.stringify({
      id: `d${n}`,
      title: `云溪区${subject(n)}检修通报`,
      text: `${subject(n)}的闸门在${n}小时内检修完毕。责任人第${n}组每${n + 2}天巡查一次，记录编号${n * 7919}。`,
    }),
  ).join('\n');
}

/** The documents held, in the order in which they came; each is whole, or opening would have told. */
async function held(data: string): Promise<readonly string[]> {
  const collection = Collection.open(data);
  expect(collection.lost()).toEqual([]);
  expect(collection.outdated()).toEqual([]);
  const files = collection.all().map((report) => report.file);
  for (const report of collection.all()) expect(report.text).toContain(`编号${Number(report.file.slice(1)) * 7919}`);
  await collection.close();
  return files;
}

test('a kill in the middle of adding leaves whole reports only, and adding again completes them', async () => {
  const place = new WorkFolder();
  place.file('documents.jsonl', documents());
  const all = Array.from({ length: DOCUMENTS }, (_, n) => `d${n}`);
  const counts: number[] = [];
  for (const lines of [1, 60]) {
    const child = place.start(['add', 'documents.jsonl', '--data', 'data', '--json']);
    const end = ended(child);
    let told = 0;
    child.stdout?.on('data', (chunk) => {
      told += String(chunk).split('added').length - 1;
      if (told >= lines) child.kill('SIGKILL');
    });
    await end;
    await pause(10);
    const files = await held(`${place.root}/data`);
    expect(files).toEqual(all.slice(0, files.length));
    expect(files.length, 'what was told as added is held').toBeGreaterThanOrEqual(told);
    counts.push(files.length);
  }
  expect(counts[0]).toBeLessThan(DOCUMENTS);
  expect((await place.run(['add', 'documents.jsonl', '--data', 'data'])).status).toBe(0);
  expect(await held(`${place.root}/data`)).toEqual(all);
});

test('a correction that was told is held, whatever happens then', async () => {
  const place = new WorkFolder();
  place.file('documents.jsonl', documents().split('\n').slice(0, 3).join('\n'));
  await place.run(['add', 'documents.jsonl', '--data', 'data']);
  const [added] = z.array(z.object({ id: z.string() })).parse(await place.json('list', '--data', 'data'));
  const id = added?.id ?? expect.fail('nothing is held');
  const child = place.start(['set', id, 'date=2030-01-02', '--data', 'data', '--json']);
  const end = ended(child);
  child.stdout?.once('data', () => child.kill('SIGKILL'));
  await end;
  expect(await held(`${place.root}/data`)).toEqual(['d0', 'd1', 'd2']);
  expect(await place.json('show', id, '--data', 'data')).toMatchObject([{ meeting: { date: '2030-01-02' } }]);
});

test('an interrupt stops adding after the report at hand, and says so', async () => {
  const place = new WorkFolder();
  place.file('documents.jsonl', documents());
  const child = place.start(['add', 'documents.jsonl', '--data', 'data', '--json']);
  const end = ended(child);
  child.stdout?.once('data', () => child.kill('SIGINT'));
  let told = '';
  child.stderr?.on('data', (chunk) => {
    told += String(chunk);
  });
  expect(await end).toBe(1);
  expect(told).toContain('已停止');
  const files = await held(`${place.root}/data`);
  expect(files.length).toBeLessThan(DOCUMENTS);
});

test('two processes add to one collection at the same time, and nothing is lost', async () => {
  const place = new WorkFolder();
  const lines = documents().split('\n');
  place.file('even.jsonl', lines.filter((_, n) => n % 2 === 0).join('\n'));
  place.file('odd.jsonl', lines.filter((_, n) => n % 2 === 1).join('\n'));
  const ran = await Promise.all(
    ['even.jsonl', 'odd.jsonl'].map((file) => place.runProcess(['add', file, '--data', 'data'])),
  );
  expect(ran.map(({ status }) => status)).toEqual([0, 0]);
  const files = await held(`${place.root}/data`);
  expect(files.toSorted()).toEqual(Array.from({ length: DOCUMENTS }, (_, n) => `d${n}`).sort());
});
