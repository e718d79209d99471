/**
 * The handling of one update, as far as the calls that it makes must know of it. It is handed on by name: Node's
 * `AsyncLocalStorage` would cost a tenth of all that an update costs.
 *
 * @example const work = new Work({ update: 7, limit: 15_000, waiting: (waits) => note(waits) });
 */
export class Work {
  readonly update: number;
  /** Whether it was in hand before, in a run that was ended meanwhile. */
  readonly isRepeated: boolean;
  /** Called when its time is up. */
  readonly #enders = new Set<() => void>();
  /** Told as the work begins and ends to wait for what Telegram asks it to wait for. */
  readonly #waiting: (waits: boolean) => void;
  #timer: NodeJS.Timeout | undefined;
  #left: number;
  #since = 0;
  #shown = 0;
  #waits = 0;
  #isOver = false;

  /** @param limit milliseconds that the work may take, waits that Telegram asks for left out */
  constructor(of: { update: number; isRepeated: boolean; limit: number; waiting: (waits: boolean) => void }) {
    this.update = of.update;
    this.isRepeated = of.isRepeated;
    this.#left = of.limit;
    this.#waiting = of.waiting;
    this.#run();
  }

  /** Whether its time is up. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Has something done when its time is up, unless what this gives back is called before. */
  whenOver(done: () => void): () => void {
    this.#enders.add(done);
    return () => this.#enders.delete(done);
  }

  /** How many calls that would show twice were begun for it. */
  get shown(): number {
    return this.#shown;
  }

  /** The number of the next such call, from 0. */
  nextShown(): number {
    return this.#shown++;
  }

  /** Waits without using up its time, and without keeping others from theirs. */
  async pause<T>(wait: Promise<T>): Promise<T> {
    if (this.#waits++ === 0) {
      this.#halt();
      this.#waiting(true);
    }
    try {
      return await wait;
    } finally {
      if (--this.#waits === 0) {
        this.#waiting(false);
        this.#run();
      }
    }
  }

  /** Stops its time: it is done. */
  end(): void {
    this.#halt();
    this.#left = 0;
  }

  #run(): void {
    if (this.#left <= 0) return;
    this.#since = performance.now();
    this.#timer = setTimeout(() => this.#end(), this.#left);
  }

  #end(): void {
    this.#isOver = true;
    for (const done of this.#enders) done();
  }

  #halt(): void {
    clearTimeout(this.#timer);
    this.#left -= performance.now() - this.#since;
  }
}
