import { isHan } from '../search/scan-terms.ts';
import type { Question } from './question.ts';

/** How the terms of a question weigh: by how few passages hold them, and by where the question has them. */
export interface TermWeights {
  readonly terms: readonly string[];
  /** Inverse document frequency of each term. */
  readonly idf: Float64Array;
  /**
   * The same times where in the question the term stands, 0 to 1: a Chinese question names first whom and what it is
   * about, and last what it wants to know of it.
   */
  readonly late: Float64Array;
  /** Which terms are numbers, and so stand in a text in other forms, too. */
  readonly isNumber: readonly boolean[];
  /** The question's single Han characters, and their inverse document frequencies. */
  readonly characters: readonly string[];
  readonly characterIdf: Float64Array;
}

/** Weighs a question's terms. `idf` tells a term's inverse document frequency over the passages held. */
export function weighTerms({ terms, folded }: Question, idf: (term: string) => number): TermWeights {
  const idfs = Float64Array.from(terms, idf);
  const span = Math.max(1, folded.length - 2);
  const places = terms.map((term) => {
    const at = folded.indexOf(term);
    return at < 0 ? 0.5 : Math.min(1, at / span);
  });
  const characters = [...new Set(terms.join(''))].filter((c) => isHan(c.charCodeAt(0)));
  return {
    terms,
    idf: idfs,
    late: idfs.map((weight, i) => weight * (places[i] ?? 0)),
    isNumber: terms.map((term) => /\d/.test(term)),
    characters,
    characterIdf: Float64Array.from(characters, idf),
  };
}

/** A sum of weights as a share of all of them. */
export function shareOf(held: number, weights: Float64Array): number {
  const all = weights.reduce((a, b) => a + b, 0);
  return all > 0 ? held / all : 0;
}

/** The sum of the weights of what is held. */
export function sumHeld(held: Uint8Array, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) if (held[i] === 1) sum += weights[i] ?? 0;
  return sum;
}
