import { z } from 'zod';
import { badRequest } from './refusal.ts';
import type { Payload } from './request-body.ts';

const MAX_CALLBACK_BYTES = 64;
const MAX_COPIED = 256;
const MAX_QUERY = 256;
const MAX_BUTTONS = 100;
const MAX_ROW = 8;

const chosenChat = z.object({
  query: z.string().optional(),
  allow_user_chats: z.boolean().optional(),
  allow_bot_chats: z.boolean().optional(),
  allow_group_chats: z.boolean().optional(),
  allow_channel_chats: z.boolean().optional(),
});

const button = z.looseObject({
  text: z.string(),
  url: z.string().optional(),
  callback_data: z.string().optional(),
  switch_inline_query: z.string().optional(),
  switch_inline_query_chosen_chat: chosenChat.optional(),
  switch_inline_query_current_chat: z.string().optional(),
  copy_text: z.object({ text: z.string() }).optional(),
});

type Button = z.infer<typeof button>;

const markup = z.object({ inline_keyboard: z.array(z.array(button)) });

/** A keyboard that passed the checks. */
export type SeenKeyboard = z.infer<typeof markup>;

/** What buttons may do, in the order in which the Bot API server looks for it. */
const KINDS = [
  'url',
  'callback_data',
  'switch_inline_query',
  'switch_inline_query_chosen_chat',
  'switch_inline_query_current_chat',
  'copy_text',
] as const;

const unreadable = (reason: string): Error => badRequest(`can't parse inline keyboard button: ${reason}`);

const characters = (text: string): number => Array.from(text).length;

function checkUrl(url: string): void {
  const isLink = URL.canParse(url) && ['http:', 'https:', 'tg:'].includes(new URL(url).protocol);
  if (!isLink) throw badRequest(`inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`);
}

function checkQuery(query: string): void {
  if (characters(query) > MAX_QUERY) throw badRequest('BUTTON_DATA_INVALID');
}

function checkCopied(text: string): void {
  if (text === '' || characters(text) > MAX_COPIED) throw badRequest('BUTTON_COPY_TEXT_INVALID');
}

/** What a button does must be one thing. (The server takes the first that it finds; two are never meant.) */
function checkButton(seen: Button): void {
  if (seen.text.trim() === '') throw unreadable('the text is empty');
  const kinds = KINDS.filter((kind) => seen[kind] !== undefined && seen[kind] !== '');
  const isEmptyQuery = seen.switch_inline_query === '' || seen.switch_inline_query_current_chat === '';
  if (kinds.length === 0 && !isEmptyQuery) throw unreadable('Text buttons are unallowed in the inline keyboard');
  if (kinds.length + (isEmptyQuery ? 1 : 0) > 1) throw badRequest('BUTTON_TYPE_INVALID');
  if (seen.url) checkUrl(seen.url);
  if (Buffer.byteLength(seen.callback_data ?? '') > MAX_CALLBACK_BYTES) throw badRequest('BUTTON_DATA_INVALID');
  checkQuery(seen.switch_inline_query ?? seen.switch_inline_query_current_chat ?? '');
  const { switch_inline_query_chosen_chat: chosen, copy_text: copied } = seen;
  if (chosen !== undefined) {
    checkQuery(chosen.query ?? '');
    const allowed = [chosen.allow_user_chats, chosen.allow_bot_chats, chosen.allow_group_chats];
    if (![...allowed, chosen.allow_channel_chats].includes(true)) {
      throw badRequest('at least one chat type must be allowed');
    }
  }
  if (copied !== undefined) checkCopied(copied.text);
}

const opensReply = z.object({ force_reply: z.literal(true) });

/**
 * An inline keyboard: at most 100 buttons, 8 in a row, each with a label and with one thing that it does, within the
 * limits of that. Or what opens a reply, which has no buttons.
 */
export function checkMarkup(payload: Payload): SeenKeyboard | undefined {
  const given = payload['reply_markup'];
  if (given === undefined || opensReply.safeParse(given).success) return undefined;
  if (typeof given !== 'object' || given === null) throw badRequest('object expected as reply markup');
  const read = markup.safeParse(given);
  if (!read.success) throw unreadable(read.error.issues[0]?.message ?? '');
  const rows = read.data.inline_keyboard;
  if (rows.flat().length > MAX_BUTTONS || rows.some((row) => row.length > MAX_ROW)) {
    throw badRequest('reply markup is too long');
  }
  for (const seen of rows.flat()) checkButton(seen);
  return read.data;
}
