import { z } from 'zod';
import { badRequest } from './refusal.ts';
import type { Payload } from './request-body.ts';

const MAX_TEXT = 4096;
const MAX_CALLBACK_BYTES = 64;

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** Whether a UTF-16 offset lies between the halves of a surrogate pair. */
const splitsPair = (text: string, offset: number): boolean =>
  offset > 0 && offset < text.length && isHigh(text.charCodeAt(offset - 1));

const byteOffset = (text: string, offset: number): number => Buffer.byteLength(text.slice(0, offset + 1));

/** The text of a message: 1 to 4,096 characters (code points), not only spaces. */
export function checkText(text: unknown): string {
  if (typeof text !== 'string' || text === '') throw badRequest('message text is empty');
  if (text.trim() === '') throw badRequest('text must be non-empty');
  if (Array.from(text).length > MAX_TEXT) throw badRequest('message is too long');
  return text;
}

const entity = z.looseObject({
  type: z.enum([
    'bold',
    'italic',
    'underline',
    'strikethrough',
    'spoiler',
    'blockquote',
    'expandable_blockquote',
    'code',
    'pre',
    'text_link',
  ]),
  offset: z.int(),
  length: z.int(),
  url: z.string().optional(),
});

/** An entity that passed the checks. */
export type SeenEntity = z.infer<typeof entity>;

function checkEntity(text: string, { offset, length, type, url }: SeenEntity): void {
  const end = offset + length;
  if (offset < 0) throw badRequest(`receive an entity with incorrect offset ${offset}`);
  if (length < 0) throw badRequest(`receive an entity with incorrect length ${length}`);
  if (splitsPair(text, offset)) {
    throw badRequest(`entity begins in a middle of a UTF-16 symbol at byte offset ${byteOffset(text, offset)}`);
  }
  const beginning = `entity beginning at UTF-16 offset ${offset}`;
  if (end > text.length) throw badRequest(`${beginning} ends after the end of the text at UTF-16 offset ${end}`);
  if (splitsPair(text, end)) {
    throw badRequest(`${beginning} ends in a middle of a UTF-16 symbol at byte offset ${byteOffset(text, end)}`);
  }
  if (type === 'text_link' && (url === undefined || !URL.canParse(url))) {
    throw badRequest(`entity URL '${url ?? ''}' is invalid: Wrong HTTP URL`);
  }
}

/** The entities of a text: known ones, inside it in UTF-16 units, never in the middle of a character. */
export function checkEntities(text: string, payload: Payload): readonly SeenEntity[] {
  if (payload['parse_mode'] !== undefined) throw badRequest('unsupported parse_mode');
  const read = z.array(entity).safeParse(payload['entities'] ?? []);
  if (!read.success) throw badRequest(`can't parse MessageEntity: ${read.error.issues[0]?.message ?? ''}`);
  for (const each of read.data) checkEntity(text, each);
  return read.data;
}

const button = z.looseObject({
  text: z.string().min(1),
  url: z.string().optional(),
  callback_data: z.string().optional(),
  switch_inline_query: z.string().optional(),
  switch_inline_query_current_chat: z.string().optional(),
  switch_inline_query_chosen_chat: z.looseObject({ query: z.string().optional() }).optional(),
  copy_text: z.object({ text: z.string() }).optional(),
});

/** What Telegram lets an inline query have, and a button copy, in characters. */
const MAX_CHARACTERS = 256;

const lengthOf = (text: string): number => Array.from(text).length;

/** A button: with exactly one thing that it does, within Telegram's limits. */
function checkButton(seen: z.infer<typeof button>): void {
  const query =
    seen.switch_inline_query ??
    seen.switch_inline_query_current_chat ??
    (seen.switch_inline_query_chosen_chat && (seen.switch_inline_query_chosen_chat.query ?? ''));
  const does = [seen.url, seen.callback_data || undefined, query, seen.copy_text].filter((one) => one !== undefined);
  if (does.length === 0) {
    throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  }
  if (does.length > 1) throw badRequest('BUTTON_TYPE_INVALID');
  if (Buffer.byteLength(seen.callback_data ?? '') > MAX_CALLBACK_BYTES) throw badRequest('BUTTON_DATA_INVALID');
  if (seen.url !== undefined && !/^(?:https?|tg):/.test(seen.url)) throw badRequest('BUTTON_URL_INVALID');
  const copied = seen.copy_text === undefined ? 1 : lengthOf(seen.copy_text.text);
  if (copied < 1 || copied > MAX_CHARACTERS) throw badRequest('BUTTON_COPY_TEXT_INVALID');
  if (lengthOf(query ?? '') > MAX_CHARACTERS) throw badRequest('BUTTON_DATA_INVALID');
}

const markup = z.object({
  inline_keyboard: z.array(z.array(button)),
});

/** A keyboard that passed the checks. */
export type SeenKeyboard = z.infer<typeof markup>;

const opensReply = z.object({ force_reply: z.literal(true) });

/** An inline keyboard: buttons with a label, each doing one thing. Or what opens a reply, which has no buttons. */
export function checkMarkup(payload: Payload): SeenKeyboard | undefined {
  if (payload['reply_markup'] === undefined || opensReply.safeParse(payload['reply_markup']).success) return undefined;
  const read = markup.safeParse(payload['reply_markup']);
  if (!read.success) throw badRequest(`can't parse inline keyboard button: ${read.error.issues[0]?.message ?? ''}`);
  for (const each of read.data.inline_keyboard.flat()) checkButton(each);
  return read.data;
}

/** A language code of menus and descriptions: two letters, or none. */
function checkLanguageCode(payload: Payload): void {
  const code = payload['language_code'] ?? '';
  if (typeof code !== 'string' || !/^([a-z]{2})?$/.test(code)) throw badRequest('invalid language code specified');
}

const commands = z.array(z.object({ command: z.string(), description: z.string() }));

/** A command menu: at most 100 commands of 1 to 32 small letters, digits and _, each described in 1 to 256 characters. */
export function checkCommands(payload: Payload): void {
  checkLanguageCode(payload);
  const read = commands.safeParse(payload['commands']);
  if (!read.success) throw badRequest(`can't parse BotCommand: ${read.error.issues[0]?.message ?? ''}`);
  if (read.data.length > 100) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  for (const { command, description } of read.data) {
    if (!/^[a-z0-9_]{1,32}$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
    if (description === '') throw badRequest('command description must be non-empty');
    if (description.length > 256) throw badRequest('command description length must not exceed 256');
  }
}

/** The text on a bot's profile: at most `limit` characters. */
export function checkProfileText(payload: Payload, key: string, limit: number): void {
  checkLanguageCode(payload);
  const text = payload[key] ?? '';
  if (typeof text !== 'string' || text.length > limit) throw badRequest(`bot ${key} length must not exceed ${limit}`);
}
