import { setImmediate } from 'node:timers/promises';

/** Characters worked through before other work is let through: some ten milliseconds. */
const STEP = 20_000;

/** Lets other work through each time that enough was done. */
export class Pause {
  #characters = 0;

  /** To be called after each piece of work; `characters` is its size. */
  async after(characters: number): Promise<void> {
    this.#characters += characters;
    if (this.#characters < STEP) return;
    this.#characters = 0;
    await setImmediate();
  }
}
