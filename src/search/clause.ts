import { type Saturation, saturated } from './bm25.ts';
import type { Cursor } from './cursor.ts';
import type { Uint32List } from './uint32-list.ts';

/** One term of a query in one strand, ready to score: where it stands and what it adds. */
export interface Clause {
  readonly cursor: Cursor;
  /** The strand's document lengths, by slot. */
  readonly lengths: Uint32List;
  readonly shape: Saturation;
  /** Idf times the weights of field and kind of term. */
  readonly factor: number;
  /** No document gets more from this term. */
  readonly bound: number;
}

/** What the term adds to the score of the document that its cursor stands on. */
export function share(clause: Clause): number {
  const { cursor, lengths, shape, factor } = clause;
  return factor * saturated(cursor.count, lengths.get(cursor.slot), shape);
}
