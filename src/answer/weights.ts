import type { Evidence } from './confidence/evidence.ts';
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
 * How likely an excerpt answers at all (see `Evidence` for what speaks for it): a logistic regression on questions asked of
 * reports that answer them and of reports that do not, of collections of three reports to hundreds. Fitted by
 * `npm run fit:confidence`, which also tells how often quotes of each score answer.
 */
export const CONFIDENCE: Readonly<Record<keyof Evidence | 'constant', number>> = {
  constant: -5.21,
  coverage: -2.65,
  sentence: 0.59,
  termShare: 0.7,
  characters: 2.77,
  characterShare: 1.68,
  contextCoverage: 2.23,
  told: 0.52,
  untold: -0.12,
  length: -0.34,
  share: 1.31,
  coverageByShare: 0.6,
  charactersByShare: 2.36,
  margin: 1.03,
  unheard: 0.59,
  unheardByFew: -11.43,
  personsReport: 1.21,
  kindMissing: -3.01,
  contactMissing: -0.69,
  yearMissing: -0.48,
  expansion: -0.75,
  day: 0.02,
};

/** An excerpt less likely than this is no answer. */
export const LEAST_SCORE = 0.15;
