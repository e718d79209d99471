import type { Saturation } from './bm25.ts';
import type { PostingReader } from './posting-reader.ts';

/** One term of a query in one strand, ready to score: where it stands and what it adds. */
export interface Clause {
  /** A new reader of the term's postings. */
  readonly open: () => PostingReader;
  /** In how many documents the term stands. */
  readonly holding: number;
  /** The strand's document lengths, by slot. */
  readonly lengths: Uint32Array;
  readonly shape: Saturation;
  /** Idf times the weights of field and kind of term. */
  readonly factor: number;
  /** No document holds the term more often. */
  readonly mostCount: number;
  /** No document gets more from this term. */
  readonly bound: number;
}
