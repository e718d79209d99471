import { withoutQuestionWords } from '../../src/search/question-words.ts';
import { scanTerms } from '../../src/search/scan-terms.ts';
import { fold } from '../../src/text/fold.ts';

/** A Han character or a pair of them as one number, which makes no string; a word as itself. */
export type Term = number | string;

/** The terms of a text with repetitions, as our index counts them. */
export interface CountedTerms {
  /** Pairs of Han characters, words and numbers. */
  readonly wide: readonly Term[];
  /** Single Han characters. */
  readonly single: readonly Term[];
}

/** The terms of a passage. */
export function passageTerms(text: string): CountedTerms {
  return scan(fold(text));
}

/** The terms of a question: its question words carry no weight. */
export function questionTerms(text: string): CountedTerms {
  return scan(withoutQuestionWords(fold(text)));
}

function scan(folded: string): CountedTerms {
  const wide: Term[] = [];
  const single: Term[] = [];
  scanTerms(folded, {
    // Within 32 bits, so that V8 keeps it as a plain integer.
    pair: (first, second) => wide.push((first << 16) | second),
    single: (character) => single.push(character),
    word: (word) => wide.push(word),
  });
  return { wide, single };
}
