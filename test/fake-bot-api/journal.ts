import type { Payload } from './request-body.ts';

/** One call of the bot, and how it went. */
export interface Call {
  readonly method: string;
  readonly payload: Payload;
  /** When it was answered, in milliseconds of this process. */
  readonly at: number;
  readonly outcome:
    | { readonly ok: true; readonly result: unknown }
    | { readonly ok: false; readonly description: string };
}

/** Every call of the bot in the order of the answers, and a way to wait for the next of a kind. */
export class Journal {
  readonly #calls: Call[] = [];
  readonly #waiting = new Set<() => void>();

  /** All calls so far, or those of one method. */
  calls(method?: string): readonly Call[] {
    return this.#calls.filter((call) => method === undefined || call.method === method);
  }

  /** How many calls there are: where to look from for what comes next. */
  get length(): number {
    return this.#calls.length;
  }

  add(call: Omit<Call, 'at'>): void {
    this.#calls.push({ ...call, at: performance.now() });
    for (const look of [...this.#waiting]) look();
  }

  /** The first call from `from` on that fits; rejects, naming what was waited for, if none comes in time. */
  next(what: string, fits: (call: Call) => boolean, from: number, withinMs = 20_000): Promise<Call> {
    return new Promise((resolve, reject) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(look);
      };
      const look = (): void => {
        const found = this.#calls.slice(from).find(fits);
        if (found === undefined) return;
        done();
        resolve(found);
      };
      const timer = setTimeout(() => {
        done();
        const seen = this.#calls.slice(from).map((call) => call.method);
        reject(new Error(`waited ${withinMs} ms for ${what}; since then came: ${seen.join(', ') || 'nothing'}`));
      }, withinMs);
      this.#waiting.add(look);
      look();
    });
  }
}
