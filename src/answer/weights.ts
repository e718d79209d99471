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
  coverage: 1.03,
  contextCoverage: 7.1,
  late: 2.06,
  telling: 0.24,
  characters: 4.46,
  heading: 0.25,
  before: -0.48,
  after: -0.39,
  passage: 3.06,
  bestPassage: 3.14,
  wholeReport: 3.37,
  reportCoverage: 1.62,
  time: 1.68,
  quantity: 1.32,
  wanted: 0.15,
  expansion: 11,
  day: 4,
  spoken: 2,
  asks: -4.8,
  leads: -0.06,
  announces: -9.45,
  short: -2.54,
  length: -0.25,
  units: 0.97,
  bestUnit: 0.05,
  allUnits: 0.31,
  opening: 2.63,
  closing: 0.66,
  idle: -0.35,
  rest: 0.3,
  titled: -3.87,
  timeNear: -0.21,
  quantityNear: 1.12,
  wantedNear: 0.69,
  way: 0.7,
  bestUnitOfReport: 0.19,
  reportSize: -0.82,
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
export const LEAST_SCORE = 0.3;
