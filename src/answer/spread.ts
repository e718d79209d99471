import type { Coverage } from './coverage.ts';
import type { Excerpt } from './excerpt.ts';
import type { Reading } from './reading.ts';
import { shareHeld, type Weights } from './term-weights.ts';

/**
 * What each unit of a report holds of a question by itself, 0 of what is no unit. Worked out when it is first asked for:
 * of most reports only some units come into question.
 */
export class UnitShares {
  readonly #coverage: Coverage;
  readonly #idf: Weights;
  readonly #terms: Float64Array;
  readonly #telling: Float64Array;

  constructor(units: number, coverage: Coverage, idf: Weights) {
    this.#coverage = coverage;
    this.#idf = idf;
    this.#terms = new Float64Array(units).fill(UNKNOWN);
    this.#telling = new Float64Array(units).fill(UNKNOWN);
  }

  /** By inverse document frequency. */
  terms(unit: number): number {
    const known = this.#terms[unit] ?? 0;
    if (known !== UNKNOWN) return known;
    const share = shareHeld(this.#coverage.terms, unit, this.#idf);
    this.#terms[unit] = share;
    return share;
  }

  /** By how well the terms tell places of the report apart. */
  telling(unit: number): number {
    const known = this.#telling[unit] ?? 0;
    if (known !== UNKNOWN) return known;
    const share = shareHeld(this.#coverage.terms, unit, this.#coverage.telling);
    this.#telling[unit] = share;
    return share;
  }
}

/** No share is below 0. */
const UNKNOWN = -1;

/** How what is asked about is spread over the units of a run: in one of them, in several, or only here and there. */
export interface Spread {
  /** The shares of all units added up. */
  readonly sum: number;
  /** The share of the unit with most of them among those that hold what is wanted; 0 if none does. */
  readonly wanted: number;
  /** Whether any unit holds what is wanted. */
  readonly wantedIn: boolean;
  /** Characters in units that hold nothing that tells places apart. */
  readonly idle: number;
  /** Characters behind the unit that holds most. */
  readonly rest: number;
}

/** How what is asked about is spread over a run; `isWanted` tells of a unit whether it holds what is wanted. */
export function spreadOver(
  { first, last }: Excerpt,
  { units }: Reading,
  shares: UnitShares,
  isWanted: (unit: number) => boolean,
): Spread {
  let [best, sum, wanted, idle, rest] = [0, 0, 0, 0, 0];
  let wantedIn = false;
  for (let i = first; i <= last; i++) {
    const share = shares.terms(i);
    const length = units[i]?.folded.length ?? 0;
    sum += share;
    rest = share > best ? 0 : rest + length;
    best = Math.max(best, share);
    if (shares.telling(i) === 0) idle += length;
    if ((share > wanted || !wantedIn) && isWanted(i)) {
      wantedIn = true;
      wanted = Math.max(wanted, share);
    }
  }
  return { sum, wanted, wantedIn, idle, rest };
}
