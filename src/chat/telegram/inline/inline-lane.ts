import type { Update } from 'grammy/types';

/** An update that brings an inline query. */
export type InlineUpdate = Update & Required<Pick<Update, 'inline_query'>>;

/** Whether an update brings an inline query. */
export function isInline(update: Update): update is InlineUpdate {
  return update.inline_query !== undefined;
}

/** Answers a query. What it finds is not to be sent once `isNewest` says no. Must not throw. */
export type AnswerInline = (update: InlineUpdate, isNewest: () => boolean) => Promise<void>;

/**
 * Answers inline queries beside the queue of messages: every keystroke is one, and it is of use for a moment only. Of
 * each person one is answered at a time, and of those that come meanwhile only the newest after it.
 *
 * @example
 * const lane = new InlineLane(answer);
 * lane.offer(updates);
 */
export class InlineLane {
  readonly #answer: AnswerInline;
  /** By person: the query that came last, and the work that goes on until it is answered. */
  readonly #people = new Map<number, { newest: InlineUpdate; readonly work: Promise<void> }>();

  constructor(answer: AnswerInline) {
    this.#answer = answer;
  }

  /** Takes the queries among updates that came together. */
  offer(updates: readonly Update[]): void {
    const newest = new Map(updates.filter(isInline).map((update) => [update.inline_query.from.id, update]));
    for (const [person, update] of newest) {
      const busy = this.#people.get(person);
      if (busy === undefined) this.#people.set(person, { newest: update, work: this.#work(person, update) });
      else busy.newest = update;
    }
  }

  /** Resolves when none is being answered. */
  async idle(): Promise<void> {
    await Promise.all(Array.from(this.#people.values(), ({ work }) => work));
  }

  async #work(person: number, first: InlineUpdate): Promise<void> {
    // The person is noted as busy only after this call returns.
    await Promise.resolve();
    for (let update: InlineUpdate | undefined = first; update !== undefined; ) {
      const now: InlineUpdate = update;
      const isNewest = (): boolean => this.#people.get(person)?.newest === now;
      await this.#answer(now, isNewest);
      update = isNewest() ? undefined : this.#people.get(person)?.newest;
    }
    this.#people.delete(person);
  }
}
