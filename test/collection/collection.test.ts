import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { Collection } from '../../src/collection/collection.ts';
import { readInputs } from '../../src/collection/inputs.ts';
import { type Reader, reader } from '../../src/collection/reader.ts';
import { readSample } from '../../src/collection/sample.ts';
import { asReportId } from '../../src/report/report.ts';
import { article, page, plainReader, source, temporaryDirectory } from './support.ts';

const FIRST = page('云溪区部署防汛', '2023-05-06', article(1));
const SECOND = page('云溪区部署防火', '2023-06-07', article(2));

function files(): { readonly data: string; write(name: string, text: string): { readonly path: string } } {
  const root = temporaryDirectory();
  const write = (name: string, text: string): { path: string } => {
    const path = join(root, name);
    writeFileSync(path, text);
    return { path };
  };
  return { data: join(root, 'data'), write };
}

/** Opens, works, closes: what the next opening finds has been on disk. */
async function within<T>(
  data: string,
  work: (c: Collection) => Promise<T>,
  reader: Reader = plainReader(),
): Promise<T> {
  const collection = Collection.open(data, reader);
  try {
    return await work(collection);
  } finally {
    await collection.close();
  }
}

const add = (data: string, text: string, origin: { path: string } | null, reader?: Reader) =>
  within(data, (c) => c.add(source('page.txt', text), origin), reader);

describe('adding', () => {
  test('a new source is added, and read back as it was read', async () => {
    const { data, write } = files();
    const outcome = await add(data, FIRST, write('a.txt', FIRST));
    expect(outcome.outcome).toBe('added');
    const [report] = await within(data, async (c) => c.all());
    const { id, sha256 } = report ?? expect.fail('no report is held');
    expect(plainReader().read(source('page.txt', FIRST), { id, sha256 })).toEqual({ outcome: 'read', report });
    expect(sha256.startsWith(id)).toBe(true);
  });

  test('the same bytes again are unchanged', async () => {
    const { data, write } = files();
    const origin = write('a.txt', FIRST);
    const added = await add(data, FIRST, origin);
    const before = await within(data, async (c) => c.revision());
    expect(await add(data, FIRST, origin)).toEqual({ ...added, outcome: 'unchanged' });
    expect(await within(data, async (c) => c.revision())).toBe(before);
  });

  test('new bytes from the same place are an update that keeps the id', async () => {
    const { data, write } = files();
    const origin = write('a.txt', FIRST);
    const added = await add(data, FIRST, origin);
    expect(await add(data, SECOND, origin)).toEqual({ ...added, outcome: 'updated' });
    expect(await within(data, async (c) => c.all().map((r) => r.title))).toEqual(['云溪区部署防火']);
  });

  test('a place whose new bytes are refused keeps its older report', async () => {
    const { data, write } = files();
    const origin = write('a.txt', FIRST);
    await add(data, FIRST, origin);
    expect(await add(data, 'nothing', origin)).toEqual({ outcome: 'refused', reason: 'no-report' });
    expect(await within(data, async (c) => c.all().map((r) => r.title))).toEqual(['云溪区部署防汛']);
  });

  test('a file that was moved is unchanged, and is known by its new place from then on', async () => {
    const { data, write } = files();
    const from = write('a.txt', FIRST);
    const added = await add(data, FIRST, from);
    const to = { path: `${from.path}.moved.txt` };
    renameSync(from.path, to.path);
    expect((await add(data, FIRST, to)).outcome).toBe('unchanged');
    expect(await add(data, SECOND, to)).toEqual({ ...added, outcome: 'updated' });
  });

  test('a copy beside its original leaves the original its place', async () => {
    const { data, write } = files();
    const original = write('a.txt', FIRST);
    const added = await add(data, FIRST, original);
    expect((await add(data, FIRST, write('b.txt', FIRST))).outcome).toBe('unchanged');
    expect(await add(data, SECOND, original)).toEqual({ ...added, outcome: 'updated' });
  });

  test('bytes that an updated report once had are a report of their own, with a longer id', async () => {
    const { data, write } = files();
    const origin = write('a.txt', FIRST);
    const added = await add(data, FIRST, origin);
    await add(data, SECOND, origin);
    const again = await add(data, FIRST, null);
    expect(again.outcome).toBe('added');
    const ids = await within(data, async (c) => c.all().map((r) => r.id));
    expect(new Set(ids).size).toBe(2);
    expect(added).toMatchObject({ report: ids.find((id) => id.length === 12) });
  });

  test('a .jsonl document is known by its file and its id, whatever the order of its fields', async () => {
    const { data } = files();
    const document = (text: string) => ({ ...source('d1', text), document: true as const, title: '云溪' });
    const origin = { path: '/nowhere/documents.jsonl', document: 'd1' };
    await within(data, async (c) => {
      expect((await c.add(document(article(3)), origin)).outcome).toBe('added');
      expect((await c.add(document(article(3)), origin)).outcome).toBe('unchanged');
      expect((await c.add(document(article(4)), origin)).outcome).toBe('updated');
      expect((await c.add({ ...document(article(4)), file: 'd2' }, { ...origin, document: 'd2' })).outcome).toBe(
        'reprint',
      );
    });
  });

  test('a path longer than any database key is a place like others', async () => {
    const { data } = files();
    const origin = { path: `/${'很长的目录/'.repeat(600)}a.txt` };
    const added = await add(data, FIRST, origin);
    expect(await add(data, SECOND, origin)).toEqual({ ...added, outcome: 'updated' });
  });
});

