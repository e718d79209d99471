import { InlineKeyboard } from 'grammy';
import type { InlineKeyboardButton, UserFromGetMe } from 'grammy/types';
import type { Quote } from '../../../answer/answer.ts';
import type { Report } from '../../../report/report.ts';
import { type Language, messages } from '../../messages.ts';
import type { AnswerId, AnswerView } from '../button-press.ts';
import { buttonData } from '../callback-data.ts';
import { deepLink } from '../deep-link.ts';
import { passageRefOf } from '../passage-ref.ts';
import { readsOtherScript } from './conversion.ts';
import { shortCitation } from './short-citation.ts';
import { hasMoreSpeech } from './whole-speech.ts';

/** What is known of the bot itself when it offers to share. */
export type Me = Pick<UserFromGetMe, 'username' | 'supports_inline_queries'>;

/** A quote on the screen. */
export interface ShownQuote {
  readonly id: AnswerId;
  readonly view: AnswerView;
  readonly quote: Quote;
  /** The quote's report, where it is still held. */
  readonly report: Report | undefined;
  readonly language: Language;
  /** Whether the words stand beneath in the reader's script, too. */
  readonly converted: boolean;
}

/** A quote that can be carried elsewhere. */
type Carried = Pick<ShownQuote, 'quote' | 'language'>;

/**
 * Hands the quote to another chat: with an inline query that gives exactly this excerpt, or, where inline mode is off, as a
 * link that opens it in the bot.
 */
function shareButton({ quote, language }: Carried, me: Me): readonly InlineKeyboardButton[] {
  const ref = passageRefOf(quote.citation, quote.text, quote.highlights);
  if (ref === undefined) return [];
  const label = messages[language].telegramAnswers.buttons.share;
  if (!me.supports_inline_queries) {
    const link = encodeURIComponent(deepLink(me.username, ref));
    return [InlineKeyboard.url(label, `https://t.me/share/url?url=${link}`)];
  }
  const anywhere = {
    allow_user_chats: true,
    allow_bot_chats: true,
    allow_group_chats: true,
    allow_channel_chats: true,
  };
  return [InlineKeyboard.switchInlineChosen(label, { query: `#${ref}`, ...anywhere })];
}

function copyButton({ quote, language }: Carried): readonly InlineKeyboardButton[] {
  const citation = shortCitation(quote, language);
  if (citation === undefined) return [];
  return [InlineKeyboard.copyText(messages[language].telegramAnswers.buttons.copy, citation)];
}

/**
 * Hands a quote to another chat, and copies it with its attribution.
 *
 * @example carryButtons({ quote, language: 'zh-Hans' }, ctx.me)
 */
export function carryButtons(carried: Carried, me: Me): readonly InlineKeyboardButton[] {
  return [...shareButton(carried, me), ...copyButton(carried)];
}

/** Leads to all that the speaker says in this report, where that is more than the quote. */
export function speechButton({ id, view, quote, report, language }: ShownQuote): readonly InlineKeyboardButton[] {
  if (report === undefined || !hasMoreSpeech(report, quote)) return [];
  const data = buttonData({ kind: 'speech', id, index: view.index, page: 0 });
  return [InlineKeyboard.text(messages[language].telegramAnswers.buttons.speech, data)];
}

/** Shows the words in the reader's script beneath the quote, where that is not its own, and hides them again. */
function convertButton({ id, view, report, language, converted }: ShownQuote): readonly InlineKeyboardButton[] {
  if (report === undefined || !readsOtherScript(language, report.script)) return [];
  const { convert, unconvert } = messages[language].telegramAnswers.buttons;
  const data = buttonData({ kind: converted ? 'answer' : 'convert', id, view });
  return [InlineKeyboard.text(converted ? unconvert : convert, data)];
}

/** What can be done with a quote: the row under those that lead elsewhere. */
export function quoteActions(shown: ShownQuote, me: Me): readonly InlineKeyboardButton[] {
  return [...carryButtons(shown, me), ...convertButton(shown)];
}

/** The buttons under a page of a speech: other pages, and back to the quote. */
export function speechKeyboard(
  o: { readonly id: AnswerId; readonly index: number; readonly page: number; readonly pages: number },
  language: Language,
): InlineKeyboard {
  const { telegramAnswers } = messages[language];
  const to = (page: number): string => buttonData({ kind: 'speech', id: o.id, index: o.index, page });
  const turn: InlineKeyboardButton[] = [];
  if (o.page > 0) turn.push(InlineKeyboard.text(`‹ ${telegramAnswers.buttons.previousPage}`, to(o.page - 1)));
  if (o.page + 1 < o.pages) turn.push(InlineKeyboard.text(`${telegramAnswers.buttons.nextPage} ›`, to(o.page + 1)));
  const view = { index: o.index, around: 0 };
  const back = [
    InlineKeyboard.text(telegramAnswers.buttons.backToQuote, buttonData({ kind: 'answer', id: o.id, view })),
  ];
  return InlineKeyboard.from([turn, back].filter((row) => row.length > 0));
}
