import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { WorkFolder } from '../cli/support.ts';
import { inventedReports } from './invented-reports.ts';
import { seeded } from './seeded.ts';

const REPORTS = 60;
const PAGE = 4096;
const ROUNDS = 40;

test(`${ROUNDS} pages of a collection overwritten, one at a time: it is told, mended as far as can be, and restored`, async () => {
  const place = new WorkFolder();
  place.file('reports.jsonl', inventedReports(REPORTS));
  await place.run(['add', 'reports.jsonl', '--data', 'whole']);
  await place.run(['ask', '水库检修', '--data', 'whole']);
  await place.run(['backup', 'whole.bak', '--data', 'whole']);
  const whole = readFileSync(join(place.root, 'whole/collection.mdb'));
  const next = seeded('damaged pages');
  const after: Record<string, number> = {};
  for (let round = 0; round < ROUNDS; round++) {
    const bytes = Buffer.from(whole);
    const page = 2 + Math.floor(next() * (whole.length / PAGE - 2));
    for (let at = 0; at < PAGE; at++) bytes.writeUInt8(Math.floor(next() * 256), page * PAGE + at);
    const data = join(place.root, 'data');
    rmSync(data, { recursive: true, force: true });
    mkdirSync(data);
    writeFileSync(join(data, 'collection.mdb'), bytes);
    const looked = await place.runProcess(['doctor', '--data', 'data']);
    expect(readFileSync(join(data, 'collection.mdb')).equals(bytes)).toBe(true);
    const mended = await place.runProcess(['doctor', '--repair', '--data', 'data']);
    expect([page, looked.status, mended.status]).toEqual([page, expect.any(Number), expect.any(Number)]);
    const what = looked.status === 0 ? 'a free page' : `${looked.status} then ${mended.status}`;
    after[what] = (after[what] ?? 0) + 1;
    writeFileSync(join(data, 'collection.mdb'), bytes);
    expect((await place.runProcess(['restore', 'whole.bak', '--data', 'data'])).status, String(page)).toBe(0);
    expect((await place.json('list', '--data', 'data')).length).toBe(REPORTS);
  }
  console.log(`exit statuses of doctor and doctor --repair: ${JSON.stringify(after)}; restored each time`);
});
