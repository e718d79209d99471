import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cappedLines } from '../../src/collection/capped.ts';
import type { Input } from '../../src/collection/input.ts';
import { readInputs } from '../../src/collection/inputs.ts';
import { LARGEST_SOURCE } from '../../src/report/page/page.ts';
import { temporaryDirectory } from './support.ts';

function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const root = temporaryDirectory();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

/** What came in, one line each: `file` or `file: reason`, folders written as `ROOT`. */
async function inputs(paths: readonly string[], root: string, stdin: Readable = Readable.from([])): Promise<string[]> {
  const found: string[] = [];
  for await (const input of readInputs(paths, stdin)) found.push(inWords(input).replaceAll(root, 'ROOT'));
  return found;
}

function inWords(input: Input): string {
  switch (input.kind) {
    case 'source':
      return input.source.document ? `${input.file} = ${Buffer.from(input.source.bytes).toString()}` : input.file;
    case 'problem':
      return `${input.file}: ${input.reason}`;
    case 'skipped':
      return `${input.folder}: ${input.files} skipped`;
  }
}

describe('a folder', () => {
  test('is read in the order of names with all its sub-folders, without hidden files and other endings', async () => {
    const root = folderWith({
      'b.txt': 'b',
      'a/2.html': '2',
      'a/1.HTM': '1',
      'c.md': 'c',
      '.hidden.txt': 'h',
      '.git/x.txt': 'x',
      'photo.jpg': 'p',
      'README.md': 'about',
    });
    expect(await inputs([root], root)).toEqual([
      'ROOT/a/1.HTM',
      'ROOT/a/2.html',
      'ROOT/b.txt',
      'ROOT/c.md',
      'ROOT: 2 skipped',
    ]);
  });

  test('with links in a circle is read once', async () => {
    const root = folderWith({ 'a/1.txt': '1' });
    symlinkSync(root, join(root, 'a', 'up'));
    symlinkSync('nowhere', join(root, 'a', 'dead.txt'));
    expect(await inputs([root], root)).toEqual(['ROOT/a/1.txt', 'ROOT: 1 skipped']);
  });

  test('without a file to read is told', async () => {
    const root = folderWith({ 'photo.jpg': 'p' });
    expect(await inputs([root], root)).toEqual(['ROOT: no-files', 'ROOT: 1 skipped']);
  });
});

describe('a file named directly', () => {
  test('is read whatever its ending, and a missing one is told while the others go on', async () => {
    const root = folderWith({ 'page.xyz': 'p', plain: 'q' });
    const paths = ['page.xyz', 'gone.txt', 'plain'].map((name) => join(root, name));
    expect(await inputs(paths, root)).toEqual(['ROOT/page.xyz', 'ROOT/gone.txt: missing', 'ROOT/plain']);
  });

  test('over 20 MB is too large, also where it has no end', async () => {
    const root = folderWith({
      'large.txt': Buffer.alloc(LARGEST_SOURCE + 1, 97),
      'just.txt': Buffer.alloc(LARGEST_SOURCE, 97),
    });
    const found = await inputs([join(root, 'large.txt'), join(root, 'just.txt'), '/dev/zero'], root);
    expect(found).toEqual(['ROOT/large.txt: too-large', 'ROOT/just.txt', '/dev/zero: too-large']);
  });

  test('under another file is unreadable', async () => {
    expect(await inputs(['/dev/null/x.txt'], '-')).toEqual(['/dev/null/x.txt: unreadable']);
  });
});

test('standard input is read as one page that stands nowhere', async () => {
  const found: Input[] = [];
  for await (const input of readInputs(['-'], Readable.from(['一', '二']))) found.push(input);
  expect(found).toMatchObject([{ kind: 'source', file: '-', origin: null }]);
});

