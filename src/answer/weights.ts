import type { Features } from './features.ts';

/**
 * Every weight of the ranking of quotes, in two tables. Features are shares between 0 and 1 unless said otherwise.
 */

/**
 * How much each feature speaks for an excerpt against others (see `Features` for what they are). Fitted by `npm run fit`
 * on questions about policy documents and encyclopaedia paragraphs, each collection counting alike; `wanted`,
 * `expansion`, `day` and `spoken`, which hardly come up there, are set by hand. A difference of sums is about the
 * logarithm of how much likelier one excerpt is than another.
 */
export const RANKING: Readonly<Record<keyof Features, number>> = {
  coverage: 4.35,
  contextCoverage: 8.1,
  late: 1.36,
  telling: 2.07,
  characters: 3.81,
  heading: 0.62,
  before: -0.45,
  after: -0.18,
  passage: 3.13,
  bestPassage: 3.78,
  wholeReport: 4.42,
  reportCoverage: 3.43,
  time: 4.66,
  quantity: 4.08,
  wanted: 0.1,
  expansion: 11,
  day: 4,
  spoken: 2,
  asks: -5.31,
  leads: -0.61,
  announces: -4.89,
  short: -3.55,
  length: 0.43,
  lengthSquared: 0.08,
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
