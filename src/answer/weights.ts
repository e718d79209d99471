import type { Features } from './features.ts';

/**
 * Every weight of the ranking of quotes, in two tables. Features are shares between 0 and 1 unless said otherwise.
 */

/**
 * How much each feature speaks for an excerpt against others (see `Features` for what they are). Fitted by `npm run fit`
 * on questions about policy documents and encyclopaedia paragraphs, each collection counting alike, shorter
 * excerpts a little preferred; `expansion`, `day`, `happening` and `spoken`, which hardly come up there, are set by hand. A difference of sums is about the
 * logarithm of how much likelier one excerpt is than another.
 */
export const RANKING: Readonly<Record<keyof Features, number>> = {
  coverage: 1.47,
  contextCoverage: 7.47,
  late: 1.99,
  telling: -0.12,
  characters: 4.48,
  heading: 0.22,
  before: -0.47,
  after: -0.35,
  passage: 3.11,
  bestPassage: 3.25,
  wholeReport: 3.31,
  reportCoverage: 1.97,
  time: 1.66,
  quantity: 1.34,
  wanted: 0.13,
  expansion: 11,
  day: 4,
  happening: 3,
  spoken: 2,
  asks: -5.79,
  announces: -9.79,
  short: -2.42,
  length: -0.21,
  units: 0.99,
  allUnits: 0.39,
  opening: 2.9,
  closing: 0.66,
  idle: -0.29,
  rest: 0.18,
  titled: -4.1,
  quantityNear: 0.84,
  wantedNear: 0.65,
  way: 0.83,
  reportSize: -0.85,
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
