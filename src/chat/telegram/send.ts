import { type Context, GrammyError, type InlineKeyboard } from 'grammy';
import type { ForceReply, MessageEntity } from 'grammy/types';
import type { OutgoingMessage } from './outgoing-message.ts';

/** A message as Telegram's methods take it: no preview of links, which would bury the quote. */
function formed(message: OutgoingMessage): {
  entities: MessageEntity[];
  link_preview_options: { is_disabled: true };
  reply_markup?: InlineKeyboard;
} {
  return {
    entities: message.text.entities,
    link_preview_options: { is_disabled: true },
    ...(message.keyboard === undefined ? {} : { reply_markup: message.keyboard }),
  };
}

/** Sends a message to the chat at hand; in a group as a reply to whoever asked. */
export async function send(ctx: Context, message: OutgoingMessage): Promise<void> {
  const asked = ctx.message !== undefined && ctx.chat?.type !== 'private' ? ctx.message.message_id : undefined;
  // Of those in a group only who asked is meant.
  const opensReply: { reply_markup?: ForceReply } =
    message.asksReply === true ? { reply_markup: { force_reply: true, selective: true } } : {};
  await ctx.reply(message.text.text, {
    ...formed(message),
    ...opensReply,
    ...(asked === undefined ? {} : { reply_parameters: { message_id: asked, allow_sending_without_reply: true } }),
  });
}

/** Whether Telegram refused a call for a reason of these words. */
export const saysOf = (error: unknown, what: string): boolean =>
  error instanceof GrammyError && error.error_code === 400 && error.description.includes(what);

/** Puts a message in the place of the one whose button was pressed. Pressed twice, it is already there. */
export async function replace(ctx: Context, message: OutgoingMessage): Promise<void> {
  try {
    await ctx.editMessageText(message.text.text, formed(message));
  } catch (error) {
    if (!saysOf(error, 'message is not modified')) throw error;
  }
}

/** Tells Telegram that a button press has arrived, with a line for the person if there is something to say. */
export async function acknowledge(ctx: Context, text?: string): Promise<void> {
  try {
    await ctx.answerCallbackQuery(text === undefined ? {} : { text });
  } catch (error) {
    // Pressed long ago, while the bot was off: the press is still carried out.
    if (!saysOf(error, 'query is too old')) throw error;
  }
}
