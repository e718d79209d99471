import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { WorkFolder } from '../cli/support.ts';
import { expectBeginning, type Rows, rowsOf } from './held-whole.ts';
import { inventedReports } from './invented-reports.ts';
import { killAfter, Moments } from './kill-after.ts';
import { seeded } from './seeded.ts';

const REPORTS = 500;
const KILLS = 50;
/** Kills of a process that writes the snapshot of its search index. */
const SNAPSHOT_KILLS = 10;

const ADD = ['add', 'reports.jsonl', '--json', '--data'];

/** A work folder with the reports, and a collection to which all of them were added without a disturbance. */
async function prepared(): Promise<{ place: WorkFolder; whole: Rows; took: number }> {
  const place = new WorkFolder();
  place.file('reports.jsonl', inventedReports(REPORTS));
  const from = performance.now();
  expect((await place.runProcess([...ADD, 'whole'])).status).toBe(0);
  const took = performance.now() - from;
  const whole = await rowsOf(join(place.root, 'whole'));
  expect(whole.size).toBe(REPORTS);
  return { place, whole, took };
}

/** The collection after as many of the reports as one line each, with a snapshot of its search index. */
async function begun(place: WorkFolder, reports: number): Promise<string> {
  place.file('first.jsonl', inventedReports(REPORTS).split('\n').slice(0, reports).join('\n'));
  const data = 'begun';
  // The origin of a document is its file: the same name has to stand for the beginning and the whole.
  cpSync(join(place.root, 'reports.jsonl'), join(place.root, 'all.jsonl'));
  cpSync(join(place.root, 'first.jsonl'), join(place.root, 'reports.jsonl'));
  await place.run([...ADD, data]);
  await place.run(['ask', '水库检修', '--data', data]);
  cpSync(join(place.root, 'all.jsonl'), join(place.root, 'reports.jsonl'));
  return data;
}

test(`${KILLS} kills while ${REPORTS} reports are added`, async () => {
  const { place, whole, took } = await prepared();
  const moments = new Moments(seeded('kills while adding'), took);
  const start = await begun(place, REPORTS / 5);
  const held: number[] = [];
  let killed = 0;
  for (let round = 0; killed < KILLS; round++) {
    const data = `data${round}`;
    // Every second time a snapshot of a fifth of them is there already, which must not be taken for the whole.
    if (round % 2 === 1) cpSync(join(place.root, start), join(place.root, data), { recursive: true });
    const directory = join(place.root, data);
    const wasKilled = await killAfter(place.start([...ADD, data]), moments.next());
    const count = await expectBeginning(directory, whole);
    if (wasKilled) {
      killed++;
      held.push(count);
    } else moments.missed();
    expect((await place.run([...ADD, data])).status).toBe(0);
    expect(await rowsOf(directory)).toEqual(whole);
    rmSync(directory, { recursive: true });
  }
  console.log(`killed ${killed} times, undisturbed ${Math.round(took)} ms; reports held after each: ${held}`);
});

test(`${SNAPSHOT_KILLS} kills while the snapshot of the search index is made`, async () => {
  const { place, whole } = await prepared();
  const ask = ['ask', '水库检修', '--data'];
  cpSync(join(place.root, 'whole'), join(place.root, 'timed'), { recursive: true });
  const from = performance.now();
  await place.runProcess([...ask, 'timed']);
  const took = performance.now() - from;
  // The first half of the time is spent on starting.
  const moments = new Moments(seeded('kills while asking'), took, 0.5);
  let killed = 0;
  for (let round = 0; killed < SNAPSHOT_KILLS; round++) {
    const data = `asked${round}`;
    cpSync(join(place.root, 'whole'), join(place.root, data), { recursive: true });
    if (await killAfter(place.start([...ask, data]), moments.next())) killed++;
    else moments.missed();
    expect(await expectBeginning(join(place.root, data), whole)).toBe(REPORTS);
    rmSync(join(place.root, data), { recursive: true });
  }
  console.log(`killed ${killed} times, undisturbed ${Math.round(took)} ms; ${REPORTS} held after each`);
});
