import { isHan } from '../search/scan-terms.ts';
import type { Question } from './question/question.ts';

/** Weights of several things, and their sum. */
export interface Weights {
  readonly of: Float64Array;
  readonly sum: number;
}

/** How the terms of a question weigh: by how few passages hold them, and by where the question has them. */
export interface TermWeights {
  readonly terms: readonly string[];
  /** Which terms are numbers, and so stand in a text in other forms, too. */
  readonly isNumber: readonly boolean[];
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
}

/** Weighs a question's terms. `idf` tells a term's inverse document frequency over the passages held. */
export function weighTerms({ terms, folded }: Question, idf: (term: string) => number): TermWeights {
  const span = Math.max(1, folded.length - 2);
  const place = (term: string): number => {
    const at = folded.indexOf(term);
    return at < 0 ? 0.5 : Math.min(1, at / span);
  };
  const characters = [...new Set(terms.join(''))].filter((c) => isHan(c.charCodeAt(0)));
  return {
    terms,
    isNumber: terms.map((term) => /\d/.test(term)),
    idf: summed(terms.map(idf)),
    late: summed(terms.map((term) => idf(term) * place(term))),
    characters,
    characterIdf: summed(characters.map(idf)),
  };
}

/** Weights with their sum. */
export function summed(weights: readonly number[]): Weights {
  return { of: Float64Array.from(weights), sum: weights.reduce((a, b) => a + b, 0) };
}

/** The weights of what is held (1 where it is), as a share of all. */
export function shareHeld(held: Uint8Array, { of, sum }: Weights): number {
  let part = 0;
  for (let i = 0; i < of.length; i++) if (held[i] === 1) part += of[i] ?? 0;
  return sum > 0 ? part / sum : 0;
}
