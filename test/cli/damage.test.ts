import { spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { floodPage, schoolPage, WorkFolder } from './support.ts';

const PAGE = 4096;

/** LMDB keeps on pages with this flag what is too long for a page of a tree: reports, sources, the snapshot. */
const VALUE_FLAG = 0x04;

/** Numbers of the pages on which values begin: of the rest of a value nothing but its bytes can be read. */
function valuePages(bytes: Buffer): readonly number[] {
  const pages = Array.from({ length: Math.floor(bytes.length / PAGE) }, (_, i) => i).slice(2);
  return pages.filter(
    (page) => bytes.readUInt32LE(page * PAGE) === page && bytes.readUInt16LE(page * PAGE + 18) === VALUE_FLAG,
  );
}

/** A page so long that its report has pages of its own. */
function long(page: string, subject: string): string {
  const lines = Array.from(
    { length: 60 },
    (_, n) => `会议要求，第${n}号${subject}每${n + 2}天查看一次，记录要当天交到值班室。`,
  );
  return page.replace('上一篇', `${lines.join('\n')}\n上一篇`).replace('Copyright', `${lines.join('\n')}\nCopyright`);
}

/** Bytes without an order, the same for the same seed. */
function noise(seed: number): Buffer {
  let state = seed;
  return Buffer.from(
    Array.from({ length: PAGE }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    }),
  );
}

describe('a page of the collection that is overwritten', () => {
  test('leaves every whole report listed, without a stack trace, and the file as it was', async () => {
    const place = new WorkFolder();
    place.file('flood.txt', long(floodPage(), '水库'));
    place.file('school.txt', long(schoolPage(), '校车'));
    await place.run(['add', 'flood.txt', 'school.txt', '--data', 'data']);
    await place.run(['ask', '水库', '--data', 'data']);
    const whole = readFileSync(join(place.root, 'data/collection.mdb'));
    const pages = valuePages(whole);
    expect(pages.length, String(pages)).toBeGreaterThan(2);
    for (const [nth, page] of pages.entries()) {
      const damaged = Buffer.from(whole);
      noise(page).copy(damaged, page * PAGE);
      place.file('data/collection.mdb', damaged);
      for (const words of [
        ['list', '--json'],
        ['ask', '水库'],
      ]) {
        // The first page is read by a process of its own, which shows that nothing escapes it; the others here.
        const run =
          nth === 0 ? place.runProcess([...words, '--data', 'data']) : place.run([...words, '--data', 'data']);
        const { status, stdout } = await run;
        expect([page, status]).toEqual([page, 0]);
        if (words[0] === 'list') expect(stdout.trim().split('\n').length).toBe(2);
      }
      expect(readFileSync(join(place.root, 'data/collection.mdb')).equals(damaged)).toBe(true);
    }
  });
});

test('a collection without a byte is told, and filled', async () => {
  const place = new WorkFolder();
  place.file('flood.txt', floodPage());
  await place.run(['add', 'flood.txt', '--data', 'data']);
  place.file('data/collection.mdb', '');
  const listed = await place.run(['list', '--data', 'data']);
  expect([listed.status, listed.stderr]).toMatchObject([0, expect.stringContaining('一个字节也没有')]);
  const added = await place.runProcess(['add', 'flood.txt', '--data', 'data']);
  expect([added.status, added.stderr.trim().split('\n').length]).toEqual([0, 1]);
  expect((await place.run(['list', '--data', 'data'])).stderr).toBe('');
});

test.skipIf(process.platform !== 'linux')('an output that is full is told in one line', async () => {
  const place = new WorkFolder();
  const full = openSync('/dev/full', 'w');
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../dist/main.js'), '--help'], {
    cwd: place.root,
    env: { LANG: 'zh_CN.UTF-8' },
    stdio: ['ignore', full, 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect([status, said]).toEqual([1, '写不出结果（ENOSPC）。\n']);
});
