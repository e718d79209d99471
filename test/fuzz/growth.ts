import { fingerprint } from '../../src/collection/shingles.ts';
import type { Source } from '../../src/report/page/page.ts';
import { readReport } from '../../src/report/read.ts';
import { asReportId } from '../../src/report/report.ts';

/*
 * Bad input takes no longer than its length: where a page is read in time with the square of a part of it, twice as much
 * of that part takes four times as long. Time is that of the processor, the best of several runs, and is asked for
 * again before a verdict, so that what else the machine does decides nothing. What is read at once is not measured.
 */

/** Characters of the bad part, the smaller time: with its square, the larger takes a second and more. */
export const SIZE = 20_000;
/** Milliseconds of processor time below which nothing can be wrong at that size, and in proportion at others. */
const AT_ONCE = 400;
/** Times longer that twice as much may take: between 2, what is linear, and 4, what is square. */
export const MOST_GROWTH = 3;
const ATTEMPTS = 6;

/** So many characters of a piece, again and again. */
export const muchOf = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length));

/** Reads a page as far as adding it does, its fingerprint for reprints included. */
export function readWhole(page: Source): void {
  const read = readReport(page, { id: asReportId('page'), sha256: '' });
  if (read.outcome === 'read') fingerprint(read.report.text);
}

/** Milliseconds of processor time. */
async function timeOf(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  return process.cpuUsage(start).user / 1000;
}

/**
 * How many times longer twice as much takes; 1 where it is done at once.
 *
 * @example await growth((size) => readWhole(place(muchOf('、', size)))) // 1.9
 */
export async function growth(work: (size: number) => unknown, size = SIZE): Promise<number> {
  const atOnce = (AT_ONCE * size) / SIZE;
  let longer = await timeOf(() => work(2 * size));
  if (longer < atOnce) return 1;
  let shorter = await timeOf(() => work(size));
  for (let attempt = 0; attempt < ATTEMPTS && longer / shorter >= MOST_GROWTH; attempt++) {
    shorter = Math.min(shorter, await timeOf(() => work(size)));
    longer = Math.min(longer, await timeOf(() => work(2 * size)));
  }
  return longer < atOnce ? 1 : longer / shorter;
}
