/** A quote's score, and whether the quote answers. */
export interface Graded {
  readonly score: number;
  readonly isRight: boolean;
}

/** Scores of about the same height: how many, their mean, and the share that is right. */
export interface Bin {
  readonly from: number;
  readonly count: number;
  readonly mean: number;
  readonly right: number;
}

const BINS = 10;

const meanOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);

/** Ten bins of scores, those without any left out. */
export function binsOf(graded: readonly Graded[]): readonly Bin[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const its = graded.filter(({ score }) => Math.min(BINS - 1, Math.floor(score * BINS)) === bin);
    return {
      from: bin / BINS,
      count: its.length,
      mean: meanOf(its.map(({ score }) => score)),
      right: meanOf(its.map(({ isRight }) => (isRight ? 1 : 0))),
    };
  }).filter(({ count }) => count > 0);
}

/** Expected calibration error: how far the share that is right lies from the mean score, over the bins. */
export function calibrationError(graded: readonly Graded[]): number {
  const off = binsOf(graded).reduce((sum, { count, mean, right }) => sum + count * Math.abs(mean - right), 0);
  return off / Math.max(1, graded.length);
}

/** Brier's score: the mean square of what a score is off by; 0 for a prophet, 0.25 for always one half. */
export function brierScore(graded: readonly Graded[]): number {
  return meanOf(graded.map(({ score, isRight }) => (score - (isRight ? 1 : 0)) ** 2));
}
