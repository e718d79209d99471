import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { extentOf } from '../../src/collection/extent.ts';
import { LARGEST_CONTAINER } from '../../src/collection/formats/format.ts';
import { readInputs } from '../../src/collection/inputs.ts';
import { LARGEST_SOURCE } from '../../src/report/page/page.ts';
import { temporaryDirectory } from './support.ts';

function folder(): { readonly root: string; path(name: string, content: string | Uint8Array): string } {
  const root = temporaryDirectory();
  mkdirSync(join(root, 'pages', 'more'), { recursive: true });
  const path = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(root, name), content);
    return join(root, name);
  };
  return { root, path };
}

/** Bytes taken up before each input comes, and all of them at the end. */
async function bytesRead(paths: readonly string[]): Promise<readonly number[]> {
  let sum = 0;
  const onBytes = (bytes: number): void => {
    sum += bytes;
  };
  const sums: number[] = [];
  for await (const _input of readInputs(paths, Readable.from(['标准输入']), { onBytes })) sums.push(sum);
  return [...sums, sum];
}

test('what there is to read of files and folders is what is then read', async () => {
  const { root, path } = folder();
  path('pages/a.txt', '会议'.repeat(40_000));
  path('pages/more/b.html', '<p>会议</p>');
  path('pages/passed-over.xyz', 'x'.repeat(1000));
  const lines = path('c.jsonl', '{"id":"1","text":"会议"}\n'.repeat(5000));
  const paths = [join(root, 'pages'), lines, join(root, 'missing.txt')];
  expect(extentOf(paths)).toBe(240_000 + 13 + 27 * 5000);
  expect((await bytesRead(paths)).at(-1)).toBe(extentOf(paths));
});

test('nobody knows how much comes from standard input', async () => {
  const { path } = folder();
  expect(extentOf([path('a.txt', '会议'), '-'])).toBeUndefined();
});

test('of a file that is larger than any may be, only so much counts, whatever is read of it', async () => {
  const { path } = folder();
  const large = path('large.zip', '');
  truncateSync(large, LARGEST_CONTAINER + 1);
  expect(extentOf([large])).toBe(LARGEST_CONTAINER);
  const page = path('large.txt', 'x'.repeat(LARGEST_SOURCE * 2));
  expect(extentOf([page])).toBe(LARGEST_SOURCE * 2);
  expect(await bytesRead([large, page])).toEqual([expect.any(Number), expect.any(Number), extentOf([large, page])]);
});

test('the bytes of an archive are taken up with the files in it, those of broken files at once', async () => {
  const { path } = folder();
  const texts = {
    'a.txt': strToU8('会议'.repeat(500)),
    'b.html': strToU8('<p>会'.repeat(500)),
    'empty.txt': strToU8(''),
  };
  const inner = zipSync({ 'd.txt': strToU8('会议') });
  const zip = path('a.zip', zipSync({ ...texts, 'inner.zip': inner, 'c.jpg': new Uint8Array(50_000) }, { level: 0 }));
  const broken = path('b.pdf', '%PDF-1.7 no more');
  const all = extentOf([zip]) ?? expect.fail('unknown');
  // The three files, the one in the archive inside, the picture that is passed over, the broken file.
  const sums = await bytesRead([zip, broken]);
  expect(sums).toHaveLength(7);
  expect(sums.slice(0, 3).map((sum) => sum / all)).toEqual([0.49, 0.98, 0.98].map((share) => expect.closeTo(share, 2)));
  expect(sums.slice(3)).toEqual([all, all, all + 16, all + 16]);
  expect(sums).toEqual(sums.toSorted((one, other) => one - other));
});
