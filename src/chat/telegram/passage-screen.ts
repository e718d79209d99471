import { FormattedString } from '@grammyjs/parse-mode';
import { InlineKeyboard } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import type { Quote } from '../../answer/answer.ts';
import type { Library } from '../../answer/library.ts';
import { type Language, messages } from '../messages.ts';
import { carryButtons, type Me } from './answers/quote-actions.ts';
import { buttonData, fits } from './callback-data.ts';
import { MAY_BE_WRONG, wrongRows } from './feedback/wrong-rows.ts';
import { blockQuote, citationText, surroundingsQuote } from './formatted-quote.ts';
import type { Standing } from './named-passage.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import { type PassageRef, passageRefOf } from './passage-ref.ts';
import { AROUND_STEPS, widerThan, widthOf } from './wider.ts';

/** Characters of a message's quote; with the citation it stays under the 4,096 that Telegram allows. */
const MAX_QUOTE = 2_400;

/** The way to more around it, and to less. */
function aroundRow(
  ref: PassageRef,
  around: number,
  wider: number | undefined,
  language: Language,
): InlineKeyboardButton[] {
  if (!fits({ kind: 'passage', ref, around: AROUND_STEPS[2] })) return [];
  const { buttons } = messages[language].telegram;
  const to = (sentences: number): string => buttonData({ kind: 'passage', ref, around: sentences });
  return [
    ...(wider === undefined
      ? []
      : [InlineKeyboard.text(around === 0 ? buttons.around : buttons.moreAround, to(wider))]),
    ...(around > 0 ? [InlineKeyboard.text(buttons.fold, to(0))] : []),
  ];
}

/** What can be done with a passage, as with a quote of an answer. */
function actionRows(quote: Quote, language: Language, me: Me): InlineKeyboardButton[][] {
  const wrong = wrongRows(passageRefOf(quote.citation, quote.text), language, { offered: MAY_BE_WRONG });
  return [[...carryButtons({ quote, language }, me)], ...wrong];
}

/**
 * A passage that somebody was sent: that its words stand in the report, the words with the sentences around them, who said
 * them and where. With no sentences around, the passage alone.
 *
 * @example passageScreen(standing, 2, library, 'zh-Hans', ctx.me)
 */
export async function passageScreen(
  standing: Standing,
  around: number,
  library: Library,
  language: Language,
  me: Me,
): Promise<OutgoingMessage> {
  const { ref, quote } = standing;
  const now = await library.around(quote, around);
  const isWide = widthOf(now) > quote.text.length;
  const words =
    now !== undefined && isWide
      ? FormattedString.join(
          [messages[language].telegram.aroundHeading, surroundingsQuote(now, MAX_QUOTE, language)],
          '\n',
        )
      : blockQuote(quote.text, quote.highlights, MAX_QUOTE, language);
  const checked = FormattedString.bold(messages[language].inline.stands);
  const wider = await widerThan(quote, around, now, library);
  const rows = [aroundRow(ref, isWide ? around : 0, wider, language), ...actionRows(quote, language, me)];
  const keyboard = rows.filter((row) => row.length > 0);
  return {
    text: FormattedString.join([checked, words, citationText(quote, language, { around: isWide })], '\n\n'),
    ...(keyboard.length === 0 ? {} : { keyboard: InlineKeyboard.from(keyboard) }),
  };
}

/** The passage as it is shown where a link to it is followed. */
export const openedPassage = (
  standing: Standing,
  library: Library,
  language: Language,
  me: Me,
): Promise<OutgoingMessage> => passageScreen(standing, AROUND_STEPS[0], library, language, me);
