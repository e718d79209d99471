import type { Message } from 'grammy/types';

/** The message that another one replies to. A topic's messages all "reply" to the notice that opened it: that is none. */
function repliedTo(message: Message): Message['reply_to_message'] {
  const before = message.reply_to_message;
  return before?.forum_topic_created === undefined ? before : undefined;
}

/**
 * Whether a message replies to somebody else than the bot: in this chat, or from another one.
 *
 * @example repliesToOther(message, bot.botInfo.id)
 */
export function repliesToOther(message: Message, me: number): boolean {
  const before = repliedTo(message);
  if (before !== undefined) return before.from?.id !== me;
  return message.external_reply !== undefined;
}

/**
 * The words of the message replied to: those that were marked in it, else its text, else what is written under its
 * picture. Undefined where it has none that the bot can read.
 *
 * @example repliedSentence(message) // '夜间巡查每两小时一次。'
 */
export function repliedSentence(message: Message): string | undefined {
  const before = repliedTo(message);
  const words = [message.quote?.text, before?.text, before?.caption];
  return words.find((text) => text !== undefined && text.trim() !== '');
}
