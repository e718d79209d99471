import { z } from 'zod';
import { CollectionFault } from './collection-fault.ts';
import type { StateStore } from './state-store.ts';
import { type Store, storeFault } from './store.ts';

const entrySchema = z.object({ value: z.unknown(), until: z.number().optional() });

/** The chats' notes in the collection's store. What has expired is swept out at the first writing. */
export class LmdbState implements StateStore {
  readonly #store: Store;
  readonly #now: () => number;
  #swept = false;

  /** @param now milliseconds since 1970, so that a test can let time pass */
  constructor(store: Store, now: () => number = Date.now) {
    this.#store = store;
    this.#now = now;
  }

  get(key: string): unknown {
    const entry = entrySchema.safeParse(this.#store.state.get(key)).data;
    return entry === undefined || this.#expired(entry.until) ? undefined : entry.value;
  }

  async put(key: string, value: unknown, keepFor?: number): Promise<void> {
    const until = keepFor === undefined ? {} : { until: this.#now() + keepFor };
    await this.#write(() => {
      this.#sweep();
      this.#store.state.putSync(key, { value, ...until });
    });
  }

  async remove(key: string): Promise<void> {
    await this.#write(() => this.#store.state.removeSync(key));
  }

  #expired(until: number | undefined): boolean {
    return until !== undefined && until <= this.#now();
  }

  #sweep(): void {
    if (this.#swept) return;
    this.#swept = true;
    for (const { key, value } of [...this.#store.state.getRange()]) {
      const entry = entrySchema.safeParse(value);
      if (!entry.success || this.#expired(entry.data.until)) this.#store.state.removeSync(key);
    }
  }

  async #write(work: () => unknown): Promise<void> {
    if (!this.#store.writable) throw new CollectionFault('unwritable', this.#store.path, 'EACCES');
    try {
      await this.#store.environment.childTransaction(work);
      await this.#store.environment.flushed;
    } catch (error) {
      throw storeFault(this.#store.path, error);
    }
  }
}
