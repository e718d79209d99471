import { FormattedString } from '@grammyjs/parse-mode';
import type { Context, Filter } from 'grammy';
import { looksPasted } from '../../answer/check/looks-pasted.ts';
import { type Language, messages } from '../messages.ts';
import { readTyped, unreadableInWords } from '../typed-question.ts';
import { type BotParts, talkerOf } from './bot-parts.ts';
import { checkMessage } from './check-message.ts';
import { COMMAND_HANDLERS } from './commands/handlers.ts';
import { type Incoming, readIncoming } from './incoming.ts';
import { sentReply } from './librarian/on-sent.ts';
import { isLibrarian } from './librarian/rights.ts';
import { type OutgoingMessage, plain } from './outgoing-message.ts';
import { offerMenu } from './profile.ts';
import { send } from './send.ts';

type Asked = Extract<Incoming, { kind: 'command' }>;

/** A message in a private chat that is no question but a sentence is checked first, and asked only if nobody said it. */
async function questionReply(
  typed: string,
  ctx: Filter<Context, 'message'>,
  language: Language,
  { library, desk }: BotParts,
): Promise<OutgoingMessage> {
  const question = readTyped(typed);
  if (question.kind !== 'question') return plain(unreadableInWords(question, language));
  const asking = { ...talkerOf(ctx), update: ctx.update.update_id, language, withQuestion: false };
  if (ctx.chat.type !== 'private' || !looksPasted(question.text)) return desk.answer(question.text, asking);
  const check = await library.check(question.text);
  if (check.verdict !== 'not-found') return checkMessage(check, language);
  const answer = await desk.answer(question.text, asking);
  return { ...answer, text: FormattedString.join([messages[language].check.askedInstead, answer.text], '\n\n') };
}

/** A name, as a question, tells which script its writer reads. */
async function languageOf(asked: Asked, ctx: Filter<Context, 'message'>, { languages }: BotParts): Promise<Language> {
  return asked.words === '' ? languages.of(ctx.from) : languages.heard(ctx.from, asked.words);
}

/** The reply to what a message asks, or undefined where the bot keeps silent. */
async function replyTo(
  incoming: Incoming,
  ctx: Filter<Context, 'message'>,
  parts: BotParts,
): Promise<OutgoingMessage | undefined> {
  const sent = incoming.kind === 'command' ? undefined : await sentReply(ctx, parts, parts.languages.of(ctx.from));
  if (sent !== undefined) return sent;
  if (incoming.kind === 'question') {
    const language = await parts.languages.heard(ctx.from, incoming.text);
    return questionReply(incoming.text, ctx, language, parts);
  }
  const language = parts.languages.of(ctx.from);
  const m = messages[language].telegram;
  switch (incoming.kind) {
    case 'command':
      return COMMAND_HANDLERS[incoming.command](
        { words: incoming.words, ctx, language: await languageOf(incoming, ctx, parts), talker: talkerOf(ctx) },
        parts,
      );
    case 'unknown-command':
      return plain(m.unknownCommand);
    case 'not-text':
      return plain(m.textOnly);
    case 'not-for-us':
      return undefined;
  }
}

/**
 * Replies to a message, where it asks something of the bot.
 *
 * @example bot.on('message', (ctx) => onMessage(ctx, { library, desk, languages }));
 */
export async function onMessage(ctx: Filter<Context, 'message'>, parts: BotParts): Promise<void> {
  const incoming = readIncoming(ctx.message, ctx.me);
  const reply = await replyTo(incoming, ctx, parts);
  if (reply === undefined) return;
  await send(ctx, reply);
  if (incoming.kind === 'command' && incoming.command === 'start' && ctx.chat.type === 'private') {
    await offerMenu(ctx.api, ctx.chat.id, parts.languages.of(ctx.from), isLibrarian(ctx, parts));
  }
}
