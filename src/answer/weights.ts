import type { Features } from './features.ts';

/**
 * Every weight of the ranking of quotes, in two tables. Features are shares between 0 and 1 unless said otherwise.
 */

/**
 * How much each feature speaks for an excerpt against others (see `Features` for what they are).
 */
export const RANKING: Readonly<Record<keyof Features, number>> = {
  coverage: 0,
  contextCoverage: 4.5,
  late: 5.5,
  telling: 4,
  characters: 2.5,
  heading: 1.3,
  before: 1.1,
  after: -1.5,
  passage: 2.6,
  bestPassage: 2,
  wholeReport: 5,
  time: 4,
  quantity: 2.6,
  wanted: 0.1,
  expansion: 20,
  day: 4,
  spoken: 2,
  asks: -4,
  leads: -3,
  short: -2,
  length: -0.3,
  lengthSquared: 0.15,
};

/**
 * How likely the best excerpt answers at all: a logistic regression of questions asked to the reports that answer them
 * against questions asked to reports that do not.
 */
export const CONFIDENCE = {
  coverage: 7.2,
  contextCoverage: 13.7,
  /** Share of the characters of the question's terms that the words quoted hold. */
  characters: 5.8,
  /** Longest run of characters in common with the question, as a share of it. */
  run: 6.2,
  /** By itself enough: set by hand, as above. */
  expansion: 9,
  day: 3.3,
  /** The words are those of the person asked about. */
  person: 1.5,
  /** The number of the question's terms in tens, to 1: a chance match of a short question means less. */
  terms: 1,
  constant: -7.6,
} as const;

/** An excerpt less likely than this is no answer. */
export const LEAST_SCORE = 0.35;
