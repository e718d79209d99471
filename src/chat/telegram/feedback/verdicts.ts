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

const pressOf = (passage: PassageRef, reason: Reason, { chat, message }: Where): string =>
  `${chat}/${message}/${passage}/${reason}`;

/**
 * What people told to be wrong, in the durable state, until a librarian has resolved it. Holds neither who said so nor
 * what was asked. That a message was pressed before is therefore known in memory only: on disk it would tell in whose
 * chat.
 */
export class Verdicts {
  readonly #state: StateStore;
  readonly #today: () => Day;
  /** What was told under messages, and whether it still is or was taken back. */
  readonly #pressed = new Map<string, boolean>();

  constructor(state: StateStore, today: () => Day) {
    this.#state = state;
    this.#today = today;
  }

  /** Counts a verdict, once for the words in a message until it is taken back. Whether it was counted. */
  async note(passage: PassageRef, reason: Reason, where: Where): Promise<boolean> {
    const press = pressOf(passage, reason, where);
    if (this.#pressed.get(press) === true) return false;
    this.#remember(press, true);
    const today = this.#today();
    const before = this.find(passage, reason);
    const { first, count } = before ?? { first: today, count: 0 };
    await this.#state.put(keyOf(passage, reason), { version: 1, passage, count: count + 1, first, last: today });
    return true;
  }

  /**
   * Counts a verdict no longer, once for the words in a message where it was told: what was told before a restart only the
   * message's own buttons show. Whether it was told.
   */
  async takeBack(passage: PassageRef, reason: Reason, where: Where & { readonly shown: boolean }): Promise<boolean> {
    const press = pressOf(passage, reason, where);
    if (!(this.#pressed.get(press) ?? where.shown)) return false;
    this.#remember(press, false);
    const told = this.find(passage, reason);
    if (told === undefined) return true;
    const { count, first, last } = told;
    if (count > 1)
      await this.#state.put(keyOf(passage, reason), { version: 1, passage, count: count - 1, first, last });
    else await this.#state.remove(keyOf(passage, reason));
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

  #remember(pressed: string, told: boolean): void {
    this.#pressed.set(pressed, told);
    const [oldest] = this.#pressed.keys();
    if (this.#pressed.size > MOST_REMEMBERED && oldest !== undefined) this.#pressed.delete(oldest);
  }
}
