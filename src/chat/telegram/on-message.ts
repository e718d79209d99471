import { FormattedString } from '@grammyjs/parse-mode';
import type { Context, Filter } from 'grammy';
import { looksPasted } from '../../answer/check/looks-pasted.ts';
import { type Language, messages } from '../messages.ts';
import { readTyped, unreadableInWords } from '../typed-question.ts';
import type { Asking } from './answer-desk.ts';
import { type BotParts, talkerOf } from './bot-parts.ts';
import { checkMessage } from './check-message.ts';
import { COMMAND_HANDLERS } from './commands/handlers.ts';
import { checkedText } from './groups/checked-text.ts';
import { type Incoming, readIncoming } from './incoming.ts';
import { sentReply } from './librarian/on-sent.ts';
import { isLibrarian } from './librarian/rights.ts';
import { type OutgoingMessage, plain } from './outgoing-message.ts';
import { offerMenu } from './profile.ts';
import { send } from './send.ts';

type Asked = Extract<Incoming, { kind: 'command' }>;

/** What nobody said is answered as a question, with a line on that. */
async function askedInstead(question: string, asking: Asking, { desk }: BotParts): Promise<OutgoingMessage> {
  const answer = await desk.answer(question, asking);
  return { ...answer, text: FormattedString.join([messages[asking.language].check.askedInstead, answer.text], '\n\n') };
}

/** What somebody else wrote is checked; what nobody said is asked where it was sent as a message of one's own. */
async function sentenceReply(
  written: string,
  ctx: Filter<Context, 'message'>,
  language: Language,
  parts: BotParts,
): Promise<OutgoingMessage> {
  if (written.trim() === '') return plain(messages[language].telegramAnswers.nothingToCheck);
  const { check, whole, message } = await checkedText(written, parts.library, language, ctx.me);
  if (check.verdict !== 'not-found' || !whole || ctx.message.forward_origin === undefined) return message;
  const asking = { ...talkerOf(ctx), update: ctx.update.update_id, language, withQuestion: false };
  return askedInstead(written.trim(), asking, parts);
}

/** A message that is no question but a sentence is checked first, and asked only if nobody said it. */
async function questionReply(
  typed: string,
  ctx: Filter<Context, 'message'>,
  language: Language,
  parts: BotParts,
): Promise<OutgoingMessage> {
  const { library, desk } = parts;
  const question = readTyped(typed);
  if (question.kind !== 'question') return plain(unreadableInWords(question, language));
  const asking = { ...talkerOf(ctx), update: ctx.update.update_id, language, withQuestion: false };
  if (!looksPasted(question.text)) return desk.answer(question.text, asking);
  const check = await library.check(question.text);
  if (check.verdict !== 'not-found') return checkMessage(check, language, ctx.me);
  return askedInstead(question.text, asking, parts);
}

/** The commands that only tell something: to reply to them anew does nothing else. */
const TELLING: ReadonlySet<string> = new Set(['ask', 'check', 'who', 'list', 'help', 'privacy']);

/**
 * Whether a message can be replied to anew once it was edited, as the reply does nothing but tell.
 *
 * @example isTold({ kind: 'command', command: 'new', words: '' }) // false
 */
export function isTold(incoming: Incoming): boolean {
  return incoming.kind !== 'command' || TELLING.has(incoming.command);
}

/** A name, as a question, tells which script its writer reads; what a link carries tells nothing. */
async function languageOf(asked: Asked, ctx: Filter<Context, 'message'>, { languages }: BotParts): Promise<Language> {
  return asked.words === '' || asked.command === 'start'
    ? languages.of(ctx.from)
    : languages.heard(ctx.from, asked.words);
}

/**
 * The reply to what a message asks, or undefined where the bot keeps silent.
 *
 * @example await replyTo(readIncoming(ctx.message, ctx.me), ctx, parts)
 */
export async function replyTo(
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
  const m = messages[language];
  switch (incoming.kind) {
    case 'command':
      return COMMAND_HANDLERS[incoming.command](
        { words: incoming.words, ctx, language: await languageOf(incoming, ctx, parts), talker: talkerOf(ctx) },
        parts,
      );
    case 'sentence':
      return sentenceReply(incoming.text, ctx, language, parts);
    case 'nothing-to-check':
      return plain(m.telegramAnswers.nothingToCheck);
    case 'unknown-command':
      return plain(m.telegram.unknownCommand);
    case 'not-text':
      return plain(m.telegram.textOnly);
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
  const sent = await send(ctx, reply);
  if (isTold(incoming) && reply.asksReply !== true) {
    const note = { update: ctx.update.update_id, reply: sent.message_id, user: talkerOf(ctx).user };
    // Not waited for: it is made before it is noted that the update is done with.
    void parts.replies.keep(ctx.message, note);
  }
  if (incoming.kind === 'command' && incoming.command === 'start' && ctx.chat.type === 'private') {
    await offerMenu(ctx.api, ctx.chat.id, parts.languages.of(ctx.from), isLibrarian(ctx, parts));
  }
}
