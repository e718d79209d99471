import { chmodSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Collection } from '../../src/collection/collection.ts';
import { CollectionFault } from '../../src/collection/collection-fault.ts';
import { openStore } from '../../src/collection/store.ts';
import { article, page, plainReader, source, temporaryDirectory } from './support.ts';

async function collectionOf(count: number): Promise<{ readonly data: string; readonly file: string }> {
  const data = temporaryDirectory();
  const collection = Collection.open(data, plainReader());
  for (let n = 1; n <= count; n++) await collection.add(source(`${n}.txt`, page(`第${n}次`, '', article(n))), null);
  await collection.writeSnapshot(new Uint8Array(50_000).fill(7));
  await collection.close();
  return { data, file: join(data, 'collection.mdb') };
}

function faultOf(work: () => unknown): CollectionFault {
  try {
    work();
  } catch (error) {
    if (error instanceof CollectionFault) return error;
    throw error;
  }
  return expect.fail('nothing was thrown');
}

/** Overwrites the bytes at which the needle stands in the file; how often it was found. */
function overwrite(file: string, needle: Buffer, by: string): number {
  const bytes = readFileSync(file);
  let found = 0;
  for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) {
    bytes.write(by, at);
    found++;
  }
  writeFileSync(file, bytes);
  return found;
}

describe('a store file that is no store', () => {
  test.each([
    ['text', 'not a database, '.repeat(4000)],
    ['a few letters', 'hello'],
    ['one page of zeros', '\0'.repeat(4096)],
    ['many zeros', '\0'.repeat(400_000)],
  ])('%s: is named, and left as it was', (_, content) => {
    const data = temporaryDirectory();
    const file = join(data, 'collection.mdb');
    writeFileSync(file, content);
    const fault = faultOf(() => Collection.open(data, plainReader()));
    expect([fault.kind, fault.path]).toEqual(['broken-store', file]);
    expect(readFileSync(file, 'utf8')).toBe(content);
  });

  test.each([1, 2, 3, 4])(
    'cut off after %i fifths: it opens with all reports, or the file is named',
    async (fifths) => {
      const { data, file } = await collectionOf(30);
      truncateSync(file, Math.floor((statSync(file).size / 5) * fifths));
      try {
        const collection = Collection.open(data, plainReader());
        expect(collection.all().length).toBe(30);
      } catch (error) {
        expect(error).toMatchObject({ name: 'CollectionFault', kind: 'broken-store', path: file });
      }
    },
  );

  test('an empty file is a collection yet to be filled', () => {
    const data = temporaryDirectory();
    writeFileSync(join(data, 'collection.mdb'), '');
    expect(Collection.open(data, plainReader()).all()).toEqual([]);
  });
});

test('a damaged report is read from its source, and repaired when it is added again', async () => {
  const { data, file } = await collectionOf(3);
  expect(overwrite(file, Buffer.from('"title":"第2次"'), '"title":"第9次"')).toBeGreaterThan(0);
  const collection = Collection.open(data, plainReader());
  expect(
    collection
      .all()
      .map((r) => r.title)
      .sort(),
  ).toEqual(['第1次', '第2次', '第3次']);
  expect([collection.damaged().length, collection.isWhole()]).toEqual([1, false]);
  await collection.add(source('2.txt', page('第2次', '', article(2))), null);
  expect([collection.damaged(), collection.isWhole(), collection.all().length]).toEqual([[], true, 3]);
});

test('a report whose source is damaged too is told as lost, and comes back when it is added again', async () => {
  const { data, file } = await collectionOf(2);
  overwrite(file, Buffer.from('"title":"第2次"'), '"title":"第9次"');
  expect(overwrite(file, Buffer.from('"file":"2.txt"'), '"file":"9.txt"')).toBeGreaterThan(0);
  const collection = Collection.open(data, plainReader());
  expect(collection.all().map((r) => r.title)).toEqual(['第1次']);
  expect(collection.lost().length).toBe(1);
  await collection.add(source('2.txt', page('第2次', '', article(2))), null);
  expect(
    collection
      .all()
      .map((r) => r.title)
      .sort(),
  ).toEqual(['第1次', '第2次']);
  expect(collection.lost()).toEqual([]);
});

test('a damaged snapshot is told', async () => {
  const { data, file } = await collectionOf(1);
  expect(overwrite(file, Buffer.alloc(1000, 7), 'broken')).toBeGreaterThan(0);
  const collection = Collection.open(data, plainReader());
  expect(collection.readSnapshot()).toEqual({ outcome: 'broken' });
  expect(collection.all().length).toBe(1);
});

test.each([
  [2, 'newer-format'],
  ['one', 'broken-store'],
])('a collection whose form is %j is told as %s', async (format, kind) => {
  const data = temporaryDirectory();
  const store = openStore(data);
  store.meta.putSync('format', format);
  await store.environment.close();
  expect(faultOf(() => Collection.open(data, plainReader())).kind).toBe(kind);
});

describe('a directory that cannot be used', () => {
  test.each([
    ['under a file', '/dev/null/x'],
    ['that is a file', join(import.meta.dirname, 'damage.test.ts')],
  ])('%s: is named', (_, directory) => {
    const fault = faultOf(() => Collection.open(directory, plainReader()));
    expect([fault.kind, fault.path]).toEqual(['unreadable', directory]);
  });

  test.skipIf(process.getuid?.() === 0)('that may only be read is read, and refuses to be written', async () => {
    const { data, file } = await collectionOf(1);
    chmodSync(file, 0o444);
    chmodSync(data, 0o555);
    const collection = Collection.open(data, plainReader());
    expect([collection.writable, collection.all().length]).toEqual([false, 1]);
    await expect(collection.add(source('2.txt', page('二', '', article(2))), null)).rejects.toMatchObject({
      kind: 'unwritable',
    });
    await collection.close();
    chmodSync(data, 0o755);
  });

  test('other files beside the collection do no harm', () => {
    const data = temporaryDirectory();
    mkdirSync(join(data, 'sample'));
    writeFileSync(join(data, 'notes.txt'), 'mine');
    expect(Collection.open(data, plainReader()).all()).toEqual([]);
  });
});
