import type { Update } from 'grammy/types';
import { z } from 'zod';

/** What came as an update: one that the bot handles, another one, or what has not even a number. */
export type SeenUpdate =
  | { readonly kind: 'update'; readonly id: number; readonly update: Update }
  | { readonly kind: 'unknown'; readonly id: number }
  | { readonly kind: 'unreadable' };

/** The kinds of update that Telegram is asked for. */
export const UPDATE_KINDS = [
  'message',
  'edited_message',
  'callback_query',
  'inline_query',
  'chosen_inline_result',
  'guest_message',
  'my_chat_member',
] as const satisfies readonly (keyof Update)[];

const numbered = z.looseObject({ update_id: z.int().nonnegative() });
const someone = z.looseObject({ id: z.int() });
const chat = z.looseObject({ id: z.int(), type: z.string() });
const message = z.looseObject({ message_id: z.int(), chat });

/** As much of the form of each kind as a reply needs. */
const FORMS: Readonly<Record<(typeof UPDATE_KINDS)[number], z.ZodType>> = {
  message,
  edited_message: message,
  callback_query: z.looseObject({ id: z.string(), from: someone, data: z.string() }),
  inline_query: z.looseObject({ id: z.string(), from: someone, query: z.string(), offset: z.string() }),
  chosen_inline_result: z.looseObject({ result_id: z.string(), from: someone }),
  guest_message: message.extend({ guest_query_id: z.string() }),
  my_chat_member: z.looseObject({ chat, from: someone, new_chat_member: z.looseObject({ status: z.string() }) }),
};

/** Looks at the kinds that are there alone: to find that it is none of the others costs more than to read it. */
function isHandled(raw: Readonly<Record<string, unknown>>): raw is Update & Readonly<Record<string, unknown>> {
  return UPDATE_KINDS.some((kind) => raw[kind] !== undefined && FORMS[kind].safeParse(raw[kind]).success);
}

/** The number of what Telegram gave as an update, whatever else is in it; undefined where it has none. */
export function updateNumber(raw: unknown): number | undefined {
  return numbered.safeParse(raw).data?.update_id;
}

/**
 * Reads what Telegram gave as an update. Kinds that were not asked for come all the same: those from before the asking.
 *
 * @example readUpdate({ update_id: 7, poll: {} }) // { kind: 'unknown', id: 7 }
 */
export function readUpdate(raw: unknown): SeenUpdate {
  const read = numbered.safeParse(raw);
  if (!read.success) return { kind: 'unreadable' };
  const { update_id: id } = read.data;
  return isHandled(read.data) ? { kind: 'update', id, update: read.data } : { kind: 'unknown', id };
}
