import { z } from 'zod';
import type { StateStore } from '../../../collection/state-store.ts';
import { fold } from '../../../text/fold.ts';
import { COUNTED_FOR } from './answer-counts.ts';

/** A question that found nothing, folded, and how often it was asked. */
export interface MissedQuestion {
  readonly question: string;
  readonly count: number;
}

const PREFIX = 'missed/';

/** Characters of a question that tell it from others. */
const MAX_QUESTION = 200;

const keptCount = z.object({ version: z.literal(1), count: z.int() });

/** Questions that found nothing, by their folded words alone: neither who asked nor when is kept. */
export class Missed {
  readonly #state: StateStore;

  constructor(state: StateStore) {
    this.#state = state;
  }

  async note(question: string): Promise<void> {
    const folded = fold(question)
      .replace(/\p{Cc}/gu, ' ')
      .trim();
    const key = PREFIX + Array.from(folded).slice(0, MAX_QUESTION).join('');
    const read = keptCount.safeParse(this.#state.get(key));
    await this.#state.put(key, { version: 1, count: (read.data?.count ?? 0) + 1 }, COUNTED_FOR);
  }

  /** Those asked most often, so many at most. */
  most(limit: number): readonly MissedQuestion[] {
    const all = [...this.#state.entries(PREFIX)].flatMap(([key, value]) => {
      const read = keptCount.safeParse(value);
      return read.success ? [{ question: key.slice(PREFIX.length), count: read.data.count }] : [];
    });
    return all.sort((a, b) => b.count - a.count).slice(0, limit);
  }
}
