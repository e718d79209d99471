import { z } from 'zod';
import type { StateStore } from '../../../collection/state-store.ts';
import type { Day } from '../../../report/report.ts';
import { REASONS, type Reason } from '../../messages/feedback/types.ts';
import { isPassageRef, type PassageRef, placeOf } from '../passage-ref.ts';

/** What people told to be wrong with some words: how often, and on which days first and last. */
export interface Verdict {
  readonly passage: PassageRef;
  readonly reason: Reason;
  readonly count: number;
  readonly first: Day;
  readonly last: Day;
}

/** A message with the words in it. */
export interface Where {
  readonly chat: number;
  readonly message: number;
}

const PREFIX = 'verdict/';

const keptVerdict = z.object({
  version: z.literal(1),
  passage: z.string().refine(isPassageRef),
  count: z.int(),
  first: z.string(),
  last: z.string(),
});

/** Presses remembered at most: only those that come again soon must be known. */
const MOST_REMEMBERED = 10_000;

function keyOf(passage: PassageRef, reason: Reason): string {
  const { report, start, end } = placeOf(passage);
  return `${PREFIX}${report}.${start}.${end}.${reason}`;
}

/**
 * What people told to be wrong, in the durable state, until a librarian has resolved it. Holds neither who said so nor
 * what was asked. That a message was pressed before is therefore known in memory only: on disk it would tell in whose
 * chat.
 */
export class Verdicts {
  readonly #state: StateStore;
  readonly #today: () => Day;
  readonly #pressed = new Set<string>();

  constructor(state: StateStore, today: () => Day) {
    this.#state = state;
    this.#today = today;
  }

  /** Whether the words in that message were told to be wrong before. */
  isNoted(passage: PassageRef, { chat, message }: Where): boolean {
    return this.#pressed.has(`${chat}/${message}/${passage}`);
  }

  /** Counts a verdict, once for the words in a message. Whether it was counted. */
  async note(passage: PassageRef, reason: Reason, where: Where): Promise<boolean> {
    if (this.isNoted(passage, where)) return false;
    this.#remember(`${where.chat}/${where.message}/${passage}`);
    const today = this.#today();
    const before = this.find(passage, reason);
    const { first, count } = before ?? { first: today, count: 0 };
    await this.#state.put(keyOf(passage, reason), { version: 1, passage, count: count + 1, first, last: today });
    return true;
  }

  /** What people told to be so wrong with these words. */
  find(passage: PassageRef, reason: Reason): Verdict | undefined {
    const read = keptVerdict.safeParse(this.#state.get(keyOf(passage, reason)));
    return read.success && read.data.passage === passage ? { ...read.data, passage, reason } : undefined;
  }

  /** All that is not resolved, the newest first. */
  all(): readonly Verdict[] {
    const verdicts = [...this.#state.entries(PREFIX)].flatMap(([key, value]): readonly Verdict[] => {
      const read = keptVerdict.safeParse(value);
      const reason = REASONS.find((one) => key.endsWith(`.${one}`));
      return read.success && reason !== undefined ? [{ ...read.data, reason }] : [];
    });
    return verdicts.sort((a, b) => (a.last === b.last ? 0 : a.last < b.last ? 1 : -1));
  }

  /** Lets go of a verdict; false if there is none. */
  async resolve(passage: PassageRef, reason: Reason): Promise<boolean> {
    const isHeld = this.find(passage, reason) !== undefined;
    if (isHeld) await this.#state.remove(keyOf(passage, reason));
    return isHeld;
  }

  #remember(pressed: string): void {
    this.#pressed.add(pressed);
    const [oldest] = this.#pressed;
    if (this.#pressed.size > MOST_REMEMBERED && oldest !== undefined) this.#pressed.delete(oldest);
  }
}
