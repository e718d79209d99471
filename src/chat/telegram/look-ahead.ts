import { setTimeout as sleep } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import { readUpdate, type SeenUpdate } from './read-update.ts';

/** Updates of which is remembered that they were seen: those of several batches of 100. */
const REMEMBERED = 1_000;

/** Gives the updates that wait from an offset on, at once; they stay where they are. */
export type Peek = (offset: number, signal: AbortSignal) => Promise<readonly unknown[]>;

/**
 * Tells of updates as soon as they come, each once, long before their turn: also while an earlier one is being handled
 * and waits for Telegram. Nothing is confirmed by that, so nothing is lost by it.
 *
 * @example
 * const ahead = new LookAhead(peek, (updates) => lane.offer(updates), 300);
 * await ahead.during(handle(update), offset);
 */
export class LookAhead {
  readonly #peek: Peek;
  readonly #see: (updates: readonly Update[]) => void;
  readonly #every: number;
  readonly #seen = new Set<number>();

  /**
   * @param see must not throw
   * @param every milliseconds from one look to the next
   */
  constructor(peek: Peek, see: (updates: readonly Update[]) => void, every: number) {
    this.#peek = peek;
    this.#see = see;
    this.#every = every;
  }

  /** Tells of those among the updates that were not told of before. */
  take(batch: readonly SeenUpdate[]): void {
    const fresh = batch.flatMap((one) => (one.kind === 'update' && !this.#seen.has(one.id) ? [one] : []));
    for (const { id } of fresh) this.#seen.add(id);
    for (const id of this.#seen) {
      if (this.#seen.size <= REMEMBERED) break;
      this.#seen.delete(id);
    }
    if (fresh.length > 0) this.#see(fresh.map(({ update }) => update));
  }

  /** Looks for further updates until the work is done. */
  async during<T>(work: Promise<T>, offset: number): Promise<T> {
    const done = new AbortController();
    const looking = this.#look(offset, done.signal);
    try {
      return await work;
    } finally {
      done.abort();
      // Two calls for updates at a time end each other.
      await looking;
    }
  }

  async #look(offset: number, done: AbortSignal): Promise<void> {
    for (;;) {
      await sleep(this.#every, undefined, { signal: done }).catch(() => undefined);
      if (done.aborted) return;
      // A look that fails is made up for by the next, or by the poll.
      const batch = await this.#peek(offset, done).catch(() => []);
      if (!done.aborted) this.take(batch.map(readUpdate));
    }
  }
}
