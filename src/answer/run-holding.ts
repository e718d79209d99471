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

/** Rows to put together what runs hold, one for each unit that a run begins with. */
export interface RunRows {
  readonly terms: BitRows;
  readonly characters: BitRows;
  /** The run's terms and its context's. */
  readonly inContext: BitRows;
}

/** Empty rows for runs that begin with any of so many units. */
export function runRows(units: number, { terms, characters }: TermWeights): RunRows {
  return {
    terms: new BitRows(units, terms.length),
    characters: new BitRows(units, characters.length),
    inContext: new BitRows(units, terms.length),
  };
}

/** What a question's terms weigh, how they stand in a report, and the rows for its runs. */
interface Ground {
  readonly coverage: Coverage;
  readonly weights: TermWeights;
  readonly runs: RunRows;
}

/** What a run of units holds, put together unit by unit: a longer run with the same beginning goes on from a shorter one. */
export class RunHolding {
  readonly #ground: Ground;
  readonly #first: number;
  #next: number;
  #shares: Shares | undefined;

  /** Of the run that begins with `first`, nothing yet; `context` has one row, of the terms that stand around it. */
  constructor(ground: Ground, first: number, context: BitRows, heading?: number) {
    this.#ground = ground;
    this.#first = first;
    this.#next = first;
    ground.runs.inContext.join(first, context, 0);
    if (heading !== undefined) ground.runs.inContext.join(first, ground.coverage.terms, heading);
  }

  /** Takes in the units up to and with `last`. */
  reach(last: number): void {
    const { runs, coverage } = this.#ground;
    for (; this.#next <= last; this.#next++) {
      // What adds no term of its own adds none to the context's, either.
      if (runs.terms.join(this.#first, coverage.terms, this.#next)) {
        runs.inContext.join(this.#first, coverage.terms, this.#next);
        this.#shares = undefined;
      }
      if (runs.characters.join(this.#first, coverage.charactersOf(this.#next), this.#next)) this.#shares = undefined;
    }
  }

  /** Worked out again only where the run has grown by units that hold more. */
  get shares(): Shares {
    this.#shares ??= this.#sharesNow();
    return this.#shares;
  }

  #sharesNow(): Shares {
    const { weights, coverage, runs } = this.#ground;
    const first = this.#first;
    return {
      terms: shareHeld(runs.terms, first, weights.idf),
      termsInContext: shareHeld(runs.inContext, first, weights.idf),
      late: shareHeld(runs.terms, first, weights.late),
      telling: shareHeld(runs.terms, first, coverage.telling),
      characters: shareHeld(runs.characters, first, weights.characterIdf),
    };
  }
}
