import { BitRows } from './bit-rows.ts';
import type { Reading } from './reading.ts';
import { summed, type TermWeights, type Weights } from './term-weights.ts';

/** How a question's terms stand in one report. */
export interface Coverage {
  /** Which of the question's terms each unit holds; a row for each unit. */
  readonly terms: BitRows;
  /** The same of its single characters: the row of one unit, looked through when it is first asked for. */
  readonly charactersOf: (unit: number) => BitRows;
  /**
   * How much each term tells one place of this report from another: inverse document frequency with the report's units
   * as documents, 0 for a term that none holds. What a report is about as a whole stands everywhere in it, so it does
   * not tell where the answer is.
   */
  readonly telling: Weights;
}

/** Finds a question's terms in a report. */
export function coverageOf(reading: Reading, weights: TermWeights): Coverage {
  const { length } = reading.units;
  const terms = new BitRows(length, weights.terms.length);
  const holding = weights.finder.findInUnits(reading, terms);
  const telling = weights.terms.map((_, i) => {
    const its = holding[i] ?? 0;
    return its === 0 ? 0 : (weights.idf.of[i] ?? 0) * Math.log(1 + (length - its + 0.5) / (its + 0.5));
  });
  return { terms, charactersOf: charactersIn(reading, weights), telling: summed(telling) };
}

function charactersIn({ units }: Reading, { finder, characters }: TermWeights): Coverage['charactersOf'] {
  const rows = new BitRows(units.length, characters.length);
  const isRead = new Uint8Array(units.length);
  return (unit) => {
    if (isRead[unit] === 0) finder.findCharacters(units[unit]?.folded ?? '', unit, rows);
    isRead[unit] = 1;
    return rows;
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
