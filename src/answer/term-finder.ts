import { isHan } from '../search/scan-terms.ts';
import type { BitRows } from './bit-rows.ts';
import type { Reading } from './reading.ts';

/** A term that is no pair of Han characters and no single one. */
interface Word {
  readonly term: number;
  readonly text: string;
  readonly isNumber: boolean;
}

/** Words that stand for terms of a question, which are told by their numbers. */
export interface StandIn {
  readonly text: string;
  readonly terms: readonly number[];
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Finds a question's terms and its single Han characters in folded words, all in one pass over them: most terms are
 * pairs of Han characters, which two tables tell. Takes time with the words, hardly with the question.
 */
export class TermFinder {
  /** A bit for each UTF-16 unit, 1 for the question's characters: small enough for the processor's nearest cache. */
  readonly #isAsked = new Int32Array(0x1_0000 >>> 5);
  /** By UTF-16 unit: the number of the question's character that it is, from 1; 0 for all others. */
  readonly #numbers = new Uint16Array(0x1_0000);
  /** By the numbers of two characters in a row: the term that the pair is, from 1. */
  readonly #pairs: Uint16Array;
  /** By the number of a character: the term that it is by itself, from 1. */
  readonly #singles: Uint16Array;
  readonly #side: number;
  readonly #words: readonly Word[];
  readonly #standIns: readonly StandIn[];

  constructor(
    terms: readonly string[],
    isNumber: readonly boolean[],
    characters: readonly string[],
    standIns: readonly StandIn[] = [],
  ) {
    this.#standIns = standIns;
    for (const [i, c] of characters.entries()) this.#enter(c.charCodeAt(0), i + 1);
    this.#side = characters.length + 1;
    this.#pairs = new Uint16Array(this.#side ** 2);
    this.#singles = new Uint16Array(this.#side);
    const words: Word[] = [];
    for (const [i, text] of terms.entries()) {
      if (!this.#isOfHan(text)) words.push({ term: i, text, isNumber: isNumber[i] === true });
      else if (text.length === 1) this.#singles[this.#numberAt(text, 0)] = i + 1;
      else this.#pairs[this.#numberAt(text, 0) * this.#side + this.#numberAt(text, 1)] = i + 1;
    }
    this.#words = words;
  }

  /**
   * Sets the bit of every term and of every character that the words hold. `numbers` gives the comparable forms of their
   * numbers, where a term is one.
   */
  find(folded: string, row: number, terms: BitRows, characters?: BitRows, numbers = () => NONE): void {
    this.#findOfHan(folded, (term) => terms.set(row, term));
    if (characters !== undefined) this.findCharacters(folded, row, characters);
    for (const { term, text, isNumber } of this.#words) {
      if (folded.includes(text) || (isNumber && numbers().has(text))) terms.set(row, term);
    }
    for (const standIn of this.#standIns) {
      if (folded.includes(standIn.text)) for (const term of standIn.terms) terms.set(row, term);
    }
  }

  /** Sets the bit of every character that the words hold. */
  findCharacters(folded: string, row: number, characters: BitRows): void {
    for (let i = 0; i < folded.length; i++) {
      const number = this.#numberAt(folded, i);
      if (number !== 0) characters.set(row, number - 1);
    }
  }

  /**
   * Sets, in a row for each unit of a report, the bit of every term that the unit holds, and counts the units that hold
   * each. As `find` of every unit, but faster (pairs twice, words five times), since the report is one text.
   */
  findInUnits(reading: Pick<Reading, 'units' | 'whole' | 'starts' | 'numbers'>, terms: BitRows): Uint32Array {
    const { units, whole, starts } = reading;
    const holding = new Uint32Array(terms.bits);
    const put = (term: number, unit: number): void => {
      if (terms.add(unit, term)) holding[term] = (holding[term] ?? 0) + 1;
    };
    let unit = 0;
    this.#findOfHan(whole, (term, at) => {
      while (at >= (starts[unit + 1] ?? whole.length)) unit++;
      put(term, unit);
    });
    for (const { term, text, isNumber } of this.#words) {
      for (const one of unitsWith(text, reading)) put(term, one);
      if (isNumber) for (const one of units.keys()) if (reading.numbers(one).has(text)) put(term, one);
    }
    for (const standIn of this.#standIns) {
      for (const one of unitsWith(standIn.text, reading)) for (const term of standIn.terms) put(term, one);
    }
    return holding;
  }

  /** Tells of each pair and each single Han character that is a term where it ends. */
  #findOfHan(folded: string, found: (term: number, at: number) => void): void {
    const isAsked = this.#isAsked;
    let previous = 0;
    for (let i = 0; i < folded.length; i++) {
      const unit = folded.charCodeAt(i);
      if ((((isAsked[unit >>> 5] ?? 0) >>> (unit & 31)) & 1) === 0) {
        previous = 0;
        continue;
      }
      const number = this.#numbers[unit] ?? 0;
      const pair = previous === 0 ? 0 : (this.#pairs[previous * this.#side + number] ?? 0);
      if (pair !== 0) found(pair - 1, i);
      const single = this.#singles[number] ?? 0;
      if (single !== 0) found(single - 1, i);
      previous = number;
    }
  }

  #enter(unit: number, number: number): void {
    this.#numbers[unit] = number;
    this.#isAsked[unit >>> 5] = (this.#isAsked[unit >>> 5] ?? 0) | (1 << (unit & 31));
  }

  #numberAt(text: string, at: number): number {
    return this.#numbers[text.charCodeAt(at)] ?? 0;
  }

  #isOfHan(term: string): boolean {
    if (term.length > 2) return false;
    return isHan(term.charCodeAt(0)) && (term.length === 1 || isHan(term.charCodeAt(1)));
  }
}

/** The units that hold a word, ascending. */
function unitsWith(word: string, { whole, starts }: Pick<Reading, 'whole' | 'starts'>): readonly number[] {
  const found: number[] = [];
  let unit = 0;
  for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, starts[unit + 1] ?? whole.length)) {
    while (at >= (starts[unit + 1] ?? whole.length)) unit++;
    found.push(unit);
    if (unit + 1 >= starts.length) break;
  }
  return found;
}
