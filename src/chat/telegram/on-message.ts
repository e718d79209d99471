import { FormattedString } from '@grammyjs/parse-mode';
import type { Context, Filter } from 'grammy';
import { looksPasted } from '../../answer/check/looks-pasted.ts';
import type { Library } from '../../answer/library.ts';
import { type Language, messages } from '../messages.ts';
import { TALK_MINUTES } from '../talk-expiry.ts';
import { readTyped, unreadableInWords } from '../typed-question.ts';
import type { AnswerDesk } from './answer-desk.ts';
import type { OutgoingMessage } from './answer-message.ts';
import type { ChatLanguage } from './chat-language.ts';
import { checkMessage } from './check-message.ts';
import { type Incoming, readIncoming } from './incoming.ts';
import { KEPT_DAYS } from './keeping.ts';
import { listMessage } from './list-message.ts';
import { offerMenu } from './profile.ts';
import { send } from './send.ts';
import { startMessage } from './start-message.ts';
import type { Talker, TalkMemory } from './talk-memory.ts';
import { whoMessage } from './who-message.ts';

/** What the handlers of updates work with. */
export interface BotParts {
  readonly library: Library;
  readonly desk: AnswerDesk;
  readonly languages: ChatLanguage;
  readonly talks: TalkMemory;
}

type Asked = Extract<Incoming, { kind: 'command' }>;

const plain = (text: string): OutgoingMessage => ({ text: new FormattedString(text) });

async function whoReply(typed: string, library: Library, language: Language): Promise<OutgoingMessage> {
  const name = readTyped(typed);
  if (name.kind === 'empty') return { ...plain(messages[language].who.askName), asksReply: true };
  if (name.kind === 'too-long') return plain(unreadableInWords(name, language));
  return whoMessage(await library.who(name.text), language);
}

async function checkReply(typed: string, library: Library, language: Language): Promise<OutgoingMessage> {
  const sentence = readTyped(typed);
  if (sentence.kind === 'empty') return { ...plain(messages[language].check.askSentence), asksReply: true };
  if (sentence.kind === 'too-long') return plain(unreadableInWords(sentence, language));
  return checkMessage(await library.check(sentence.text), language);
}

/** Who sends a message or presses a button; a channel that posts in a group has only a chat's name. */
export function talkerOf(ctx: Context): Talker {
  return { chat: ctx.chat?.id ?? 0, user: ctx.from?.id ?? ctx.senderChat?.id ?? 0 };
}

async function commandReply(
  { command, words }: Asked,
  { library, talks }: BotParts,
  language: Language,
  talker: Talker,
): Promise<OutgoingMessage> {
  const m = messages[language].telegram;
  switch (command) {
    case 'start':
      return startMessage(await library.overview(), language);
    case 'help':
      return plain(m.help);
    case 'new':
      await talks.forget(talker);
      return plain(messages[language].followUp.forgotten);
    case 'who':
      return whoReply(words, library, language);
    case 'check':
      return checkReply(words, library, language);
    case 'list':
      return listMessage(await library.reports(), 0, language);
    case 'privacy':
      return plain(m.privacy(KEPT_DAYS, TALK_MINUTES));
  }
}

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
  if (incoming.kind === 'question') {
    const language = await parts.languages.heard(ctx.from, incoming.text);
    return questionReply(incoming.text, ctx, language, parts);
  }
  const language = parts.languages.of(ctx.from);
  const m = messages[language].telegram;
  switch (incoming.kind) {
    case 'command':
      return commandReply(incoming, parts, await languageOf(incoming, ctx, parts), talkerOf(ctx));
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
    await offerMenu(ctx.api, ctx.chat.id, parts.languages.of(ctx.from));
  }
}
