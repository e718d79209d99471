import type { Reading } from './reading.ts';
import { shareHeld, summed, type TermWeights, type Weights } from './term-weights.ts';

/** Which of a question's terms and characters a stretch of words holds: 1 for each that it does. */
export interface Holding {
  readonly terms: Uint8Array;
  readonly characters: Uint8Array;
}

/** How a question's terms stand in one report, unit by unit. */
export interface Coverage {
  /** What each unit holds. */
  readonly units: readonly Holding[];
  /**
   * How much each term tells one place of this report from another: inverse document frequency with the report's units
   * as documents, 0 for a term that none holds. What a report is about as a whole stands everywhere in it, so it does
   * not tell where the answer is.
   */
  readonly telling: Weights;
}

/** Finds a question's terms in a report. */
export function coverageOf(reading: Reading, { terms, characters, isNumber, idf }: TermWeights): Coverage {
  const units = reading.units.map(({ folded }, unit) => ({
    terms: Uint8Array.from(terms, (term, i) =>
      folded.includes(term) || (isNumber[i] === true && reading.numbers(unit).has(term)) ? 1 : 0,
    ),
    characters: Uint8Array.from(characters, (c) => (folded.includes(c) ? 1 : 0)),
  }));
  const telling = terms.map((_, i) => {
    const holding = units.reduce((count, unit) => count + (unit.terms[i] ?? 0), 0);
    return holding === 0 ? 0 : (idf.of[i] ?? 0) * Math.log(1 + (units.length - holding + 0.5) / (holding + 0.5));
  });
  return { units, telling: summed(telling) };
}

/** How far back a heading is looked for, in units. */
const HEADING_WITHIN = 8;

/** The heading, question or opening of a list that a unit stands under, if there is one near. */
export function headingOf(reading: Reading, unit: number): number | undefined {
  for (let i = unit - 1; i >= Math.max(0, unit - HEADING_WITHIN); i--) {
    if (reading.units[i]?.leads === true || reading.units[i]?.asks === true) return i;
  }
  return undefined;
}

/** The share of what tells places of the report apart that a unit holds; 0 for none. */
export function tellingShare({ units, telling }: Coverage, unit: number | undefined): number {
  const held = unit === undefined ? undefined : units[unit];
  return held === undefined ? 0 : shareHeld(held.terms, telling);
}

/** What a run of units holds, put together unit by unit. */
export class RunHolding implements Holding {
  readonly terms: Uint8Array;
  readonly characters: Uint8Array;
  readonly #coverage: Coverage;
  #next: number;

  /** Of the run that begins with `first`, nothing yet. */
  constructor(coverage: Coverage, first: number, { terms, characters }: TermWeights) {
    this.terms = new Uint8Array(terms.length);
    this.characters = new Uint8Array(characters.length);
    this.#coverage = coverage;
    this.#next = first;
  }

  /** Takes in the units up to and with `last`. */
  reach(last: number): void {
    for (; this.#next <= last; this.#next++) {
      const unit = this.#coverage.units[this.#next];
      if (unit === undefined) return;
      for (let i = 0; i < this.terms.length; i++) if (unit.terms[i] === 1) this.terms[i] = 1;
      for (let i = 0; i < this.characters.length; i++) if (unit.characters[i] === 1) this.characters[i] = 1;
    }
  }
}
