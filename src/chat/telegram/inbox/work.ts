import { AsyncLocalStorage } from 'node:async_hooks';

/** The one update at hand, as far as the calls that it makes must know of it. */
export class Work {
  readonly update: number;
  readonly #timeUp = new AbortController();
  /** Told as the work begins and ends to wait for what Telegram asks it to wait for. */
  readonly #waiting: (waits: boolean) => void;
  #timer: NodeJS.Timeout | undefined;
  #left: number;
  #since = 0;
  #shown = 0;
  #waits = 0;

  /** @param limit milliseconds that the work may take, waits that Telegram asks for left out */
  constructor(of: { update: number; limit: number; waiting: (waits: boolean) => void }) {
    this.update = of.update;
    this.#left = of.limit;
    this.#waiting = of.waiting;
    this.#run();
  }

  /** Comes when its time is up. */
  get signal(): AbortSignal {
    return this.#timeUp.signal;
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

  /** Ends its time, without a signal. */
  end(): void {
    this.#halt();
    this.#left = 0;
  }

  #run(): void {
    if (this.#left <= 0) return;
    this.#since = performance.now();
    this.#timer = setTimeout(() => this.#timeUp.abort(), this.#left);
  }

  #halt(): void {
    clearTimeout(this.#timer);
    this.#left -= performance.now() - this.#since;
  }
}

const current = new AsyncLocalStorage<Work>();

/** Does something as part of a work: every call made meanwhile knows of it. */
export function within<T>(work: Work, doing: () => Promise<T>): Promise<T> {
  return current.run(work, doing);
}

/** The work at hand; undefined outside of any update, as where an alert is sent. */
export function workAtHand(): Work | undefined {
  return current.getStore();
}

/** Does something apart from the work at hand, so that it counts as part of none. */
export function apart<T>(doing: () => T): T {
  return current.exit(doing);
}
