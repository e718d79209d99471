import type { BitRows } from './bit-rows.ts';
import type { Coverage } from './coverage.ts';
import type { Excerpt } from './excerpt.ts';
import type { Reading } from './reading.ts';
import { shareHeld, type Weights } from './term-weights.ts';

/** What each unit of a report holds of a question by itself. */
export interface UnitShares {
  /** By inverse document frequency. */
  readonly terms: Float64Array;
  /** By how well the terms tell places of the report apart. */
  readonly telling: Float64Array;
  /** The most that any unit of the report holds of `terms`. */
  readonly most: number;
}

/** How what is asked about is spread over the units of a run: in one of them, in several, or only here and there. */
export interface Spread {
  /** The share of the terms that the unit with most of them holds. */
  readonly best: number;
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

/** Works out what each unit of a report holds. */
export function unitShares({ units }: Reading, { terms, telling }: Coverage, idf: Weights): UnitShares {
  const each = (weights: Weights, of: BitRows): Float64Array =>
    Float64Array.from(units, (_, unit) => shareHeld(of, unit, weights));
  const shares = each(idf, terms);
  return { terms: shares, telling: each(telling, terms), most: shares.reduce((a, b) => Math.max(a, b), 0) };
}

/** How what is asked about is spread over a run; `isWanted` tells of a unit whether it holds what is wanted. */
export function spreadOver(
  { first, last }: Excerpt,
  { units }: Reading,
  { terms, telling }: UnitShares,
  isWanted: (unit: number) => boolean,
): Spread {
  let [best, sum, wanted, idle, rest] = [0, 0, 0, 0, 0];
  let wantedIn = false;
  for (let i = first; i <= last; i++) {
    const share = terms[i] ?? 0;
    const length = units[i]?.folded.length ?? 0;
    sum += share;
    rest = share > best ? 0 : rest + length;
    best = Math.max(best, share);
    if (telling[i] === 0) idle += length;
    if ((share > wanted || !wantedIn) && isWanted(i)) {
      wantedIn = true;
      wanted = Math.max(wanted, share);
    }
  }
  return { best, sum, wanted, wantedIn, idle, rest };
}
