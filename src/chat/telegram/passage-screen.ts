import { FormattedString } from '@grammyjs/parse-mode';
import { InlineKeyboard } from 'grammy';
import type { Quote } from '../../answer/answer.ts';
import type { Library } from '../../answer/library.ts';
import { type Language, messages } from '../messages.ts';
import { buttonData } from './callback-data.ts';
import { blockQuote, citationText, surroundingsQuote } from './formatted-quote.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import { fitsPassageButton, isPassageRef, type PassageRef, placeOf, standsIn } from './passage-ref.ts';
import { AROUND_STEPS, widerThan, widthOf } from './wider.ts';

/** Characters of a message's quote; with the citation it stays under the 4,096 that Telegram allows. */
const MAX_QUOTE = 2_400;

/** A passage that still stands where it did when it was named. */
interface Standing {
  readonly ref: PassageRef;
  readonly quote: Quote;
}

/** The words that a name stands for; undefined if they do not stand there any more, or the name is none. */
export async function namedPassage(name: string, library: Library): Promise<Standing | undefined> {
  if (!isPassageRef(name)) return undefined;
  const place = placeOf(name);
  if (!standsIn(name, await library.report(place.report))) return undefined;
  const quote = await library.quoteAt(place);
  return quote && { ref: name, quote };
}

function keyboardFor(
  ref: PassageRef,
  around: number,
  wider: number | undefined,
  language: Language,
): InlineKeyboard | undefined {
  if (!fitsPassageButton(ref)) return undefined;
  const { buttons } = messages[language].telegram;
  const to = (sentences: number): string => buttonData({ kind: 'passage', ref, around: sentences });
  const row = [
    ...(wider === undefined
      ? []
      : [InlineKeyboard.text(around === 0 ? buttons.around : buttons.moreAround, to(wider))]),
    ...(around > 0 ? [InlineKeyboard.text(buttons.fold, to(0))] : []),
  ];
  return row.length === 0 ? undefined : InlineKeyboard.from([row]);
}

/**
 * A passage that somebody was sent: that its words stand in the report, the words with the sentences around them, who said
 * them and where. With no sentences around, the passage alone.
 *
 * @example passageScreen(standing, 2, library, 'zh-Hans')
 */
export async function passageScreen(
  standing: Standing,
  around: number,
  library: Library,
  language: Language,
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
      : blockQuote(quote.text, [], MAX_QUOTE, language);
  const checked = FormattedString.bold(messages[language].inline.stands);
  const keyboard = keyboardFor(ref, isWide ? around : 0, await widerThan(quote, around, now, library), language);
  return {
    text: FormattedString.join([checked, words, citationText(quote, language, { around: isWide })], '\n\n'),
    ...(keyboard === undefined ? {} : { keyboard }),
  };
}

/** The passage as it is shown where a link to it is followed. */
export const openedPassage = (standing: Standing, library: Library, language: Language): Promise<OutgoingMessage> =>
  passageScreen(standing, AROUND_STEPS[0], library, language);
