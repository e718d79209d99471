import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, it, onTestFinished, test } from 'vitest';
import { prepare } from '../../../src/collection/prepared.ts';
import { reader } from '../../../src/collection/reader.ts';
import { PageThread } from '../../../src/collection/thread/page-thread.ts';
import { leftOutCounts } from '../../../src/report/page/left-out-counts.ts';
import { LARGEST_SOURCE, type Source } from '../../../src/report/page/page.ts';
import { temporaryDirectory } from '../support.ts';

const ROOT = join(import.meta.dirname, '../../..');
const SAMPLE = join(ROOT, 'index/sample');
const sample = readdirSync(SAMPLE).filter((name) => /\.(?:txt|html)$/.test(name));

/** One for all tests: it takes longer to start than the pages to be read. */
const pages = new PageThread();

afterAll(() => pages.close());

const hostile: readonly (readonly [what: string, source: Source])[] = [
  ['nothing', { file: 'a.txt', bytes: new Uint8Array() }],
  ['bytes of no text', { file: 'a.html', bytes: Uint8Array.from({ length: 5000 }, (_, i) => (i * 197) % 256) }],
  [
    'text in another encoding than it says',
    { file: 'a.html', bytes: Buffer.from('<meta charset=utf-8>会议强调', 'utf16le') },
  ],
  [
    'a page that never ends its tags',
    { file: 'a.html', bytes: Buffer.from(`<p>${'<div '.repeat(2000)}会议强调，要早。`) },
  ],
  ['markup deep inside itself', { file: 'a.html', bytes: Buffer.from(`${'<div>'.repeat(3000)}会议指出，要稳。`) }],
  [
    'a document with all that a line may say',
    {
      file: '7',
      bytes: Buffer.from('会议强调，要抓好春耕。岳明川指出，种子要足。'),
      document: true,
      title: '云溪区召开春耕会议',
      url: 'https://example.org/7',
      published: '2023-03-04',
    },
  ],
  ['what is larger than any page', { file: 'a.txt', bytes: Buffer.alloc(LARGEST_SOURCE + 1, '会议') }],
  [
    'a page out of another file',
    { file: 'a.pdf', bytes: Buffer.from('会议要求，水库每天查看一次。'), format: 'text', sha256: 'ab'.repeat(32) },
  ],
];

describe('A page read in a thread gives exactly what it gives here', () => {
  it.each(sample)('%s', async (file) => {
    const source = { file, bytes: readFileSync(join(SAMPLE, file)) };
    expect(await pages.prepare(source)).toEqual(sent(prepare(source, reader)));
    expect(await pages.leftOutCounts(source)).toEqual(leftOutCounts(source));
  });

  it.each(hostile)('%s', async (_, source) => {
    expect(await pages.prepare(source)).toEqual(sent(prepare(source, reader)));
  });

  it('whatever it is', async () => {
    const words = fc
      .array(
        fc.constantFrom('会议强调', '<p>', '</div>', '。', '\n', '岳明川指出', '2023年5月6日', '\0', '<!--', '来源：'),
      )
      .map((all) => all.join(''));
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      words.map((text) => Buffer.from(text)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom('a.txt', 'a.html', 'a.md'), async (content, file) => {
        const source = { file, bytes: Buffer.from(content) };
        expect(await pages.prepare(source)).toEqual(sent(prepare(source, reader)));
      }),
      { numRuns: 60 },
    );
  });

  it('and those of two who ask at a time are not mixed up', async () => {
    const sources = Array.from({ length: 20 }, (_, n) => ({
      file: `${n}`,
      bytes: Buffer.from(`会议强调，第${n}号水库要守好。`),
      document: true as const,
    }));
    const answers = await Promise.all(sources.map((source) => pages.prepare(source)));
    expect(answers).toEqual(sources.map((source) => sent(prepare(source, reader))));
  });
});

/** As it comes out of a thread, where bytes are no `Buffer` any more. */
function sent<T extends ReturnType<typeof prepare>>(prepared: T) {
  return prepared.outcome === 'prepared' ? { ...prepared, packed: Uint8Array.from(prepared.packed) } : prepared;
}

/** What the thread of `faulty` says of a page that is in order. */
const READ = { outcome: 'refused', reason: 'no-report' } as const;

/** A thread that has the faults that a reader might have. It has no reader: that would take longest to start. */
function faulty(limits: { readonly time: number; readonly memory: number }): PageThread {
  const file = join(temporaryDirectory(), 'worker.mjs');
  const built = (path: string): string => JSON.stringify(pathToFileURL(join(ROOT, 'dist/collection', path)).href);
  writeFileSync(
    file,
    `import { answerTasks } from ${built('thread/answer-tasks.js')};
     const faults = {
       hang: () => { for (;;); },
       end: () => process.exit(3),
       throw: () => { throw new Error('broken'); },
       grow: () => { for (const all = []; ; ) all.push(Buffer.alloc(4 << 20, 1)); },
       fail: () => ({ outcome: 'failed', detail: 'no such line' }),
     };
     answerTasks(({ source }) => faults[source.file]?.() ?? ${JSON.stringify(READ)});`,
  );
  const thread = new PageThread(limits, file);
  onTestFinished(() => thread.close());
  return thread;
}

test('a thread that was closed is not started again by whoever still has pages', async () => {
  const thread = new PageThread();
  const source: Source = { file: 'a', bytes: Buffer.from('会议强调，要早。'), document: true };
  const waiting = [source, source].map((one) => thread.prepare(one));
  const settled = Promise.allSettled(waiting);
  await thread.close();
  expect((await settled).at(-1)?.status).toBe('rejected');
  await expect(thread.prepare(source)).rejects.toThrow('was closed');
});

describe('A page that the thread', () => {
  const good: Source = { file: 'good', bytes: Buffer.from('会议强调，要抓好春耕。'), document: true };

  test.each([
    ['hangs on', 'hang', { outcome: 'refused', reason: 'too-slow' }],
    ['ends over', 'end', { outcome: 'refused', reason: 'broken' }],
    ['dies of', 'throw', { outcome: 'refused', reason: 'broken' }],
    ['eats up the memory over', 'grow', { outcome: 'refused', reason: 'too-large' }],
    ['fails to read', 'fail', { outcome: 'failed', detail: 'no such line' }],
  ])('%s is refused, and the pages that wait behind it are read', async (_, file, expected) => {
    const thread = faulty({ time: file === 'hang' ? 2_000 : 60_000, memory: 256 << 20 });
    const read = await Promise.all([good, { ...good, file }, good].map((source) => thread.prepare(source)));
    expect(read).toEqual([READ, expected, READ]);
  });
});
