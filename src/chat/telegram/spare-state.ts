import { CollectionFault } from '../../collection/collection-fault.ts';
import type { Safety, StateChange, StateStore } from '../../collection/state-store.ts';
import { describeError } from './describe-error.ts';

/**
 * The durable state for notes that an answer can do without: on a disk without room they are left out with a line in the
 * log, and the question is answered all the same. Whoever presses a button below that answer is told that it is too old.
 * For the same reason nobody waits for the disk: what is put outlives a kill, and of what was put right before the power
 * went some may be lost.
 *
 * @example new AnswerMemory(new SpareState(state, log))
 */
export class SpareState implements StateStore {
  readonly #state: StateStore;
  readonly #log: (line: string) => void;

  constructor(state: StateStore, log: (line: string) => void) {
    this.#state = state;
    this.#log = log;
  }

  get(key: string): unknown {
    return this.#state.get(key);
  }

  has(key: string): boolean {
    return this.#state.has(key);
  }

  entries(prefix: string): Iterable<readonly [key: string, value: unknown]> {
    return this.#state.entries(prefix);
  }

  put(key: string, value: unknown, keepFor?: number): Promise<void> {
    const put = { kind: 'put', key, value, ...(keepFor === undefined ? {} : { keepFor }) } as const;
    return this.change([put], 'committed');
  }

  change(changes: readonly StateChange[], safety: Safety): Promise<void> {
    return this.#write(this.#state.change(changes, safety));
  }

  flushed(): Promise<void> {
    return this.#state.flushed();
  }

  remove(key: string): Promise<void> {
    return this.#state.remove(key);
  }

  async #write(written: Promise<void>): Promise<void> {
    try {
      await written;
    } catch (error) {
      if (!(error instanceof CollectionFault)) throw error;
      this.#log(`a note could not be kept: ${describeError(error, [])}`);
    }
  }
}
