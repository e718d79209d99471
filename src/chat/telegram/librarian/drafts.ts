import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { StateStore } from '../../../collection/state-store.ts';

/** What a librarian sent and has not yet said to keep: a file that Telegram holds, or a text. */
export type Draft =
  | { readonly kind: 'file'; readonly fileId: string; readonly name: string }
  | { readonly kind: 'text'; readonly text: string; readonly name: string };

/** Minutes that a librarian may think it over. */
export const DRAFT_MINUTES = 30;

const keptDraft = z.discriminatedUnion('kind', [
  z.object({ version: z.literal(1), kind: z.literal('file'), fileId: z.string(), name: z.string() }),
  z.object({ version: z.literal(1), kind: z.literal('text'), text: z.string(), name: z.string() }),
]);

const keyOf = (user: number, id: string): string => `draft/${user}/${id}`;

/** What librarians sent, in the durable state, each for whoever sent it. */
export class Drafts {
  readonly #state: StateStore;

  constructor(state: StateStore) {
    this.#state = state;
  }

  /** Keeps a draft for a while; resolves to the name by which buttons call it: 12 characters of base64url. */
  async keep(user: number, draft: Draft): Promise<string> {
    const id = randomBytes(9).toString('base64url');
    await this.#state.put(keyOf(user, id), { version: 1, ...draft }, DRAFT_MINUTES * 60_000);
    return id;
  }

  /** The draft of that name by that person; undefined if it has expired or is done with. */
  recall(user: number, id: string): Draft | undefined {
    return keptDraft.safeParse(this.#state.get(keyOf(user, id))).data;
  }

  async drop(user: number, id: string): Promise<void> {
    await this.#state.remove(keyOf(user, id));
  }
}
