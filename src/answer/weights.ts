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
