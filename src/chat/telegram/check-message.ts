import { FormattedString } from '@grammyjs/parse-mode';
import { InlineKeyboard } from 'grammy';
import type { Check, Difference, Quote } from '../../answer/answer.ts';
import { checkInWords } from '../check-in-words.ts';
import { type Language, messages } from '../messages.ts';
import { carryButtons, type Me } from './answers/quote-actions.ts';
import { MAY_BE_WRONG, wrongRows } from './feedback/wrong-rows.ts';
import { blockQuote, citationText } from './formatted-quote.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import { passageRefOf } from './passage-ref.ts';

/** Characters of a message; Telegram allows 4,096. The parts below stay under that together. */
const MAX_DIFFERENCE = 1_000;
const MAX_QUOTES = 2_600;
const MAX_QUOTE = 700;
const MOST_QUOTES = 3;
/** Telegram shows 100 entities of a message; some are needed for the quotes. */
const MOST_RUNS = 60;

/** The difference in a block quote: what only the sentence has struck out, what only the report has bold. */
function differenceText(difference: Difference): FormattedString | undefined {
  const runs = difference.map(([kind, run]) => {
    if (kind === 'same') return new FormattedString(run);
    return kind === 'removed' ? FormattedString.strikethrough(run) : FormattedString.bold(run);
  });
  const shown = FormattedString.join(runs, '');
  const marked = difference.filter(([kind]) => kind !== 'same').length;
  if (marked > MOST_RUNS || shown.text.length > MAX_DIFFERENCE) return undefined;
  return FormattedString.blockquote(shown);
}

function quoteTexts(quotes: readonly Quote[], language: Language): readonly FormattedString[] {
  const texts: FormattedString[] = [];
  let length = 0;
  for (const quote of quotes.slice(0, MOST_QUOTES)) {
    const words = blockQuote(quote.text, [], MAX_QUOTE, language);
    const text = FormattedString.join([words, citationText(quote, language)], '\n');
    length += text.text.length;
    if (texts.length > 0 && length > MAX_QUOTES) break;
    texts.push(text);
  }
  return texts;
}

/** What can be done with the quote that a check shows; nothing where it shows more than one, as nobody could tell which. */
function keyboardFor([quote, further]: readonly Quote[], language: Language, me: Me): InlineKeyboard | undefined {
  if (quote === undefined || further !== undefined) return undefined;
  const wrong = wrongRows(passageRefOf(quote.citation, quote.text), language, { offered: MAY_BE_WRONG });
  const rows = [[...carryButtons({ quote, language }, me)], ...wrong].filter((row) => row.length > 0);
  return rows.length === 0 ? undefined : InlineKeyboard.from(rows);
}

/**
 * A check as a message of at most 4,096 characters: the verdict, the difference if there is one, and where the words
 * stand; below it, where that is one place, what can be done with the quote.
 *
 * @example checkMessage(await library.check('要备足沙袋'), 'zh-Hans', ctx.me)
 */
export function checkMessage(check: Check, language: Language, me: Me): OutgoingMessage {
  const m = messages[language].check;
  const { verdict, remarks, differs } = checkInWords(check, language);
  const difference = differs && check.difference ? differenceText(check.difference) : undefined;
  const shown = difference === undefined ? [] : [FormattedString.join([m.differenceMarked, difference], '\n')];
  const text = FormattedString.join(
    [FormattedString.bold(verdict), ...remarks, ...shown, ...quoteTexts(check.quotes, language)],
    '\n\n',
  );
  const keyboard = keyboardFor(check.quotes, language, me);
  return keyboard === undefined ? { text } : { text, keyboard };
}
