import { setImmediate } from 'node:timers/promises';
import type { Safety } from './state-store.ts';

/** What writes are made in. */
export interface Transactions {
  /** Runs work in a transaction that is undone if it throws; resolves to what it gives once that is committed. */
  run<T>(work: () => T): Promise<T>;
  /** Resolves when all that is committed is on disk. */
  flushed(): Promise<unknown>;
}

/** One write that waits for its transaction. */
interface Waiting {
  readonly work: () => void;
  readonly committed: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Makes many small writes in few transactions: what is asked for while one is being committed goes into the next, all
 * together. A write that fails takes none of the others with it.
 *
 * @example await queue.write(() => state.putSync('a', 1), 'committed');
 */
export class WriteQueue {
  readonly #transactions: Transactions;
  #waiting: Waiting[] = [];
  #isWriting = false;

  constructor(transactions: Transactions) {
    this.#transactions = transactions;
  }

  /** Does work, which may have to be done twice before it is committed; gives back what it gave then. */
  async write<T>(work: () => T, safety: Safety): Promise<T> {
    const done = await new Promise<T>((resolve, reject) => {
      let given: T;
      this.#waiting.push({
        work: () => {
          given = work();
        },
        committed: () => resolve(given),
        failed: reject,
      });
      if (!this.#isWriting) void this.#writeAll();
    });
    if (safety === 'flushed') await this.#transactions.flushed();
    return done;
  }

  async #writeAll(): Promise<void> {
    this.#isWriting = true;
    while (this.#waiting.length > 0) {
      // Whoever else writes in this turn of the event loop goes along: a transaction costs more than what is in it.
      await setImmediate();
      const together = this.#waiting;
      this.#waiting = [];
      await this.#writeTogether(together);
    }
    this.#isWriting = false;
  }

  async #writeTogether(writes: readonly Waiting[]): Promise<void> {
    try {
      await this.#transactions.run(() => {
        for (const { work } of writes) work();
      });
    } catch (error) {
      if (writes.length === 1) for (const { failed } of writes) failed(error);
      // Undone is all of it: each by itself, only what fails does.
      else for (const one of writes) await this.#writeTogether([one]);
      return;
    }
    for (const { committed } of writes) committed();
  }
}
