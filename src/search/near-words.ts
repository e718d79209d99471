import { boundedLevenshtein } from '@orama/orama/internals';
import { fold } from '../text/fold.ts';
import { withoutQuestionWords } from './question-words.ts';
import { scanTerms } from './scan-terms.ts';
import type { Vocabulary } from './term-code.ts';

/** Numbers are no misspellings of each other, and a Han character beyond the basic plane has no letters to confuse. */
const SPELLED = /^[\p{L}\p{M}]+$/u;
const HAN = /\p{Script=Han}/u;

/**
 * The codes of the words that a query's words might have meant: those that `tolerance` insertions, deletions and
 * replacements of letters lead to, or that go on where the query's word ends, as in Orama's own index.
 */
export function nearWords(query: string, tolerance: number, vocabulary: Vocabulary): ReadonlySet<number> {
  const asked = new Set<string>();
  scanTerms(withoutQuestionWords(fold(query)), {
    pair: () => undefined,
    single: () => undefined,
    word: (word) => isSpelled(word) && asked.add(word),
  });
  if (asked.size === 0) return new Set();
  return new Set(
    vocabulary.select((word) => isSpelled(word) && [...asked].some((other) => isNear(other, word, tolerance))),
  );
}

function isSpelled(word: string): boolean {
  return SPELLED.test(word) && !HAN.test(word);
}

function isNear(asked: string, word: string, tolerance: number): boolean {
  if (word.length - asked.length > tolerance && !word.startsWith(asked)) return false;
  return asked.length - word.length <= tolerance && boundedLevenshtein(asked, word, tolerance).isBounded;
}
