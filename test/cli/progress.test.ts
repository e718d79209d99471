import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { Progress } from '../../src/cli/progress.ts';

function work(terminal: boolean, times: readonly number[]): string {
  let written = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      written += String(chunk);
      done();
    },
  });
  let now = 0;
  const progress = new Progress({ stream, terminal, now: () => now, words: (n, rate) => `${n} at ${rate}` });
  for (const time of times) {
    now = time;
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
  expect(work(true, [1000, 1100, 1200])).toBe('\r\u001b[K1 at 1\r\u001b[K3 at 3\r\u001b[K');
});
