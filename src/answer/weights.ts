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
  constant: -4.82,
  coverage: -3.79,
  sentence: 2.07,
  termShare: 0.93,
  characters: 2.51,
  characterShare: 1.89,
  contextCoverage: 1.99,
  told: 0.45,
  untold: -0.14,
  length: -0.48,
  share: 1,
  coverageByShare: 0.56,
  charactersByShare: 2.48,
  margin: 0.85,
  unheard: 0.52,
  unheardByFew: -12.2,
  personsReport: 0.32,
  kindMissing: -0.68,
  contactMissing: -1.25,
  yearMissing: -0.87,
  expansion: -0.76,
  day: -0.15,
};

/** An excerpt less likely than this is no answer. */
export const LEAST_SCORE = 0.17;