test('standard input whose every line is a document is read as a .jsonl file', async () => {
  const documents = ['{"id":"d1","text":"一"}', '', '{"id":2,"text":"二"}', '{"id":"d1","text":"三"}'];
  const found: Input[] = [];
  for await (const input of readInputs(['-'], Readable.from([documents.join('\n')]))) found.push(input);
  expect(found).toMatchObject([
    { file: 'd1', origin: { path: '-', document: 'd1' } },
    { file: '2', origin: { path: '-', document: '2' } },
    { kind: 'problem', file: '-:4', reason: 'repeated-id' },
  ]);
});

test.each([
  ['a page after a document', '{"id":"d1","text":"一"}\n云溪区召开会议'],
  ['JSON without a text', '{"id":"d1"}'],
  ['nothing', ''],
])('standard input with %s is one page', async (_, content) => {
  expect(await inputs(['-'], 'ROOT', Readable.from([content]))).toEqual(['-']);
});

describe('a .jsonl file', () => {
  const line = (value: unknown): string => JSON.stringify(value);
  test.each<readonly [string, string | Buffer, readonly string[]]>([
    ['documents', `${line({ id: 'd1', text: '一' })}\n${line({ id: 7, text: '二' })}`, ['d1 = 一', '7 = 二']],
    ['a byte order mark and CRLF', `\ufeff${line({ id: 'd1', text: '一' })}\r\n\r\n`, ['d1 = 一']],
    ['null for what is not known', line({ id: 'd1', text: '一', title: null, url: null }), ['d1 = 一']],
    [
      'a broken line between two',
      `${line({ id: 'a', text: 'A' })}\n{"id":\n${line({ id: 'b', text: 'B' })}`,
      ['a = A', 'ROOT/f.jsonl:2: broken-line', 'b = B'],
    ],
    ['a line without a text', line({ id: 'd1' }), ['ROOT/f.jsonl:1: broken-line']],
    ['a line without an id', line({ text: '一' }), ['ROOT/f.jsonl:1: broken-line']],
    ['a line that is a list', '[1,2]', ['ROOT/f.jsonl:1: broken-line']],
    ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22]), ['ROOT/f.jsonl:1: broken-line']],
    [
      'an id twice',
      [1, 2, 1].map((id) => line({ id, text: `${id}` })).join('\n'),
      ['1 = 1', '2 = 2', 'ROOT/f.jsonl:3: repeated-id'],
    ],
    ['nothing', '', ['ROOT/f.jsonl: empty']],
    ['empty lines only', '\n \n', ['ROOT/f.jsonl: empty']],
  ])('with %s', async (_, content, expected) => {
    const root = folderWith({ 'f.jsonl': content });
    expect(await inputs([join(root, 'f.jsonl')], root)).toEqual(expected);
  });

  test('with a line over 20 MB goes on after it', async () => {
    const root = folderWith({ 'f.jsonl': `${'x'.repeat(LARGEST_SOURCE + 1)}\n${line({ id: 'b', text: 'B' })}\n` });
    expect(await inputs([join(root, 'f.jsonl')], root)).toEqual(['ROOT/f.jsonl:1: too-large', 'b = B']);
  });
});

test('lines are the same however the stream is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: fc.constantFrom('a', '字', '\n', '\n') }), { maxLength: 8 }),
      async (chunks) => {
        const lines: string[] = [];
        for await (const { bytes } of cappedLines(Readable.from(chunks.map((c) => Buffer.from(c))), 1000)) {
          lines.push(bytes?.toString() ?? '');
        }
        const whole = chunks.join('').split('\n');
        expect(lines).toEqual(whole.at(-1) === '' ? whole.slice(0, -1) : whole);
      },
    ),
  );
});

test.skipIf(process.platform === 'win32')('a pipe is read as a file', async () => {
  const root = temporaryDirectory();
  const pipe = join(root, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const { spawn } = await import('node:child_process');
  spawn('sh', ['-c', `printf hello > "${pipe}"`]);
  expect(await inputs([pipe], root)).toEqual(['ROOT/pipe']);
});
