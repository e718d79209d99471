/** Upper ends of the buckets in milliseconds; the last bucket has none. */
const ENDS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000] as const;

/** How many buckets a histogram of times has. */
export const BUCKETS = ENDS.length + 1;

/** How many answers took how long, by bucket. */
export type Histogram = readonly number[];

/** A histogram of nothing. */
export const NO_TIMES: Histogram = Array.from({ length: BUCKETS }, () => 0);

/** The histogram with one more time in it. */
export function withTime(times: Histogram, milliseconds: number): Histogram {
  const at = ENDS.findIndex((end) => milliseconds <= end);
  return times.map((count, i) => (i === (at < 0 ? ENDS.length : at) ? count + 1 : count));
}

/** Two histograms in one. */
export function sumOf(a: Histogram, b: Histogram): Histogram {
  return a.map((count, i) => count + (b[i] ?? 0));
}

/**
 * Within how many milliseconds 95 of 100 answers came: the upper end of their bucket. Infinite beyond the last;
 * undefined where there are none.
 *
 * @example p95(withTime(NO_TIMES, 7)) // 10
 */
export function p95(times: Histogram): number | undefined {
  const all = times.reduce((sum, count) => sum + count, 0);
  if (all === 0) return undefined;
  let reached = 0;
  const at = times.findIndex((count) => {
    reached += count;
    return reached >= all * 0.95;
  });
  return ENDS[at] ?? Number.POSITIVE_INFINITY;
}
