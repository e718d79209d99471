import { FormattedString } from '@grammyjs/parse-mode';
import type { Check } from '../../../answer/answer.ts';
import type { Library } from '../../../answer/library.ts';
import { sentences } from '../../../text/sentence.ts';
import { cutText } from '../../cut-text.ts';
import { type Language, messages } from '../../messages.ts';
import { MAX_QUESTION_LENGTH } from '../../typed-question.ts';
import type { Me } from '../answers/quote-actions.ts';
import { checkMessage } from '../check-message.ts';
import type { OutgoingMessage } from '../outgoing-message.ts';

/** What of a text can be checked at once: its first sentences. */
function checkable(text: string): string {
  if (text.length <= MAX_QUESTION_LENGTH) return text;
  const last = sentences(text).findLast(({ end }) => end <= MAX_QUESTION_LENGTH);
  return last === undefined ? cutText(text, MAX_QUESTION_LENGTH) : text.slice(0, last.end);
}

/** A check with its message. */
export interface Checked {
  readonly check: Check;
  /** Whether the text as a whole was checked. */
  readonly whole: boolean;
  readonly message: OutgoingMessage;
}

/**
 * Checks words that somebody else wrote, however many: of a long text its beginning, which then is said.
 *
 * @example await checkedText(forwarded, library, 'zh-Hans', ctx.me)
 */
export async function checkedText(written: string, library: Library, language: Language, me: Me): Promise<Checked> {
  const text = written.trim();
  const beginning = checkable(text);
  const check = await library.check(beginning);
  const message = checkMessage(check, language, me);
  if (beginning === text) return { check, whole: true, message };
  const told = messages[language].telegramAnswers.checkedBeginning(beginning.length, text.length);
  return { check, whole: false, message: { ...message, text: FormattedString.join([told, message.text], '\n\n') } };
}
