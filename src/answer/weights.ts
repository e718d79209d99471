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
  constant: -5.3,
  coverage: -2.69,
  sentence: 0.63,
  termShare: 0.74,
  characters: 2.78,
  characterShare: 1.72,
  contextCoverage: 2.34,
  told: 0.54,
  untold: -0.12,
  length: -0.35,
  share: 1.35,
  coverageByShare: 0.61,
  charactersByShare: 2.27,
  margin: 1.04,
  unheard: 0.64,
  unheardByFew: -11.42,
  personsReport: 1.22,
  kindMissing: -2.98,
  contactMissing: -0.67,
  yearMissing: -0.53,
  expansion: -0.65,
  day: 0.01,
};

/** An excerpt less likely than this is no answer. */
export const LEAST_SCORE = 0.15;
/** The same of one person's own words, and of what a follow-up leaves: among fewer words fewer match by chance. Set by hand. */
export const LEAST_OF_ONE = 0.1;
export const LEAST_AMONG_FEW = 0.015;
