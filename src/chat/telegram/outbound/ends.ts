import { Slots } from '../slots.ts';

/**
 * What is under way and is to be ended when a signal comes. One listener serves all of it: a listener that was taken off a
 * signal still points to those that came after it, so that what one call held would stay in memory with all later ones.
 *
 * @example
 * const ends = new Ends(stopping);
 * const letGo = ends.add(() => call.abort());
 * await call.finally(letGo);
 */
export class Ends {
  readonly #signal: AbortSignal;
  readonly #all = new Slots<() => void>();

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener('abort', () => {
      for (const end of this.#all.values()) end();
    });
  }

  /** Whether the signal has come. */
  get isOver(): boolean {
    return this.#signal.aborted;
  }

  /** Has something ended when the signal comes, unless what this gives back is called before. */
  add(end: () => void): () => void {
    const slot = this.#all.add(end);
    return () => this.#all.free(slot);
  }
}
