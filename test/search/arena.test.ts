import { expect, test } from 'vitest';
import { Arena } from '../../src/search/arena.ts';

/** In words of 16 bits. */
const PAGE = 128 * 1024;

test('an arena gives out memory beyond 4 GiB, each pointer to bytes of its own', () => {
  const arena = new Arena();
  // Nothing is written to these pages, so the system lends no real memory for them.
  let last = 0;
  for (let pages = 0; pages < 2 ** 31 / PAGE + 2; pages++) {
    const pointer = arena.allocate(PAGE);
    if (pointer <= last || pointer % PAGE !== 0) throw new Error(`Page ${pages} starts at ${pointer}.`);
    last = pointer;
  }
  expect(last).toBeGreaterThan(2 ** 31);
  const small = arena.allocate(128);
  const whole = arena.allocate(PAGE);
  arena.writable(small)[arena.offset(small)] = 1;
  expect(arena.page(whole)[arena.offset(whole)]).toBe(0);
  expect(whole - small).toBe(PAGE);
});
