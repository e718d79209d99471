import { fold } from '../text/fold.ts';
import { withoutQuestionWords } from './question-words.ts';
import { scanTerms } from './scan-terms.ts';

/**
 * The distinct terms of a text, folded, as they are indexed: pairs of Han characters, lone Han characters, words, and
 * numbers in comparable form.
 *
 * @example textTerms('隔離14天') // ['隔离', '14', '天', '14天']
 */
export function textTerms(text: string): readonly string[] {
  return foldedTerms(fold(text));
}

/**
 * The distinct content terms of a question, folded: as `textTerms`, question words dropped.
 *
 * @example queryTerms('会议有什么要求？') // ['会议', '要求']
 */
export function queryTerms(text: string): readonly string[] {
  return foldedTerms(withoutQuestionWords(fold(text)));
}

function foldedTerms(folded: string): readonly string[] {
  const terms = new Set<string>();
  scanTerms(folded, {
    pair: (first, second) => terms.add(String.fromCharCode(first, second)),
    single: (character, alone) => alone && terms.add(String.fromCharCode(character)),
    word: (word) => terms.add(word),
  });
  return [...terms];
}
