import { type Context, type Filter, InlineQueryResultBuilder } from 'grammy';
import type { InlineQueryResult } from 'grammy/types';
import { type Language, messages } from '../../messages.ts';
import { readTyped, unreadableInWords } from '../../typed-question.ts';
import type { BotParts } from '../bot-parts.ts';
import { withoutMention } from '../incoming.ts';
import { isTooOld } from '../refused-with.ts';
import { excerptArticle } from './excerpt-article.ts';

/** A message in a chat where the bot is no member, with the bot's name in it. */
type Guest = Filter<Context, 'guest_message'>;

/** What is asked for: what stands beside the name; where nothing does, the message that this one replies to. */
function wordsOf({ guestMessage: message, me }: Guest): string {
  const own = withoutMention(message, me) ?? message.text ?? message.caption ?? '';
  const { quote, reply_to_message: before } = message;
  return own.trim() === '' ? (quote?.text ?? before?.text ?? before?.caption ?? '') : own;
}

/** A line in place of an excerpt. */
function lineResult(line: string, language: Language): InlineQueryResult {
  return InlineQueryResultBuilder.article('none', messages[language].inline.noResult).text(line);
}

async function resultFor(
  words: string,
  language: Language,
  ctx: Guest,
  { library }: BotParts,
): Promise<InlineQueryResult> {
  const asked = readTyped(words);
  if (asked.kind !== 'question') return lineResult(unreadableInWords(asked, language), language);
  const { quotes } = await library.excerpts(asked.text, { offset: 0, limit: 1 });
  const reader = { language, username: ctx.me.username };
  const [best] = quotes.flatMap((quote) => excerptArticle(quote, reader) ?? []);
  return best ?? lineResult(messages[language].answer.notFound, language);
}

/**
 * Answers whoever mentions the bot in a chat where it is no member: once, with the excerpt that stands first behind the
 * bot's name in any chat, or that nothing was found. Nothing is kept of such a chat: its number may be another's, too.
 *
 * @example bot.on('guest_message', (ctx) => onGuestMessage(ctx, parts));
 */
export async function onGuestMessage(ctx: Guest, parts: BotParts): Promise<void> {
  const { guest_query_id: query, from } = ctx.guestMessage;
  if (query === undefined || (from.is_bot && ctx.senderChat === undefined)) return;
  const words = wordsOf(ctx);
  const language = parts.languages.told(from, words) ?? parts.languages.of(from);
  const result = await resultFor(words, language, ctx, parts);
  await ctx.api.answerGuestQuery(query, result).catch((error: unknown) => {
    if (!isTooOld(error)) throw error;
  });
}
