import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { extentOf } from '../../src/collection/extent.ts';
import { readInputs } from '../../src/collection/inputs.ts';
import { temporaryDirectory } from './support.ts';

function folder(): { readonly root: string; path(name: string, content: string): string } {
  const root = temporaryDirectory();
  mkdirSync(join(root, 'pages', 'more'), { recursive: true });
  const path = (name: string, content: string): string => {
    writeFileSync(join(root, name), content);
    return join(root, name);
  };
  return { root, path };
}

async function bytesRead(paths: readonly string[]): Promise<number> {
  let sum = 0;
  const onBytes = (bytes: number): void => {
    sum += bytes;
  };
  const inputs = readInputs(paths, Readable.from(['标准输入']), { onBytes });
  for await (const _input of inputs);
  return sum;
}

test('what there is to read of files and folders is what is then read', async () => {
  const { root, path } = folder();
  path('pages/a.txt', '会议'.repeat(40_000));
  path('pages/more/b.html', '<p>会议</p>');
  path('pages/passed-over.xyz', 'x'.repeat(1000));
  const lines = path('c.jsonl', '{"id":"1","text":"会议"}\n'.repeat(5000));
  const paths = [join(root, 'pages'), lines, join(root, 'missing.txt')];
  expect(extentOf(paths)).toBe(240_000 + 13 + 27 * 5000);
  expect(await bytesRead(paths)).toBe(extentOf(paths));
});

test('nobody knows how much comes from standard input', async () => {
  const { path } = folder();
  expect(extentOf([path('a.txt', '会议'), '-'])).toBeUndefined();
});

test('of a page that is larger than any may be, only so much counts', async () => {
  const { path } = folder();
  const large = path('large.txt', 'x'.repeat(17 * 1024 * 1024));
  expect(extentOf([large])).toBe(16 * 1024 * 1024);
});
