import type { Transformer } from 'grammy';
import type { Update } from 'grammy/types';
import { z } from 'zod';
import type { StateStore } from '../../../collection/state-store.ts';

const MIGRATED = 'migrated/';

/**
 * Groups that have become supergroups, which have other numbers, by those that they had: kept for good, and at hand, since
 * every call asks for them.
 *
 * @example
 * await migrated.note(update); // { message: { chat: { id: -7 }, migrate_to_chat_id: -1007 } }
 * api.config.use(migrated.follow); // what is sent to -7 goes to -1007
 */
export class MigratedChats {
  readonly #state: StateStore;
  readonly #numbers = new Map<string, number>();

  constructor(state: StateStore) {
    this.#state = state;
    for (const [key, value] of state.entries(MIGRATED)) {
      const now = z.int().safeParse(value).data;
      if (now !== undefined) this.#numbers.set(key.slice(MIGRATED.length), now);
    }
  }

  /** Notes what an update tells of it. */
  async note({ message }: Update): Promise<void> {
    const { chat, migrate_to_chat_id: now } = message ?? {};
    if (chat !== undefined && now !== undefined) await this.#put(chat.id, now);
  }

  /** Sends to a group's new number what is meant for its old one, known from an earlier note or from Telegram's refusal. */
  readonly follow: Transformer = async (prev, method, payload, signal) => {
    if (!('chat_id' in payload)) return prev(method, payload, signal);
    const known = this.#numbers.get(String(payload.chat_id));
    const response = await prev(method, known === undefined ? payload : { ...payload, chat_id: known }, signal);
    const now = response.ok ? undefined : response.parameters?.migrate_to_chat_id;
    if (now === undefined) return response;
    await this.#put(payload.chat_id, now);
    return prev(method, { ...payload, chat_id: now }, signal);
  };

  async #put(chat: unknown, now: number): Promise<void> {
    this.#numbers.set(String(chat), now);
    await this.#state.put(`${MIGRATED}${String(chat)}`, now);
  }
}
