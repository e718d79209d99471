/**
 * How much each thing counts in the ranking of passages: the one table of this room. Fitted on development questions
 * about policy documents and encyclopaedia paragraphs, not on single questions.
 */
export const WEIGHTS = {
  /** BM25's parameters, for all fields. */
  k1: 0.9,
  b: 0.6,
  /** Single Han characters, beside pairs of them and words (1). */
  single: 0.4,
  /** The fields of a passage: its words with the title, and what surrounds them. */
  passage: { words: 1, context: 0.3 },
  /** The whole report's score, beside that of the passage (1). */
  wholeReport: 0.6,
} as const;
