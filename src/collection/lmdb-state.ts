import { z } from 'zod';
import { RESERVE } from './room.ts';
import type { Safety, StateChange, StateStore } from './state-store.ts';
import type { Store } from './store.ts';
import { flush, writeTo } from './write.ts';
import { WriteQueue } from './write-queue.ts';

/** A note as the store holds it: with its end, in milliseconds since 1970, if it has one. */
export const entrySchema = z.object({ value: z.unknown(), until: z.number().optional() });

/** Notes looked at in one transaction of a sweep: some milliseconds, in which nobody else can write. */
const SLICE = 1000;

/** The chats' notes in the collection's store. An expired note is never given; it is on disk until it is swept out. */
export class LmdbState implements StateStore {
  readonly #store: Store;
  readonly #now: () => number;
  readonly #queue: WriteQueue;

  /** @param now milliseconds since 1970, so that a test can let time pass */
  constructor(store: Store, now: () => number = Date.now) {
    this.#store = store;
    this.#now = now;
    this.#queue = new WriteQueue({
      run: (work) => writeTo(store, RESERVE.note, work),
      flushed: () => flush(store),
    });
  }

  get(key: string): unknown {
    const raw = this.#store.state.get(key);
    // Most of what is asked for is not there, and to find fault with it costs more than all else.
    const entry = raw === undefined ? undefined : entrySchema.safeParse(raw).data;
    return entry === undefined || this.#expired(entry.until) ? undefined : entry.value;
  }

  has(key: string): boolean {
    return this.#store.state.doesExist(key);
  }

  async put(key: string, value: unknown, keepFor?: number): Promise<void> {
    await this.#write(() => this.#put(key, value, keepFor));
  }

  *entries(prefix: string): Iterable<readonly [key: string, value: unknown]> {
    for (const { key, value } of this.#store.state.getRange({ start: prefix, end: `${prefix}\u{ffff}` })) {
      const entry = entrySchema.safeParse(value).data;
      if (entry !== undefined && !this.#expired(entry.until)) yield [key, entry.value];
    }
  }

  async remove(key: string): Promise<void> {
    await this.#write(() => this.#store.state.removeSync(key));
  }

  async change(changes: readonly StateChange[], safety: Safety): Promise<void> {
    await this.#write(() => {
      for (const one of changes) {
        if (one.kind === 'put') this.#put(one.key, one.value, one.keepFor);
        else this.#store.state.removeSync(one.key);
      }
    }, safety);
  }

  flushed(): Promise<void> {
    return flush(this.#store);
  }

  /** Takes what has expired off the disk, in steps that let other work through. To be done from time to time. */
  async sweep(): Promise<void> {
    let next: string | undefined = '';
    while (next !== undefined) {
      const from: string = next;
      next = await this.#write(() => this.#sweepSlice(from));
    }
  }

  /** Sweeps one slice of the keys in their order; gives back where the next slice begins, if there is one. */
  #sweepSlice(start: string): string | undefined {
    const slice = [...this.#store.state.getRange({ start, limit: SLICE })];
    for (const { key, value } of slice) {
      const entry = entrySchema.safeParse(value);
      if (!entry.success || this.#expired(entry.data.until)) this.#store.state.removeSync(key);
    }
    return slice.length < SLICE ? undefined : slice.at(-1)?.key;
  }

  #expired(until: number | undefined): boolean {
    return until !== undefined && until <= this.#now();
  }

  #put(key: string, value: unknown, keepFor: number | undefined): void {
    const until = keepFor === undefined ? {} : { until: this.#now() + keepFor };
    this.#store.state.putSync(key, { value, ...until });
  }

  #write<T>(work: () => T, safety: Safety = 'flushed'): Promise<T> {
    return this.#queue.write(work, safety);
  }
}
