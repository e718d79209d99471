/** The two parameters of BM25: how soon repetition stops counting (`k1`), how much length counts against (`b`). */
export interface Bm25 {
  readonly k1: number;
  readonly b: number;
}

/** Throws if these are no parameters of BM25: k1 from 0, b from 0 to 1. */
export function checkBm25({ k1, b }: Bm25): void {
  if (!(k1 >= 0 && k1 < Number.POSITIVE_INFINITY)) throw new Error(`BM25's k1 is ${k1}, expected a number from 0.`);
  if (!(b >= 0 && b <= 1)) throw new Error(`BM25's b is ${b}, expected a number from 0 to 1.`);
}

/**
 * Inverse document frequency: how much a term tells that `holding` of `documents` documents hold. Always above 0.
 * Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009), with 1 added inside the
 * logarithm as in Lucene, so that a term in more than half the documents does not count against them.
 *
 * @example idf(1000, 1) // 6.5
 */
export function idf(documents: number, holding: number): number {
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
}

/** BM25's parameters with a field's average length worked in: what is the same for all its documents. */
export interface Saturation {
  readonly k1: number;
  /** k1 (1 - b) */
  readonly flat: number;
  /** k1 b / average length */
  readonly slope: number;
}

/** Never changes the sum of it and a count, but for a count of 0, which then adds 0 instead of 0 / 0. */
const NEXT_TO_NOTHING = 1e-30;

/** Prepares `saturated` for a field; lengths in terms. */
export function saturation({ k1, b }: Bm25, averageLength: number): Saturation {
  const flat = k1 * (1 - b) + NEXT_TO_NOTHING;
  return { k1, flat, slope: averageLength > 0 ? (k1 * b) / averageLength : 0 };
}

/**
 * What the count of a term in a document adds, 0 to k1 + 1; times idf it is the term's part of the BM25 score:
 * count (k1 + 1) / (count + k1 (1 - b + b length / average length)).
 */
export function saturated(count: number, length: number, s: Saturation): number {
  return (count * (s.k1 + 1)) / (count + s.flat + s.slope * length);
}
