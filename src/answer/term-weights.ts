import { isHan } from '../search/scan-terms.ts';
import type { BitRows } from './bit-rows.ts';
import type { Question } from './question/question.ts';
import { type StandIn, TermFinder } from './term-finder.ts';
import { heldVariants } from './variants/held-variants.ts';
import type { Variants } from './variants/variants-in.ts';
import { pairsAcrossWords } from './words.ts';

/** How much a pair that no word holds counts (measured: 0.3 finds more than 0, 0.6 or 1); one that is unknown is chance. */
const ACROSS = 0.3;
/** No text holds it: its inverse document frequency is that of whatever is unknown. */
const UNKNOWN = '\u{e000}';

/** Weights of several things, and their sum. */
export interface Weights {
  readonly of: Float64Array;
  readonly sum: number;
}

/** How the terms of a question weigh: by how few passages hold them, and by where the question has them. */
export interface TermWeights {
  readonly terms: readonly string[];
  /** Inverse document frequency of each term. */
  readonly idf: Weights;
  /**
   * The same times where in the question the term stands, 0 to 1: a Chinese question names first whom and what it is
   * about, and last what it wants to know of it.
   */
  readonly late: Weights;
  /** The question's single Han characters, and their inverse document frequencies. */
  readonly characters: readonly string[];
  readonly characterIdf: Weights;
  /** Finds the terms and the characters in folded words. */
  readonly finder: TermFinder;
}

/** Weighs a question's terms. `idf` tells a term's inverse document frequency over the passages held. */
export function weighTerms(question: Question, idf: (term: string) => number): TermWeights {
  const { folded } = question;
  const variants = heldVariants(question.variants, idf);
  // A single character is no term within a text; where reports have another word for it, it is looked for as one.
  const alone = variants.map(({ words }) => words).filter((words) => words.length === 1);
  const terms = [...new Set([...question.terms, ...alone])];
  const span = Math.max(1, folded.length - 2);
  const place = (term: string): number => {
    const at = folded.indexOf(term);
    return at < 0 ? 0.5 : Math.min(1, at / span);
  };
  const characters = [...new Set(terms.join(''))].filter((c) => isHan(c.charCodeAt(0)));
  const isNumber = terms.map((term) => /\d/.test(term));
  const unknown = idf(UNKNOWN);
  const across = pairsAcrossWords(folded);
  const idfs = terms.map((term) => {
    const its = idf(term);
    return across.has(term) ? (its === unknown ? 0 : ACROSS * its) : its;
  });
  return {
    terms,
    idf: summed(idfs),
    late: summed(terms.map((term, i) => (idfs[i] ?? 0) * place(term))),
    characters,
    characterIdf: summed(characters.map(idf)),
    finder: new TermFinder(terms, isNumber, characters, standIns(terms, variants)),
  };
}

/** Weights with their sum. */
export function summed(weights: readonly number[]): Weights {
  return { of: Float64Array.from(weights), sum: weights.reduce((a, b) => a + b, 0) };
}

/** The weights of what a row holds, as a share of all. */
export function shareHeld(held: BitRows, row: number, { of, sum }: Weights): number {
  return sum > 0 ? held.sum(row, of) / sum : 0;
}

/** What else in a text stands for terms: for each the terms that it stands for, by their numbers. */
function standIns(terms: readonly string[], variants: readonly Variants[]): readonly StandIn[] {
  return variants.flatMap(({ words, others }) => {
    const its = [...terms.keys()].filter((i) => words.includes(terms[i] ?? words));
    return others.map((text) => ({ text, terms: its }));
  });
}
