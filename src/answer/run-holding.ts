import { BitRows } from './bit-rows.ts';
import type { Coverage } from './coverage.ts';
import { shareHeld, type TermWeights } from './term-weights.ts';

/** What a run of units holds of a question, as shares of the weights of all its terms. */
export interface Shares {
  /** By inverse document frequency. */
  readonly terms: number;
  /** The same of what the run or its context holds. */
  readonly termsInContext: number;
  /** By how late in the question the terms stand. */
  readonly late: number;
  /** By how well the terms tell places of the report apart. */
  readonly telling: number;
  /** Single characters, by inverse document frequency. */
  readonly characters: number;
}

/** What a run of units holds, put together unit by unit: a longer run with the same beginning goes on from a shorter one. */
export class RunHolding {
  readonly #coverage: Coverage;
  readonly #weights: TermWeights;
  readonly #terms: BitRows;
  readonly #characters: BitRows;
  /** The run's terms and its context's. */
  readonly #inContext: BitRows;
  #next: number;
  #shares: Shares | undefined;

  /** Of the run that begins with `first`, nothing yet; `context` has one row, of the terms that stand around it. */
  constructor(coverage: Coverage, first: number, weights: TermWeights, context: BitRows, heading?: number) {
    this.#coverage = coverage;
    this.#weights = weights;
    this.#terms = new BitRows(1, weights.terms.length);
    this.#characters = new BitRows(1, weights.characters.length);
    this.#inContext = new BitRows(1, weights.terms.length);
    this.#inContext.join(0, context, 0);
    if (heading !== undefined) this.#inContext.join(0, coverage.terms, heading);
    this.#next = first;
  }

  /** Takes in the units up to and with `last`. */
  reach(last: number): void {
    const { terms, characters } = this.#coverage;
    for (; this.#next <= last; this.#next++) {
      const isMore = [
        this.#terms.join(0, terms, this.#next),
        this.#characters.join(0, characters, this.#next),
        this.#inContext.join(0, terms, this.#next),
      ].includes(true);
      if (isMore) this.#shares = undefined;
    }
  }

  /** Worked out again only where the run has grown by units that hold more. */
  get shares(): Shares {
    this.#shares ??= this.#sharesNow();
    return this.#shares;
  }

  #sharesNow(): Shares {
    const { idf, late, characterIdf } = this.#weights;
    return {
      terms: shareHeld(this.#terms, 0, idf),
      termsInContext: shareHeld(this.#inContext, 0, idf),
      late: shareHeld(this.#terms, 0, late),
      telling: shareHeld(this.#terms, 0, this.#coverage.telling),
      characters: shareHeld(this.#characters, 0, characterIdf),
    };
  }
}
