import { type Context, type InlineKeyboard, InputFile } from 'grammy';
import type { ForceReply, Message, MessageEntity, ReplyParameters } from 'grammy/types';
import type { ExportFile } from '../export/export-file.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import { isTooOld, refusedWith } from './refused-with.ts';

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

type Replying = { reply_parameters?: ReplyParameters };

/** In a group what is sent replies to a message, also where that was deleted meanwhile. */
function replyingTo(ctx: Context, message: { readonly message_id: number } | undefined): Replying {
  if (message === undefined || ctx.chat?.type === 'private') return {};
  return { reply_parameters: { message_id: message.message_id, allow_sending_without_reply: true } };
}

/** Sends a file with the text under it; for a button that was pressed, as a reply to the message with the button. */
function sendDocument(
  ctx: Context,
  { name, bytes }: ExportFile,
  { text, keyboard }: OutgoingMessage,
): Promise<Message> {
  return ctx.replyWithDocument(new InputFile(bytes, name), {
    caption: text.text,
    caption_entities: text.entities,
    ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
    ...replyingTo(ctx, ctx.msg),
  });
}

/** Sends a message to the chat at hand, in the topic at hand; in a group as a reply to whoever asked; resolves to it as sent. */
export function send(ctx: Context, message: OutgoingMessage): Promise<Message> {
  if (message.document !== undefined) return sendDocument(ctx, message.document, message);
  // Of those in a group only who asked is meant.
  const opensReply: { reply_markup?: ForceReply } =
    message.asksReply === true ? { reply_markup: { force_reply: true, selective: true } } : {};
  return ctx.reply(message.text.text, {
    ...formed(message),
    ...opensReply,
    ...replyingTo(ctx, ctx.message),
  });
}

/** Puts a message in the place of the one whose button was pressed. Pressed twice, it is already there. */
export async function replace(ctx: Context, message: OutgoingMessage): Promise<void> {
  try {
    await ctx.editMessageText(message.text.text, formed(message));
  } catch (error) {
    if (!refusedWith(error, 'message is not modified')) throw error;
  }
}

/** What Telegram says of a message that cannot take another text any more, and of one that has it already. */
const BEYOND_EDITING = ['message is not modified', 'message to edit not found', "message can't be edited"];

/** Puts a message in the place of an earlier one of the bot in the same chat, unless that is gone. */
export async function replaceMessage(ctx: Context, earlier: number, message: OutgoingMessage): Promise<void> {
  if (ctx.chat === undefined) return;
  try {
    await ctx.api.editMessageText(ctx.chat.id, earlier, message.text.text, formed(message));
  } catch (error) {
    if (!BEYOND_EDITING.some((what) => refusedWith(error, what))) throw error;
  }
}

/** Tells Telegram that a button press has arrived, with a line for the person if there is something to say. */
export async function acknowledge(ctx: Context, text?: string): Promise<void> {
  try {
    await ctx.answerCallbackQuery(text === undefined ? {} : { text });
  } catch (error) {
    // Pressed long ago, while the bot was off: the press is still carried out.
    if (!isTooOld(error)) throw error;
  }
}
