import { GrammyError } from 'grammy';
import { BotFault } from '../bot-fault.ts';
import { describeError } from '../describe-error.ts';
import type { Patience } from '../patience.ts';

/** What failed polls in a row lead to: a wait, or the end of the bot. */
export class PollTrouble {
  readonly #patience: Patience;
  readonly #log: (line: string) => void;
  #conflicts = 0;
  #failures = 0;

  constructor(patience: Patience, log: (line: string) => void) {
    this.#patience = patience;
    this.#log = log;
  }

  /** Takes note of a poll that went well. */
  over(): void {
    if (this.#failures > 0) this.#log('Telegram gives updates again');
    this.#conflicts = 0;
    this.#failures = 0;
  }

  /** Milliseconds to wait after a failed poll. Throws a `BotFault` where waiting does not help. */
  waitAfter(error: unknown): number {
    if (error instanceof GrammyError) {
      if (error.error_code === 401) throw new BotFault('unauthorized', '401');
      if (error.error_code === 409) return this.#waitAfterConflict();
    }
    if (this.#failures === 0) this.#log(`Telegram gives no updates, trying again: ${describeError(error, [])}`);
    const told = error instanceof GrammyError ? error.parameters.retry_after : undefined;
    const wait = this.#patience.retryWaits[Math.min(this.#failures, this.#patience.retryWaits.length - 1)] ?? 0;
    this.#failures++;
    return told === undefined ? wait : told * 1000;
  }

  #waitAfterConflict(): number {
    const wait = this.#patience.conflictWaits[this.#conflicts];
    if (wait === undefined) throw new BotFault('conflict', '409');
    this.#conflicts++;
    return wait;
  }
}
