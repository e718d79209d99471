import type { Message, UserFromGetMe } from 'grammy/types';
import { asksSomething, looksPasted } from '../../answer/check/looks-pasted.ts';
import { messages } from '../messages.ts';
import { MAX_QUESTION_LENGTH } from '../typed-question.ts';
import { ALL_COMMANDS, type Command } from './commands/names.ts';
import { repliedSentence, repliesToOther } from './groups/replied-sentence.ts';

/** What a message asks of the bot. */
export type Incoming =
  | { readonly kind: 'question'; readonly text: string }
  /** `words` are what stands behind the command. */
  | { readonly kind: 'command'; readonly command: Command; readonly words: string }
  /** What somebody else wrote, to be checked. */
  | { readonly kind: 'sentence'; readonly text: string }
  | { readonly kind: 'nothing-to-check' | 'unknown-command' | 'not-text' | 'not-for-us' };

type Me = Pick<UserFromGetMe, 'id' | 'username'>;

/** What a message may carry instead of text that a person sent in the hope of an answer. */
const CONTENT = [
  'voice',
  'audio',
  'video',
  'video_note',
  'photo',
  'sticker',
  'animation',
  'document',
  'poll',
  'location',
  'contact',
  'dice',
  'story',
  'paid_media',
  'checklist',
  'game',
] as const satisfies readonly (keyof Message)[];

const isPrivate = (message: Message): boolean => message.chat.type === 'private';

/** A bot's message is never answered, so that two bots cannot talk without end. (Nameless admins count as a bot.) */
function isFromBot(message: Message): boolean {
  return message.from?.is_bot === true && message.sender_chat === undefined;
}

/** What a message says: its text, or what is written under a picture or a file. */
const wordsOf = (message: Message): string | undefined => message.text ?? message.caption;

/** The text without the bot's name, where that stands in it; undefined where it does not. */
export function withoutMention(message: Message, me: Me): string | undefined {
  const text = wordsOf(message) ?? '';
  const mention = (message.entities ?? message.caption_entities ?? []).find((entity) => {
    if (entity.type === 'text_mention') return entity.user.id === me.id;
    const named = text.slice(entity.offset, entity.offset + entity.length).toLowerCase();
    return entity.type === 'mention' && named === `@${me.username.toLowerCase()}`;
  });
  if (mention === undefined) return undefined;
  const before = text.slice(0, mention.offset).trimEnd();
  const after = text.slice(mention.offset + mention.length);
  // Who is called upon is told apart from what is told by a mark: @yinju_bot：谁主持会议？
  return before === '' ? after.replace(/^[\s,，:：、]+/u, '').trimEnd() : `${before} ${after}`.trim();
}

/** A bare mention or a bare /check points to the message that it replies to: that is to be checked. */
function pointsTo(message: Message, me: Me): Incoming | undefined {
  if (!repliesToOther(message, me.id)) return undefined;
  const text = repliedSentence(message);
  return text === undefined ? { kind: 'nothing-to-check' } : { kind: 'sentence', text };
}

function readCommand(message: Message, me: Me): Incoming | undefined {
  const [start, name, bot] = /^\/(\w{1,32})(?:@(\w{1,64}))?(?:\s|$)/.exec(message.text ?? '') ?? [];
  if (start === undefined || name === undefined) return undefined;
  const forUs = bot === undefined ? isPrivate(message) : bot.toLowerCase() === me.username.toLowerCase();
  const command = ALL_COMMANDS.find((known) => known === name.toLowerCase());
  if (command !== undefined && (forUs || bot === undefined)) {
    const words = (message.text ?? '').slice(start.length).trim();
    const points = command === 'check' && words === '' ? pointsTo(message, me) : undefined;
    return points ?? { kind: 'command', command, words };
  }
  return { kind: forUs ? 'unknown-command' : 'not-for-us' };
}

/** Commands that ask for something where nothing stands behind them, and in what words: a reply to those is it. */
const ASKS = Object.values(messages).flatMap(({ who, check, telegramAnswers }) => [
  { command: 'who' as const, words: who.askName },
  { command: 'check' as const, words: check.askSentence },
  { command: 'ask' as const, words: telegramAnswers.askQuestion },
]);

/** The command for which the bot asked in the message that this one replies to. */
function askedFor({ reply_to_message: before }: Message, me: Me): Command | undefined {
  return before?.from?.id === me.id ? ASKS.find(({ words }) => words === before.text)?.command : undefined;
}

/** A text too long for a question is a sentence whatever it asks on its way. */
function isForwardedSentence({ forward_origin: origin }: Message, words: string): boolean {
  if (origin === undefined) return false;
  return words.trim().length > MAX_QUESTION_LENGTH || looksPasted(words) || !asksSomething(words);
}

/**
 * Reads what a message asks of the bot. In a group that is only a command, a mention, or a reply to the bot. What was
 * forwarded into a private chat and asks nothing is a sentence to check.
 *
 * @example readIncoming(message, bot.botInfo) // { kind: 'question', text: '谁主持会议？' }
 */
export function readIncoming(message: Message, me: Me): Incoming {
  if (isFromBot(message)) return { kind: 'not-for-us' };
  const mentioned = withoutMention(message, me);
  const repliesToUs = message.reply_to_message?.from?.id === me.id;
  const words = wordsOf(message);
  if (words === undefined) {
    const hasContent = CONTENT.some((key) => message[key] !== undefined);
    return { kind: hasContent && (isPrivate(message) || repliesToUs) ? 'not-text' : 'not-for-us' };
  }
  const command = readCommand(message, me);
  if (command !== undefined) return command;
  const asked = askedFor(message, me);
  if (asked !== undefined) return { kind: 'command', command: asked, words: mentioned ?? words };
  if (mentioned !== undefined) {
    return (mentioned === '' ? pointsTo(message, me) : undefined) ?? { kind: 'question', text: mentioned };
  }
  if (isPrivate(message) && isForwardedSentence(message, words)) return { kind: 'sentence', text: words };
  return isPrivate(message) || repliesToUs ? { kind: 'question', text: words } : { kind: 'not-for-us' };
}
