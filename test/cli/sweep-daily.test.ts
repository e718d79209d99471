import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sweepDaily } from '../../src/cli/sweep-daily.ts';

const DAY = 24 * 60 * 60 * 1000;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A state that notes the time, in days, of each sweep. */
function sweeps(sweep: () => Promise<void> = () => Promise.resolve()) {
  const start = Date.now();
  const days: number[] = [];
  const state = {
    sweep: (): Promise<void> => {
      days.push((Date.now() - start) / DAY);
      return sweep();
    },
  };
  return { days, state };
}

test('sweeps at once and then once a day, until it is stopped', async () => {
  const { days, state } = sweeps();
  const stop = sweepDaily(state, (error) => expect.fail(String(error)));
  await vi.advanceTimersByTimeAsync(2.5 * DAY);
  await stop();
  await vi.advanceTimersByTimeAsync(5 * DAY);
  expect(days).toEqual([0, 1, 2]);
});

test('tells a sweep that failed, and sweeps the next day', async () => {
  const { days, state } = sweeps(() => Promise.reject(new Error('disk full')));
  const told: string[] = [];
  const stop = sweepDaily(state, (error) => told.push(String(error)));
  await vi.advanceTimersByTimeAsync(DAY);
  await stop();
  expect([days, told]).toEqual([
    [0, 1],
    ['Error: disk full', 'Error: disk full'],
  ]);
});

test('is stopped only when the sweep at work has ended', async () => {
  let swept = false;
  const { state } = sweeps(async () => {
    await new Promise((resolve) => setTimeout(resolve, 10));
    swept = true;
  });
  const stopped = sweepDaily(state, (error) => expect.fail(String(error)))();
  await vi.advanceTimersByTimeAsync(10);
  await stopped;
  expect(swept).toBe(true);
});
