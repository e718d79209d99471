import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { WorkFolder } from '../cli/support.ts';
import { type Rows, rowsOf } from './held-whole.ts';
import { inventedReports } from './invented-reports.ts';
import { killAfter, Moments } from './kill-after.ts';
import { seeded } from './seeded.ts';

const REPORTS = 300;
const KILLS = 20;

/** A collection of the first so many reports, and the bytes of its rows. */
async function collectionOf(place: WorkFolder, data: string, reports: number): Promise<Rows> {
  place.file('reports.jsonl', inventedReports(reports));
  expect((await place.run(['add', 'reports.jsonl', '--data', data])).status).toBe(0);
  return rowsOf(join(place.root, data));
}

test(`${KILLS} kills while a backup is restored`, async () => {
  const place = new WorkFolder();
  const [old, whole] = [await collectionOf(place, 'old', 50), await collectionOf(place, 'whole', REPORTS)];
  await place.run(['backup', 'whole.bak', '--data', 'whole']);
  cpSync(join(place.root, 'old'), join(place.root, 'timed'), { recursive: true });
  const restore = ['restore', 'whole.bak', '--data'];
  const from = performance.now();
  expect((await place.runProcess([...restore, 'timed'])).status).toBe(0);
  const moments = new Moments(seeded('kills while restoring'), performance.now() - from, 0.4);
  const after = { old: 0, restored: 0 };
  for (let killed = 0; killed < KILLS; ) {
    const data = join(place.root, 'data');
    cpSync(join(place.root, 'old'), data, { recursive: true });
    if (await killAfter(place.start([...restore, 'data']), moments.next())) killed++;
    else moments.missed();
    const rows = await rowsOf(data);
    expect(rows).toEqual(rows.size === old.size ? old : whole);
    after[rows.size === old.size ? 'old' : 'restored']++;
    const [told] = await place.json('doctor', '--repair', '--data', 'data');
    const outcome = expect.stringMatching(/^repaired$/);
    const findings: readonly unknown[] = Object(told).findings;
    expect(findings).toEqual(findings.map(() => ({ kind: 'leftover', file: expect.any(String), outcome })));
    expect(readdirSync(data).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect((await place.run([...restore, 'data'])).status).toBe(0);
    expect(await rowsOf(data)).toEqual(whole);
    rmSync(data, { recursive: true });
  }
  console.log(`killed ${KILLS} times; found afterwards: ${JSON.stringify(after)}`);
});
