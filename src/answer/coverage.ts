import type { Reading } from './reading.ts';
import { sumHeld, type TermWeights } from './term-weights.ts';

/** Which of a question's terms and characters a stretch of words holds: 1 for each that it does. */
export interface Holding {
  readonly terms: Uint8Array;
  readonly characters: Uint8Array;
}

/** How a question's terms stand in one report, unit by unit. */
export interface Coverage {
  /** What each unit holds. */
  readonly units: readonly Holding[];
  /** Which terms the title holds. */
  readonly title: Uint8Array;
  /**
   * How much each term tells one place of this report from another: inverse document frequency with the report's units
   * as documents, 0 for a term that none holds. What a report is about as a whole stands everywhere in it, so it does
   * not tell where the answer is.
   */
  readonly telling: Float64Array;
}

/** Finds a question's terms in a report. */
export function coverageOf(reading: Reading, weights: TermWeights): Coverage {
  const { terms, characters, isNumber } = weights;
  const units = reading.units.map(({ folded }, unit) => ({
    terms: Uint8Array.from(terms, (term, i) =>
      folded.includes(term) || (isNumber[i] === true && reading.numbers(unit).has(term)) ? 1 : 0,
    ),
    characters: Uint8Array.from(characters, (c) => (folded.includes(c) ? 1 : 0)),
  }));
  return {
    units,
    title: Uint8Array.from(terms, (term) => (reading.title.includes(term) ? 1 : 0)),
    telling: Float64Array.from(terms, (_, i) => {
      const holding = units.reduce((count, unit) => count + (unit.terms[i] ?? 0), 0);
      return holding === 0 ? 0 : Math.log(1 + (units.length - holding + 0.5) / (holding + 0.5));
    }),
  };
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

/** What the units from `first` to `last` hold together. */
export function heldBy(coverage: Coverage, first: number, last: number, weights: TermWeights): Holding {
  const held = {
    terms: new Uint8Array(weights.terms.length),
    characters: new Uint8Array(weights.characters.length),
  };
  for (const unit of coverage.units.slice(first, last + 1)) {
    for (let i = 0; i < held.terms.length; i++) held.terms[i] = (held.terms[i] ?? 0) | (unit.terms[i] ?? 0);
    for (let i = 0; i < held.characters.length; i++) {
      held.characters[i] = (held.characters[i] ?? 0) | (unit.characters[i] ?? 0);
    }
  }
  return held;
}

/** The share of what tells places of the report apart that a unit holds; 0 for none. */
export function tellingShare(coverage: Coverage, unit: number | undefined): number {
  const held = unit === undefined ? undefined : coverage.units[unit];
  const all = coverage.telling.reduce((a, b) => a + b, 0);
  return held === undefined || all === 0 ? 0 : sumHeld(held.terms, coverage.telling) / all;
}
