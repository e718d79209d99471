import type { Evidence } from './confidence/evidence.ts';
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
 * How likely an excerpt answers at all (see `Evidence` for what speaks for it): a logistic regression on questions asked of
 * reports that answer them and of reports that do not, of collections of three reports to hundreds. Fitted by
 * `npm run fit:confidence`, which also tells how often quotes of each score answer.
 */
export const CONFIDENCE: Readonly<Record<keyof Evidence | 'constant', number>> = {
  constant: -4.86,
  coverage: -2.47,
  sentence: -0.27,
  silent: -1.31,
  termShare: 1.27,
  characters: 2.37,
  characterShare: 0.96,
  contextCoverage: 2.48,
  told: 0.6,
  untold: -0.15,
  length: -0.1,
  share: 1.29,
  coverageByShare: 0.42,
  charactersByShare: 1.9,
  margin: 1.08,
  unheard: -0.59,
  unheardByFew: -2.66,
  personsReport: 1.48,
  near: -0.52,
  nearSentence: 0.88,
  typed: -0.59,
  atAnswer: 0.86,
  kindMissing: -2.19,
  unitMissing: -2.61,
  contactMissing: -0.91,
  yearMissing: -1.67,
  expansion: -0.13,
  day: 0.23,
};

/** An excerpt less likely than this is no answer. */
export const LEAST_SCORE = 0.11;
/** The same of one person's own words, and of what a follow-up leaves: among fewer words fewer match by chance. Set by hand. */
export const LEAST_OF_ONE = 0.07;
export const LEAST_AMONG_FEW = 0.015;
/** Answers of which no quote is likelier than this are given with a word of warning: about one in three answers. */
export const UNSURE = 0.3;
