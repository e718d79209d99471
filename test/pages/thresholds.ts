/** What the reader owes to either set: shares from 0 to 1. */
export const THRESHOLDS = {
  /** Paragraphs kept whole, at least. */
  paragraphs: 0.98,
  /** Letters of the texts that are rubbish, at most. */
  rubbish: 0.02,
  /** Each fact read right, at least. */
  fact: 0.95,
  /** Pages rightly refused or rightly read, at least. */
  refused: 1,
} as const;
