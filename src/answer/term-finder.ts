import { isHan } from '../search/scan-terms.ts';
import type { BitRows } from './bit-rows.ts';

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
    const isAsked = this.#isAsked;
    let previous = 0;
    for (let i = 0; i < folded.length; i++) {
      const unit = folded.charCodeAt(i);
      if ((((isAsked[unit >>> 5] ?? 0) >>> (unit & 31)) & 1) === 0) {
        previous = 0;
        continue;
      }
      const number = this.#numbers[unit] ?? 0;
      characters?.set(row, number - 1);
      const pair = previous === 0 ? 0 : (this.#pairs[previous * this.#side + number] ?? 0);
      if (pair !== 0) terms.set(row, pair - 1);
      const single = this.#singles[number] ?? 0;
      if (single !== 0) terms.set(row, single - 1);
      previous = number;
    }
    for (const { term, text, isNumber } of this.#words) {
      if (folded.includes(text) || (isNumber && numbers().has(text))) terms.set(row, term);
    }
    for (const standIn of this.#standIns) {
      if (folded.includes(standIn.text)) for (const term of standIn.terms) terms.set(row, term);
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
