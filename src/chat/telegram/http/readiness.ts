/** Milliseconds without Telegram after which the bot is not ready. */
const LONGEST_SILENCE = 90_000;

/** Whether the bot can answer now, and what it lacks if not. */
export type Ready = { readonly ready: true } | { readonly ready: false; readonly reason: string };

/** Knows whether the bot can answer: its reports are loaded, and Telegram was reached a short while ago. */
export class Readiness {
  readonly #elapsed: () => number;
  #loaded = false;
  #stopping = false;
  #reachedAt: number | undefined;

  /** @param elapsed milliseconds since some moment, so that a test can let time pass */
  constructor(elapsed: () => number = () => performance.now()) {
    this.#elapsed = elapsed;
  }

  /** The reports can be searched. */
  loaded(): void {
    this.#loaded = true;
  }

  /** Telegram has given updates, or has none; or it is known to bring them to the webhook. */
  polled(): void {
    this.#reachedAt = this.#elapsed();
  }

  /** The bot takes nothing new. */
  stopping(): void {
    this.#stopping = true;
  }

  now(): Ready {
    if (this.#stopping) return { ready: false, reason: 'stopping' };
    if (!this.#loaded) return { ready: false, reason: 'the reports are not loaded yet' };
    if (this.#reachedAt === undefined) return { ready: false, reason: 'Telegram was not reached yet' };
    const silence = this.#elapsed() - this.#reachedAt;
    if (silence <= LONGEST_SILENCE) return { ready: true };
    return { ready: false, reason: `Telegram was reached last ${Math.round(silence / 1000)} s ago` };
  }
}
