import type { Refusal } from './refusal.ts';

/** What happens to a call instead of its answer. */
export type Mishap =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** No answer ever comes; `arrived` is told when the call is there. */
  | { readonly kind: 'hangs'; readonly arrived: () => void }
  /** The connection breaks, before or after the call has had its effect. */
  | { readonly kind: 'reset'; readonly when: 'before' | 'after' };

/** Thrown where the connection of a call is to break. */
export class ConnectionReset extends Error {
  override readonly name = 'ConnectionReset';
}

/** The mishaps that wait for the next calls, by method and in order. */
export class Mishaps {
  readonly #waiting = new Map<string, Mishap[]>();

  add(method: string, mishap: Mishap): void {
    const key = method.toLowerCase();
    this.#waiting.set(key, [...(this.#waiting.get(key) ?? []), mishap]);
  }

  /** The mishap of this call, which no later call will have. */
  take(method: string): Mishap | undefined {
    return this.#waiting.get(method.toLowerCase())?.shift();
  }
}
