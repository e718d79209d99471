import { FormattedString } from '@grammyjs/parse-mode';
import { InlineKeyboard, InlineQueryResultBuilder } from 'grammy';
import type { InlineQueryResultArticle } from 'grammy/types';
import type { Quote } from '../../../answer/answer.ts';
import { citationLines } from '../../citation-lines.ts';
import { shorten } from '../../cut-text.ts';
import { dayInWords } from '../../day-in-words.ts';
import { type Language, messages } from '../../messages.ts';
import { deepLink } from '../deep-link.ts';
import { blockQuote, citationText } from '../formatted-quote.ts';
import { passageRefOf } from '../passage-ref.ts';

/** Characters of a sent message's quote; with the citation it stays under the 4,096 that Telegram allows. */
const MAX_QUOTE = 2_400;
/** Characters of a line in the list of results: more than any app shows. */
const MAX_TITLE = 100;
const MAX_DESCRIPTION = 250;

/** For whom a result is made. */
export interface Reader {
  readonly language: Language;
  /** The bot's own, for the link to it. */
  readonly username: string;
}

/** What a result shows in the list; who said it and when, and the words, if left out. */
export interface ListedAs {
  readonly title: string;
  readonly description: string;
}

function listed(quote: Quote, language: Language): ListedAs {
  const { meetingDate: day } = quote.citation;
  const when = day === null ? messages[language].citation.dayUnknown : dayInWords(day, language);
  return { title: `${citationLines(quote, language).speaker} · ${when}`, description: quote.text };
}

/** The message that is sent where a result is chosen: the words, the answering ones bold, and where they stand. */
function excerptText(quote: Quote, language: Language): FormattedString {
  return FormattedString.join(
    [blockQuote(quote.text, quote.highlights, MAX_QUOTE, language), citationText(quote, language)],
    '\n\n',
  );
}

/**
 * A quote as a result to choose from; under the message that it sends, a button opens the passage in the bot. Undefined
 * where the passage has no name that fits a link.
 *
 * @example excerptArticle(quote, { language: 'zh-Hans', username: 'yinju_bot' })
 */
export function excerptArticle(quote: Quote, reader: Reader, as?: ListedAs): InlineQueryResultArticle | undefined {
  const { language, username } = reader;
  const ref = passageRefOf(quote.citation, quote.text, quote.highlights);
  if (ref === undefined) return undefined;
  const { title, description } = as ?? listed(quote, language);
  const text = excerptText(quote, language);
  return InlineQueryResultBuilder.article(ref, shorten(title, MAX_TITLE), {
    description: shorten(description.replace(/\s+/g, ' '), MAX_DESCRIPTION),
    reply_markup: InlineKeyboard.from([[InlineKeyboard.url(messages[language].inline.open, deepLink(username, ref))]]),
  }).text(text.text, { entities: text.entities, link_preview_options: { is_disabled: true } });
}
