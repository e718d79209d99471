import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { reader } from '../../src/collection/reader.ts';
import { openStore, type Store } from '../../src/collection/store.ts';
import { Upkeep } from '../../src/collection/upkeep/upkeep.ts';
import { fakeTelegram, SEVERAL_PROCESSES, startBot } from './bot-process.ts';
import { floodPage, schoolPage, WorkFolder } from './support.ts';

/** A collection of two reports with its search index, made once; each test takes a copy. */
const sound = mkdtempSync(join(tmpdir(), 'yinju-sound-'));
afterAll(() => rmSync(sound, { recursive: true, force: true }));

async function makeSound(place: WorkFolder): Promise<void> {
  await place.run(['add', 'flood.txt', 'school.txt', '--data', 'data']);
  await place.run(['ask', '水库', '--data', 'data']);
  cpSync(join(place.root, 'data'), join(sound, 'data'), { recursive: true });
}

/** A collection of two reports with its search index, which somebody has meddled with. */
async function spoilt(meddle: (store: Store, ids: readonly string[]) => void): Promise<WorkFolder> {
  const place = new WorkFolder();
  place.file('flood.txt', floodPage());
  place.file('school.txt', schoolPage());
  if (!existsSync(join(sound, 'data'))) await makeSound(place);
  else cpSync(join(sound, 'data'), join(place.root, 'data'), { recursive: true });
  const store = openStore(join(place.root, 'data'));
  await store.environment.transaction(() => meddle(store, [...store.reports.getKeys()]));
  await store.environment.close();
  return place;
}

/** The same bytes but the last, as a bit that has turned over on the disk. */
function turned(bytes: Buffer | undefined): Buffer {
  const other = Buffer.from(bytes ?? []);
  other.writeUInt8(other.readUInt8(other.length - 1) ^ 1, other.length - 1);
  return other;
}

const first = (ids: readonly string[]): string => ids[0] ?? expect.fail('nothing is held');

const CASES: readonly (readonly [
  what: string,
  meddle: (store: Store, ids: readonly string[]) => void,
  kinds: readonly string[],
  after: readonly string[],
  reports: number,
])[] = [
  [
    'a report of which a bit has turned over',
    (store, ids) => store.reports.putSync(first(ids), turned(store.reports.get(first(ids)))),
    ['damaged-report'],
    ['repaired'],
    2,
  ],
  [
    'a report and its source',
    (store, ids) => {
      store.reports.putSync(first(ids), turned(store.reports.get(first(ids))));
      store.sources.putSync(first(ids), turned(store.sources.get(first(ids))));
    },
    ['lost-report'],
    ['forgotten'],
    1,
  ],
  [
    'a source',
    (store, ids) => store.sources.putSync(first(ids), turned(store.sources.get(first(ids)))),
    ['broken-source'],
    ['remains'],
    2,
  ],
  [
    'relations that are missing, and some of no report',
    (store, ids) => {
      store.digests.clear();
      store.reprints.addPair(`${'0'.repeat(12)}/${first(ids)}`);
    },
    ['relations'],
    ['repaired'],
    2,
  ],
  [
    'corrections',
    (store, ids) => store.meta.putSync(`corrections/${first(ids)}`, { written: { title: '别的' }, checksum: 1 }),
    ['broken-correction'],
    ['repaired'],
    2,
  ],
  ['notes', (store) => store.state.putSync('language/5', 'not as notes are'), ['broken-notes'], ['repaired'], 2],
  ['the snapshot', (store) => store.snapshot.putSync(0, turned(store.snapshot.get(0))), ['snapshot'], ['repaired'], 2],
];

/** What is wrong now, without another process that looks. */
async function findingsIn(place: WorkFolder): Promise<readonly unknown[]> {
  const upkeep = Upkeep.open(join(place.root, 'data'), 'read', reader);
  const findings = upkeep.examine();
  await upkeep.close();
  return findings;
}

test.each(CASES)(
  '%s: is found, nothing is written; then repaired, and told',
  async (_, meddle, kinds, after, reports) => {
    const place = await spoilt(meddle);
    const file = join(place.root, 'data/collection.mdb');
    const before = readFileSync(file);
    expect(await findingsIn(place)).toMatchObject(kinds.map((kind) => ({ kind })));
    expect(readFileSync(file).equals(before)).toBe(true);
    const [mended] = await place.json('doctor', '--repair', '--data', 'data');
    expect(mended).toMatchObject({ reports, findings: kinds.map((kind, n) => ({ kind, outcome: after[n] })) });
    const left = kinds.filter((__, n) => after[n] === 'remains');
    expect(await findingsIn(place)).toMatchObject(left.map((kind) => ({ kind })));
    expect((await place.json('list', '--data', 'data')).length).toBe(reports);
    await place.run(['add', 'flood.txt', 'school.txt', '--data', 'data']);
    expect(await findingsIn(place), 'what was lost has been added again').toEqual([]);
  },
);

test('a sound collection is told to be so, and what an ended process left lying about is cleared away', async () => {
  const place = await spoilt(() => undefined);
  expect(await place.run(['doctor', '--data', 'data'])).toMatchObject({ status: 0, stdout: '数据完好：2 篇报道。\n' });
  writeFileSync(join(place.root, 'data/.yinju-999999999-0123abcd.tmp'), 'half a backup');
  expect(await place.run(['doctor', '--data', 'data'])).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('.yinju-999999999-0123abcd.tmp [未修复]'),
    stderr: '修复能修复的：yinju doctor --repair\n',
  });
  expect((await place.run(['doctor', '--repair', '--data', 'data'])).status).toBe(0);
  expect(await findingsIn(place)).toEqual([]);
  expect(await place.run(['doctor', '--data', 'nowhere'])).toMatchObject({ status: 0, stdout: '' });
});

test('a collection that a bot serves is looked through, but repaired only when the bot has stopped', {
  timeout: SEVERAL_PROCESSES,
}, async () => {
  const place = await spoilt((store) => store.digests.clear());
  const bot = await startBot({ place, telegram: await fakeTelegram(), data: 'data' });
  const end = once(bot, 'exit');
  const ran = await place.run(['doctor', '--repair', '--data', 'data']);
  expect([ran.status, ran.stderr]).toEqual([2, expect.stringContaining(`正被其他进程（${bot.pid}）使用`)]);
  expect((await place.run(['doctor', '--data', 'data'])).status).toBe(1);
  bot.kill('SIGKILL');
  await end;
  expect((await place.run(['doctor', '--repair', '--data', 'data'])).status).toBe(0);
});
