/**
 * Every weight of the ranking of quotes, in two tables. Features are shares between 0 and 1 unless said otherwise.
 */

/**
 * How much each feature speaks for an excerpt against others. Fitted by coordinate ascent on the mean reciprocal rank
 * of the first right quote over three sets of questions at once; either half's fit held on the other.
 */
export const RANKING = {
  /** IDF-weighted share of the question's terms that the words quoted hold. */
  coverage: 3.9,
  /** The same for terms that only the rest of the passage, the title, the meeting's or the speaker's name holds. */
  contextCoverage: 3.4,
  /** The passage's score in the search, as a share of the best. */
  passage: 3,
  /** The words hold the kind of thing that is wanted: a time, a number, who took part. */
  wanted: 0.1,
  /** The formula asked about is expanded into its items here: rare in the sets fitted on, so set by hand. */
  expansion: 8,
  /** The meeting's day is the one asked for. */
  day: 1.5,
  /** Somebody says it, where the question asks who said it. */
  spoken: 0.6,
  /** The words are a question themselves. */
  asks: -1,
  /** For each hundred characters. */
  length: 0.02,
} as const;

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
