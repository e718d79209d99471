import { FormattedString } from '@grammyjs/parse-mode';
import { InlineKeyboard } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import type { Quote } from '../../../answer/answer.ts';
import { speakerInWords } from '../../citation-lines.ts';
import { shorten } from '../../cut-text.ts';
import { dayInWords } from '../../day-in-words.ts';
import { type Language, messages } from '../../messages.ts';
import type { AnswerId } from '../button-press.ts';
import { buttonData } from '../callback-data.ts';
import { blockQuote } from '../formatted-quote.ts';
import { MOST_PAGED } from '../keeping.ts';
import type { OutgoingMessage } from '../outgoing-message.ts';

/** Quotes on a page, and characters of each, of a question and of a line: together well under the length of a message. */
export const LISTED = 5;
const MAX_QUOTE = 420;
const MAX_QUESTION = 300;
const MAX_LINE = 120;

/** The quotes of an answer as they are listed: undefined stands for one whose report no longer has it. */
export interface Listed {
  readonly id: AnswerId;
  readonly question: string;
  /** All that the answer has. */
  readonly quotes: number;
  /** Those of the page. */
  readonly shown: readonly (Quote | undefined)[];
  /** From 0. */
  readonly page: number;
}

function row(quote: Quote | undefined, number: number, language: Language): FormattedString {
  const m = messages[language];
  if (quote === undefined) return new FormattedString(`${number}. ${m.answer.reportGone}`);
  const { meetingDate: day } = quote.citation;
  const when = day === null ? m.citation.dayUnknown : shorten(dayInWords(day, language), MAX_LINE);
  const speaker = shorten(speakerInWords(quote.speaker, language), MAX_LINE);
  const words = blockQuote(quote.text, quote.highlights, MAX_QUOTE, language);
  return FormattedString.join([`${number}. ${speaker} · ${when}`, words], '\n');
}

/** How many pages the quotes of an answer fill. */
export const pagesOf = (quotes: number): number => Math.ceil(quotes / LISTED);

function keyboard({ id, page, quotes, shown }: Listed, language: Language): InlineKeyboard {
  const { previousPage, nextPage } = messages[language].telegramAnswers.buttons;
  const open = shown.flatMap((quote, i) => {
    const index = page * LISTED + i;
    const data = buttonData({ kind: 'answer', id, view: { index, around: 0 } });
    return quote === undefined ? [] : [InlineKeyboard.text(String(index + 1), data)];
  });
  const to = (label: string, there: number): InlineKeyboardButton[] =>
    there < 0 || there >= pagesOf(quotes)
      ? []
      : [InlineKeyboard.text(label, buttonData({ kind: 'quotes', id, page: there }))];
  const turn = [...to(`‹ ${previousPage}`, page - 1), ...to(`${nextPage} ›`, page + 1)];
  return InlineKeyboard.from([open, turn].filter((buttons) => buttons.length > 0));
}

/**
 * A page of all that was found for a question: the words, who said them and when, and a number under them to open each.
 *
 * @example quoteList({ id, question: '哪些会议提到防汛？', quotes: 17, shown, page: 0 }, 'zh-Hans')
 */
export function quoteList(listed: Listed, language: Language): OutgoingMessage {
  const m = messages[language];
  const { question, quotes, shown, page } = listed;
  const rows = shown.map((quote, i) => row(quote, page * LISTED + i + 1, language));
  const heading = m.telegramAnswers.quotesFound(shorten(question, MAX_QUESTION), quotes, quotes === MOST_PAGED);
  const foot = m.telegram.page(page + 1, pagesOf(quotes));
  return { text: FormattedString.join([heading, ...rows, foot], '\n\n'), keyboard: keyboard(listed, language) };
}
