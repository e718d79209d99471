import { expect, test } from 'vitest';
import { DOORS } from './doors.ts';
import { parseOptions } from './options.ts';

/** Cases in all; `npm run fuzz` tries a hundred thousand. */
const CASES = 400;
const LEAST = 6;
/** Always the same: what fails fails again. To find new cases is for the long run. */
const SEED = 20_260;

const shares = DOORS.reduce((sum, { share }) => sum + share, 0);

// Sizes are tried by the long run, and in test/report/linear.test.ts.
test.each(DOORS.filter(({ name }) => name !== 'time'))(
  'Hostile cases break no promise at the door of $name',
  async (door) => {
    const open = await door.open();
    const runs = Math.max(LEAST, Math.round((CASES * door.share) / shares));
    try {
      expect((await open.try({ runs, seed: SEED })).failure).toBeUndefined();
    } finally {
      await open.close();
    }
  },
);

test('The command line of the long run tells what to try', () => {
  expect(parseOptions(['--runs', '5000', '--door', 'html,files', '--seed', '7', '--path', '3:1'])).toEqual({
    runs: 5000,
    doors: ['html', 'files'],
    seed: 7,
    path: '3:1',
  });
  expect(parseOptions([]).runs).toBeGreaterThanOrEqual(100_000);
  expect(() => parseOptions(['--runs', 'many'])).toThrow("--runs has 'many', expected a whole number of 1 or more.");
});
