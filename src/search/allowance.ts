import { saturated } from './bm25.ts';
import type { Clause } from './clause.ts';

const WIDTH_BITS = 3;
const CLASSES = 64;

/** One strand's lengths, and what its terms add at most to a document by the class of its length. */
interface Part {
  readonly lengths: Uint32Array;
  readonly most: Float64Array;
}

/**
 * What some terms of a query can add to a document at most, given how long it is: a bound far nearer to what they do add
 * than that over documents of all lengths.
 */
export class Allowance {
  /** What they can add to a document of any length. */
  readonly most: number;
  readonly #parts: readonly Part[];

  constructor(clauses: readonly Clause[]) {
    this.most = clauses.reduce((sum, clause) => sum + clause.bound, 0);
    const strands = new Set(clauses.map((clause) => clause.lengths));
    this.#parts = Array.from(strands, (lengths) => {
      return { lengths, most: mostByClass(clauses.filter((clause) => clause.lengths === lengths)) };
    });
  }

  /** What the terms can add to the document. */
  of(slot: number): number {
    let sum = 0;
    for (let i = 0; i < this.#parts.length; i++) {
      const part = this.#parts[i];
      if (part === undefined) break;
      sum += part.most[Math.min((part.lengths[slot] ?? 0) >>> WIDTH_BITS, CLASSES - 1)] ?? 0;
    }
    return sum;
  }
}

/** By class of length: what the terms add at most to a document of its least length. */
function mostByClass(clauses: readonly Clause[]): Float64Array {
  const most = new Float64Array(CLASSES);
  for (const { factor, mostCount, shape } of clauses) {
    for (let i = 0; i < CLASSES; i++) most[i] = (most[i] ?? 0) + factor * saturated(mostCount, i << WIDTH_BITS, shape);
  }
  return most;
}
