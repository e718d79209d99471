import type { Answer } from '../answer/answer.ts';
import { dayInWords } from '../chat/day-in-words.ts';
import { languageOfText } from '../chat/language.ts';
import { type Language, messages } from '../chat/messages.ts';

/** The language to answer in: the question's own, else the given one. */
export function languageFor(question: string, otherwise: Language): Language {
  return languageOfText(question) ?? otherwise;
}

/**
 * An answer as other programs read it: as it is, but with its note in words.
 *
 * @param id the line's id, where the question came in a batch
 */
export function answerJson(answer: Answer, language: Language, id?: string): object {
  const spoken = languageFor(answer.question, language);
  const { question, outcome, quotes, note, nearest } = answer;
  return {
    ...(id === undefined ? {} : { id }),
    question,
    outcome,
    quotes,
    ...(note === undefined ? {} : { note: messages[spoken].note(note, (day) => dayInWords(day, spoken)) }),
    nearest,
  };
}
