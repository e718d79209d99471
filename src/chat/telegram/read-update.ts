import type { Update } from 'grammy/types';
import { z } from 'zod';

/** What came as an update: one that the bot handles, another one, or what has not even a number. */
export type SeenUpdate =
  | { readonly kind: 'update'; readonly id: number; readonly update: Update }
  | { readonly kind: 'unknown'; readonly id: number }
  | { readonly kind: 'unreadable' };

const numbered = z.looseObject({ update_id: z.int().nonnegative() });

/** As much of an update's form as a reply needs. */
const handled = z.union([
  numbered.extend({
    message: z.looseObject({ message_id: z.int(), chat: z.looseObject({ id: z.int(), type: z.string() }) }),
  }),
  numbered.extend({
    callback_query: z.looseObject({ id: z.string(), from: z.looseObject({ id: z.int() }), data: z.string() }),
  }),
]);

function isHandled(raw: unknown): raw is Update {
  return handled.safeParse(raw).success;
}

/**
 * Reads what Telegram gave as an update. Kinds that were not asked for come all the same: those from before the asking.
 *
 * @example readUpdate({ update_id: 7, poll: {} }) // { kind: 'unknown', id: 7 }
 */
export function readUpdate(raw: unknown): SeenUpdate {
  const read = numbered.safeParse(raw);
  if (!read.success) return { kind: 'unreadable' };
  const id = read.data.update_id;
  return isHandled(raw) ? { kind: 'update', id, update: raw } : { kind: 'unknown', id };
}
