import type { Verdict } from './judge.ts';

/** How often something was right, of how many. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

/** The measures of a table, in the order of its columns. */
export const MEASURES = ['first', 'three', 'all', 'abstained', 'answered', 'trapAvoided', 'speaker'] as const;
export type Measure = (typeof MEASURES)[number];

/** Counts one measure over the verdicts that have it. */
export function shareOf(verdicts: readonly Verdict[], measure: Measure): Share {
  const told = verdicts.flatMap((verdict) => verdict[measure] ?? []);
  return { right: told.filter(Boolean).length, of: told.length };
}

/** First quotes of about the same score: how many, what the score says, and how often they answer. */
export interface Bin {
  readonly from: number;
  readonly count: number;
  readonly meanScore: number;
  readonly right: number;
}

/** Ten bins of first quotes by their score; those that were given where nothing should be never answer. */
export function reliability(verdicts: readonly Verdict[]): readonly Bin[] {
  const given = verdicts.flatMap(({ score, first, abstained }) =>
    score === undefined || (first === undefined && abstained === undefined) ? [] : { score, right: first === true },
  );
  return Array.from({ length: 10 }, (_, i) => {
    const its = given.filter(({ score }) => Math.min(9, Math.floor(score * 10)) === i);
    const sum = its.reduce((all, { score }) => all + score, 0);
    const right = its.filter((one) => one.right).length;
    return { from: i / 10, count: its.length, meanScore: its.length === 0 ? 0 : sum / its.length, right };
  });
}

/** The middle length of the first quotes, in characters. */
export function medianLength(verdicts: readonly Verdict[]): number {
  const lengths = verdicts.flatMap(({ length }) => length ?? []).toSorted((a, b) => a - b);
  return lengths[lengths.length >> 1] ?? 0;
}
