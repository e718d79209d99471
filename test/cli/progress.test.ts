import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { inWords } from '../../src/cli/messages/duration.ts';
import { cliMessages } from '../../src/cli/messages.ts';
import { Progress, type Told } from '../../src/cli/progress.ts';

/** Steps at these times, each of `bytes` bytes. */
function work(terminal: boolean, times: readonly number[], bytes = 1, total?: number): string {
  let written = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      written += String(chunk);
      done();
    },
  });
  let now = 0;
  const words = ({ done, perSecond, left }: Told): string =>
    `${done} at ${perSecond}${left === undefined ? '' : `, ${left} s`}`;
  const progress = new Progress({ stream, terminal, now: () => now, words, total });
  for (const time of times) {
    now = time;
    progress.advance(bytes);
    progress.step();
  }
  progress.clear();
  return written;
}

const EACH_100_MS = Array.from({ length: 110 }, (_, i) => (i + 1) * 100);

test('work under a second says nothing', () => {
  expect(work(true, [100, 500, 999])).toBe('');
});

test('long work tells its rate every five seconds, a line each', () => {
  expect(work(false, EACH_100_MS)).toBe('10 at 10\n60 at 10\n110 at 10\n');
});

test('on a terminal one line is written over, and cleared in the end', () => {
  expect(work(true, [1000, 1100, 1200])).toBe('\r\u001b[K1 at 1\r\u001b[K3 at 2.5\r\u001b[K');
});

test('where all there is to do is known, the time left is told', () => {
  expect(work(false, EACH_100_MS, 50, 11_000)).toBe('10 at 10, 21 s\n60 at 10, 16 s\n110 at 10, 11 s\n');
});

test('the time left follows the speed of the last half minute', () => {
  const fast = Array.from({ length: 100 }, (_, i) => (i + 1) * 10);
  const slow = Array.from({ length: 20 }, (_, i) => 1000 + (i + 1) * 5000);
  const lines = work(false, [...fast, ...slow], 1, 1000)
    .trim()
    .split('\n');
  expect([lines[0], lines.at(-1)]).toEqual(['100 at 100, 9 s', `120 at 1.2, ${880 * 5} s`]);
});

test('the last of the work, or more than was thought to be, tells no time left, and says nothing in a log', () => {
  expect(work(true, [1000, 2000], 50, 60)).toBe('\r\u001b[K1 at 1, 0.2 s\r\u001b[K2 at 1\r\u001b[K');
  expect(work(false, EACH_100_MS, 50, 100)).toBe('');
});

test.each([
  [0, '5 s'],
  [23, '25 s'],
  [57, '55 s'],
  [58, '1 min'],
  [3560, '59 min'],
  [3600, '1 h'],
  [5300, '1 h 30 min'],
  [7100, '2 h'],
])('%i seconds are told as %s', (seconds, told) => {
  const unit = (name: string) => (count: number) => `${count} ${name}`;
  expect(inWords(seconds, { second: unit('s'), minute: unit('min'), hour: unit('h') })).toBe(told);
});

test.each([
  ['zh-Hans', '已处理 120 篇，每秒 2.5 篇，还需约 2 分钟'],
  ['zh-Hant', '已處理 120 篇，每秒 2.5 篇，還需約 2 分鐘'],
  ['en', '120 done, 2.5 a second, about 2 minutes left'],
] as const)('progress in %s', (language, said) => {
  expect(cliMessages[language].progress({ done: 120, perSecond: 2.5, left: 118 })).toBe(said);
  expect(cliMessages[language].progress({ done: 120, perSecond: 2.5, left: undefined })).not.toMatch(/[还還]|left/);
});
