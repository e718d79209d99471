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
  coverage: 1.52,
  contextCoverage: 7.16,
  late: 2.11,
  telling: 0.37,
  characters: 3.24,
  heading: 0.31,
  before: -0.54,
  after: -0.1,
  passage: 3,
  bestPassage: 3.02,
  wholeReport: 3.48,
  reportCoverage: 1.33,
  time: 3.08,
  quantity: 1.41,
  wanted: 0.1,
  expansion: 11,
  day: 4,
  spoken: 2,
  asks: -3.64,
  leads: 0.07,
  announces: -6.5,
  short: -3.05,
  length: 0.04,
  units: 0.93,
  bestUnit: 0.39,
  allUnits: 0.34,
  opening: 2.53,
  closing: 0.81,
  idle: -0.36,
  rest: 0.32,
  titled: -3.11,
  timeNear: 1.51,
  quantityNear: 0.31,
  bestUnitOfReport: 0.31,
  reportSize: -0.75,
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
