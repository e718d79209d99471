import type { Transformer } from 'grammy';
import type { Update } from 'grammy/types';
import { z } from 'zod';
import type { StateStore } from '../../../collection/state-store.ts';

const keyOf = (chat: unknown): string => `migrated/${String(chat)}`;

/** Notes that a group has become a supergroup, which has another number: all that is sent to the old one goes there. */
export async function noteMigration({ message }: Update, state: StateStore): Promise<void> {
  const { chat, migrate_to_chat_id: now } = message ?? {};
  if (chat !== undefined && now !== undefined) await state.put(keyOf(chat.id), now);
}

/**
 * Sends to a group's new number what is meant for its old one, known from an earlier note or from Telegram's refusal.
 *
 * @example bot.api.config.use(followMigrations(state));
 */
export function followMigrations(state: StateStore): Transformer {
  return async (prev, method, payload, signal) => {
    if (!('chat_id' in payload)) return prev(method, payload, signal);
    const kept = state.get(keyOf(payload.chat_id));
    const known = kept === undefined ? undefined : z.int().safeParse(kept).data;
    const response = await prev(method, known === undefined ? payload : { ...payload, chat_id: known }, signal);
    const now = response.ok ? undefined : response.parameters?.migrate_to_chat_id;
    if (now === undefined) return response;
    await state.put(keyOf(payload.chat_id), now);
    return prev(method, { ...payload, chat_id: now }, signal);
  };
}
