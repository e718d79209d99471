import { createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { StateStore } from '../../../collection/state-store.ts';

/** Names a person or chat in the log without telling Telegram's number. */
export type PersonHash = (id: number) => string;

const KEY = 'log/salt';

/** Enough to tell people apart, and too little to be of use elsewhere. */
const LENGTH = 10;

/** The salt of this installation, made at the first use and kept: the same person has the same name over restarts. */
async function saltOf(state: StateStore): Promise<string> {
  const kept = z.string().min(20).safeParse(state.get(KEY)).data;
  if (kept !== undefined) return kept;
  const made = randomBytes(24).toString('base64url');
  // A disk that is full keeps nobody from being answered; the next start makes another.
  await state.put(KEY, made).catch(() => undefined);
  return made;
}

/**
 * Makes the names of people for the log.
 *
 * @example const personHash = await personHashOf(collection.state); personHash(7000001) // 'p-Zm3kQ0x_1A'
 */
export async function personHashOf(state: StateStore): Promise<PersonHash> {
  const salt = await saltOf(state);
  return (id) => `p-${createHmac('sha256', salt).update(String(id)).digest('base64url').slice(0, LENGTH)}`;
}
