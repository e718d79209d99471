import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work before other work is let through: well below what anybody notices. */
const SLICE = 8;

/** Lets other work through each time that enough was done. */
export class Pause {
  #since = performance.now();

  /** To be called after each piece of work, which should take a few milliseconds at most. */
  async whenDue(): Promise<void> {
    if (performance.now() - this.#since >= SLICE) await this.now();
  }

  /** To be called before a piece of work that may take longer. */
  async now(): Promise<void> {
    await setImmediate();
    this.#since = performance.now();
  }
}
