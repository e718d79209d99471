import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const ARENA = pathToFileURL(join(import.meta.dirname, '../../dist/search/arena.js')).href;

/**
 * Takes pages to just beyond 4 GiB. Nothing is written to them, so the system lends no real memory for them; but Node tidies
 * up all that a process holds every few of them, which takes long where that is the modules of many tests: hence one
 * that holds nothing else.
 */
const FILL = `
  import { Arena } from ${JSON.stringify(ARENA)};
  const PAGE = 128 * 1024; // in words of 16 bits
  const arena = new Arena();
  let last = 0;
  for (let pages = 0; pages < 2 ** 31 / PAGE + 2; pages++) {
    const pointer = arena.allocate(PAGE);
    if (pointer <= last || pointer % PAGE !== 0) throw new Error('Page ' + pages + ' starts at ' + pointer);
    last = pointer;
  }
  const small = arena.allocate(128);
  const whole = arena.allocate(PAGE);
  arena.writable(small)[arena.offset(small)] = 1;
  console.log(JSON.stringify({ last, apart: (whole - small) / PAGE, inWhole: arena.page(whole)[arena.offset(whole)] }));`;

test('an arena gives out memory beyond 4 GiB, each pointer to bytes of its own', () => {
  const told = execFileSync(process.execPath, ['--input-type=module', '--eval', FILL], { encoding: 'utf8' });
  const { last, ...others }: { readonly last: number } = JSON.parse(told);
  expect(last).toBeGreaterThan(2 ** 31);
  expect(others).toEqual({ apart: 1, inWhole: 0 });
});
