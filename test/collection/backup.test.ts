import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BackupFault } from '../../src/collection/backup/backup-fault.ts';
import { Backup, mayBeOverwritten } from '../../src/collection/backup/read-backup.ts';
import { restoreBackup } from '../../src/collection/backup/restore-backup.ts';
import { writeBackup } from '../../src/collection/backup/write-backup.ts';
import { Collection } from '../../src/collection/collection.ts';
import { openStore } from '../../src/collection/store.ts';
import { Upkeep } from '../../src/collection/upkeep/upkeep.ts';
import { article, page, plainReader, source, temporaryDirectory } from './support.ts';

/** One thing that people do to a collection; files and articles are few, so that they meet. */
const deed = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('add' as const), file: fc.nat(5), text: fc.nat(7) }) },
  fc.record({ kind: fc.constant('remove' as const), nth: fc.nat(5) }),
  fc.record({ kind: fc.constant('correct' as const), nth: fc.nat(5), place: fc.string({ maxLength: 20 }) }),
  fc.record({ kind: fc.constant('note' as const), key: fc.string({ minLength: 1, maxLength: 9 }), value: fc.json() }),
);

type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

async function doIt(collection: Collection, one: Deed): Promise<void> {
  const nth = 'nth' in one ? collection.all()[one.nth]?.id : undefined;
  if (one.kind === 'note') await collection.state.put(`note/${one.key}`, one.value);
  else if (one.kind === 'add') {
    // Every third article differs from another in its end only: a reprint.
    const text = article(one.text % 3) + article(one.text, 60);
    const file = `${one.file}.txt`;
    await collection.add(source(file, page(`第${one.text}次`, '', text)), { path: `/pages/${file}` });
  } else if (nth !== undefined && one.kind === 'remove') await collection.remove(nth);
  else if (nth !== undefined && one.kind === 'correct') {
    await collection.correct(nth, () => ({ 'meeting.place': one.place }));
  }
}

/** All that a collection's store holds, whatever it is for; only its revision and order may differ. */
async function allOf(data: string): Promise<Readonly<Record<string, unknown>>> {
  const store = openStore(data, 'read');
  const { reports, sources, origins, state, meta } = store;
  const about = [...meta.getRange({})].filter(({ key }) => key.startsWith('corrections/'));
  const all = {
    reports: [...reports.getRange({})].map(({ key, value }) => [key, value.toString('latin1')]),
    sources: [...sources.getRange({})].map(({ key, value }) => [key, value.toString('latin1')]),
    origins: [...origins.getRange({})],
    state: [...state.getRange({})],
    relations: [store.digests, store.marks, store.reprints].map((relation) => [...relation.pairs()]),
    corrections: about,
  };
  await store.environment.close();
  return all;
}

async function backedUp(data: string): Promise<string> {
  const file = join(temporaryDirectory(), 'all.yinju-backup');
  const upkeep = Upkeep.open(data, 'read', plainReader());
  writeBackup(file, upkeep.rows());
  await upkeep.close();
  return file;
}

async function findingsIn(data: string): Promise<readonly unknown[]> {
  const upkeep = Upkeep.open(data, 'read', plainReader());
  const findings = upkeep.examine();
  await upkeep.close();
  return findings;
}

async function collectionOf(deeds: readonly Deed[]): Promise<string> {
  const data = temporaryDirectory();
  const collection = Collection.open(data, plainReader());
  for (const one of deeds) await doIt(collection, one);
  await collection.close();
  return data;
}

const add = (file: number, text: number): Deed => ({ kind: 'add', file, text });

test('whatever was done to a collection, a backup gives all of it back, in an empty place and in that of another', {
  timeout: 90_000,
}, async () => {
  const other = fc.array(deed, { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 10 }), other, async (deeds, before) => {
      const data = await collectionOf(deeds);
      expect(await findingsIn(data)).toEqual([]);
      const file = await backedUp(data);
      for (const place of [temporaryDirectory(), await collectionOf(before)]) {
        await restoreBackup(place, file, plainReader());
        expect(await allOf(place)).toEqual(await allOf(data));
        expect(await findingsIn(place)).toEqual([]);
      }
    }),
    { numRuns: 5 },
  );
});

test('a backup of which any bit differs, or that is cut off or longer anywhere, is refused, and nothing is changed', async () => {
  const file = await backedUp(await collectionOf([add(1, 1), add(2, 2), { kind: 'note', key: 'a', value: '1' }]));
  const whole = readFileSync(file);
  const place = await collectionOf([add(3, 3)]);
  const before = await allOf(place);
  const spoil = fc.oneof(
    fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })).map(([at, by]) => {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ by;
      return bytes;
    }),
    fc.nat(whole.length - 1).map((length) => whole.subarray(0, length)),
    fc.uint8Array({ minLength: 1, maxLength: 40 }).map((more) => Buffer.concat([whole, more])),
  );
  await fc.assert(
    fc.asyncProperty(spoil, async (bytes) => {
      writeFileSync(file, bytes);
      await expect(restoreBackup(place, file, plainReader())).rejects.toBeInstanceOf(BackupFault);
    }),
    { numRuns: 100 },
  );
  expect(await allOf(place)).toEqual(before);
  expect(readdirSync(place).filter((name) => name !== 'collection.mdb' && name !== 'collection.mdb-lock')).toEqual([]);
});

describe('a file that is no backup', () => {
  test.each([
    ['is missing', undefined, 'missing', true],
    ['is empty', '', 'damaged', true],
    ['is a text', '昨天，云溪区召开会议。'.repeat(50), 'foreign', false],
    ['is of a later form', `yinju-backup 2\n${'x'.repeat(100)}`, 'newer', true],
    ['breaks off in its name', 'yinju-ba', 'damaged', true],
  ])('%s: it is told so', (_, content, problem, overwritten) => {
    const file = join(temporaryDirectory(), 'file');
    if (content !== undefined) writeFileSync(file, content);
    expect(() => Backup.open(file)).toThrow(new BackupFault(problem as 'missing', file));
    expect(mayBeOverwritten(file)).toBe(overwritten);
  });

  test('is a folder: it cannot be read', () => {
    const folder = temporaryDirectory();
    expect(() => Backup.open(folder)).toThrow(new BackupFault('unreadable', folder));
    expect(mayBeOverwritten(folder)).toBe(false);
  });
});

test('notes about messages on their way are in no backup, and stay as they are when one is restored', async () => {
  const data = await collectionOf([add(1, 1)]);
  const old = Collection.open(data, plainReader());
  await old.state.put('handled/7', { handled: 10 });
  await old.state.put('language/7', 'en');
  await old.close();
  const file = await backedUp(data);
  const later = Collection.open(data, plainReader());
  await later.state.put('handled/7', { handled: 99 });
  await later.state.put('language/7', 'zh-Hans');
  await later.close();
  await restoreBackup(data, file, plainReader());
  const restored = Collection.open(data, plainReader());
  expect([restored.state.get('handled/7'), restored.state.get('language/7')]).toEqual([{ handled: 99 }, 'en']);
  await restored.close();
});

test('a collection that nobody can open is put aside, and what was backed up takes its place', async () => {
  const data = await collectionOf([add(1, 1)]);
  const [file, before] = [await backedUp(data), await allOf(data)];
  writeFileSync(join(data, 'collection.mdb'), 'no database, '.repeat(1000));
  const { kept = expect.fail('it was not kept') } = await restoreBackup(data, file, plainReader());
  expect(readFileSync(kept, 'utf8')).toBe('no database, '.repeat(1000));
  expect(await allOf(data)).toEqual(before);
});
