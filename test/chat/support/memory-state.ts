import type { StateChange, StateStore } from '../../../src/collection/state-store.ts';

/** The bot's state in memory, through JSON like the real one. Nothing expires by itself: see `expireAll`. */
export class MemoryState implements StateStore {
  readonly #values = new Map<string, { readonly json: string; readonly keepFor: number | undefined }>();

  get(key: string): unknown {
    const kept = this.#values.get(key);
    return kept === undefined ? undefined : JSON.parse(kept.json);
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  put(key: string, value: unknown, keepFor?: number): Promise<void> {
    this.#values.set(key, { json: JSON.stringify(value), keepFor });
    return Promise.resolve();
  }

  *entries(prefix: string): Iterable<readonly [key: string, value: unknown]> {
    for (const key of [...this.#values.keys()].toSorted()) if (key.startsWith(prefix)) yield [key, this.get(key)];
  }

  remove(key: string): Promise<void> {
    this.#values.delete(key);
    return Promise.resolve();
  }

  change(changes: readonly StateChange[]): Promise<void> {
    for (const one of changes) {
      if (one.kind === 'put') void this.put(one.key, one.value, one.keepFor);
      else void this.remove(one.key);
    }
    return Promise.resolve();
  }

  flushed(): Promise<void> {
    return Promise.resolve();
  }

  /** The keys held, with how long each is kept. */
  kept(): readonly (readonly [string, number | undefined])[] {
    return Array.from(this.#values, ([key, { keepFor }]) => [key, keepFor]);
  }

  /** As if the time of everything that is not kept for ever were over. */
  expireAll(): void {
    for (const [key, { keepFor }] of this.#values) if (keepFor !== undefined) this.#values.delete(key);
  }
}
