import { type Language, messages } from './messages.ts';

/** What a line typed by a person is, before anything is looked up. */
export type TypedQuestion =
  | { readonly kind: 'question'; readonly text: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly length: number };

/** Characters (UTF-16 units) that a question may have: several times the longest sentence of a report. */
export const MAX_QUESTION_LENGTH = 1_000;

/**
 * Reads what a person typed as a question: without the spaces around it, and neither empty nor too long to be one.
 *
 * @example readTyped(' 谁主持会议？ ') // { kind: 'question', text: '谁主持会议？' }
 */
export function readTyped(typed: string): TypedQuestion {
  const text = typed.trim();
  if (text === '') return { kind: 'empty' };
  return text.length > MAX_QUESTION_LENGTH ? { kind: 'too-long', length: text.length } : { kind: 'question', text };
}

/** What a person is told whose question was empty or too long. */
export function unreadableInWords(typed: Exclude<TypedQuestion, { kind: 'question' }>, language: Language): string {
  const m = messages[language].answer;
  return typed.kind === 'empty' ? m.emptyQuestion : m.questionTooLong(typed.length, MAX_QUESTION_LENGTH);
}
