/**
 * Lets any number of readers work at the same time, and a change alone: it begins when the readers that are at work have
 * finished, and who comes meanwhile waits for its end. So no reader ever sees a change half made.
 *
 * @example await gate.change(async () => { … }); await gate.read(() => library.ask(question))
 */
export class Gate {
  readonly #readers = new Set<Promise<unknown>>();
  #changing: Promise<void> | undefined;

  // Both methods look again after waiting, since of several that waited another may have begun a change; and they begin
  // in the same step in which they found none.

  /** Rejects as the work does, or as the change that it waited for did. */
  async read<T>(work: () => Promise<T>): Promise<T> {
    while (this.#changing !== undefined) await this.#changing;
    const reading = work();
    this.#readers.add(reading);
    try {
      return await reading;
    } finally {
      this.#readers.delete(reading);
    }
  }

  /** Rejects as the work does, or as the change that it waited for did. A reader must not wait for a change. */
  async change(work: () => Promise<void>): Promise<void> {
    while (this.#changing !== undefined) await this.#changing;
    this.#changing = Promise.allSettled(this.#readers)
      .then(work)
      .finally(() => {
        this.#changing = undefined;
      });
    await this.#changing;
  }
}