describe('removing', () => {
  test('a report is gone, and added anew it has its old id', async () => {
    const { data, write } = files();
    const origin = write('a.txt', FIRST);
    const added = await add(data, FIRST, origin);
    const id = added.outcome === 'refused' ? expect.fail('refused') : added.report;
    expect(await within(data, (c) => c.remove(id))).toBe(true);
    expect(await within(data, async (c) => c.all())).toEqual([]);
    expect(await add(data, FIRST, origin)).toEqual(added);
  });

  test('an id that is not held removes nothing', async () => {
    const { data } = files();
    expect(await within(data, (c) => c.remove(asReportId('0123456789ab')))).toBe(false);
  });
});

describe('reading again', () => {
  const shouting: Reader = {
    version: 2,
    read(from, identity) {
      const read = plainReader().read(from, identity);
      return read.outcome === 'read' ? { ...read, report: { ...read.report, title: `${read.report.title}！` } } : read;
    },
  };

  test('what an older reader read is read again from the sources kept', async () => {
    const { data, write } = files();
    const origin = write('a.txt', FIRST);
    const added = await add(data, FIRST, origin);
    rmSync(origin.path);
    await within(data, async (c) => c.reread(c.outdated()), shouting);
    const [held] = await within(data, async (c) => [c.all(), c.outdated()], shouting);
    expect(held).toMatchObject([{ title: '云溪区部署防汛！', id: added.outcome === 'refused' ? '' : added.report }]);
  });

  test('what the newer reader refuses stays as it is, and is not tried again', async () => {
    const { data } = files();
    await add(data, FIRST, null);
    const refusing: Reader = { version: 3, read: () => ({ outcome: 'refused', reason: 'no-report' }) };
    await within(data, async (c) => c.reread(c.outdated()), refusing);
    const [all, outdated] = await within(data, async (c) => [c.all(), c.outdated()], refusing);
    expect(all).toMatchObject([{ title: '云溪区部署防汛' }]);
    expect(outdated).toEqual([]);
  });
});

describe('the snapshot of the search index', () => {
  const bytes = (seed: number, length: number) => new Uint8Array(length).map((_, i) => (i * seed) % 251);

  test.each([0, 1, 5_000_000])('of %i bytes is read back, and not the one before it', async (length) => {
    const { data } = files();
    await within(data, (c) => c.writeSnapshot(bytes(3, 9_000_000)));
    await within(data, (c) => c.writeSnapshot(bytes(7, length)));
    const read = await within(data, async (c) => c.readSnapshot());
    if (read.outcome !== 'read') expect.fail(read.outcome);
    expect(Buffer.compare(read.bytes, bytes(7, length))).toBe(0);
  });

  test('is there from when it is first written on, also when the reports have changed since', async () => {
    const { data } = files();
    await add(data, FIRST, null);
    expect(await within(data, async (c) => c.readSnapshot())).toEqual({ outcome: 'none' });
    await within(data, (c) => c.writeSnapshot(bytes(3, 100)));
    await add(data, SECOND, null);
    expect((await within(data, async (c) => c.readSnapshot())).outcome).toBe('read');
  });
});

test('frozen reports stay as they were when the collection changes', async () => {
  const { data } = files();
  const place = { path: '/nowhere/a.txt' };
  await within(data, async (c) => {
    await c.add(source('a.txt', FIRST), place);
    const before = c.frozen();
    const was = [before.revision(), before.all(), before.all().map(({ id }) => before.get(id))];
    expect(c.frozen()).toBe(before);
    await c.add(source('a.txt', SECOND), place);
    await c.add(source('b.txt', FIRST), null);
    expect([before.revision(), before.all(), before.all().map(({ id }) => before.get(id))]).toEqual(was);
    expect(c.frozen().all().length).toBe(2);
    expect(c.frozen().revision()).toBe(c.revision());
  });
});

test('a second process sees at once what the first has added', async () => {
  const { data } = files();
  const writer = Collection.open(data, plainReader());
  const other = Collection.open(data, plainReader());
  expect(other.all()).toEqual([]);
  const before = other.revision();
  await writer.add(source('a.txt', FIRST), null);
  await new Promise(setImmediate);
  expect(other.revision()).not.toBe(before);
  expect(other.all().map((r) => r.title)).toEqual(['云溪区部署防汛']);
  await writer.close();
  await other.close();
});

test('a reader that fails leaves nothing of the report behind', async () => {
  const { data } = files();
  const failing: Reader = {
    version: 1,
    read() {
      throw new Error('the reader broke');
    },
  };
  await expect(add(data, FIRST, null, failing)).rejects.toThrow('the reader broke');
  expect(await within(data, async (c) => [c.all(), c.revision()])).toEqual([[], '0']);
});

test('every report of the sample comes back from disk as it was read', async () => {
  const sample = await readSample(join(import.meta.dirname, '../../index/sample'));
  const { data } = files();
  for await (const input of readInputs([join(import.meta.dirname, '../../index/sample')], Readable.from([]))) {
    if (input.kind === 'source') await within(data, (c) => c.add(input.source, input.origin), reader);
  }
  expect(sample.all().length).toBeGreaterThan(10);
  const held = await within(data, async (c) => c.all(), reader);
  expect(held).toEqual(sample.all());
});
