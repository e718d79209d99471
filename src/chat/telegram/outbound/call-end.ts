/**
 * What ends a call: as much of an `AbortSignal` as is listened to. A real one, with its controller, takes as long to make
 * and to take apart as the rest of what a call needs, and is kept in memory until the next major collection.
 *
 * @example
 * const end = new CallEnd();
 * const timer = setTimeout(() => end.come(), 10_000);
 * await api.getMe(apiSignal(end)).finally(() => clearTimeout(timer));
 */
export class CallEnd {
  #hasCome = false;
  #listeners: readonly (() => void)[] = [];

  get aborted(): boolean {
    return this.#hasCome;
  }

  come(): void {
    if (this.#hasCome) return;
    this.#hasCome = true;
    for (const listener of this.#listeners) listener();
  }

  addEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners = [...this.#listeners, listener];
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners = this.#listeners.filter((one) => one !== listener);
  }
}
