import { setTimeout as sleep } from 'node:timers/promises';

/** Thrown instead of an edit that would have to wait: what it was to show is of no use later. */
export class Flooded extends Error {
  override readonly name = 'Flooded';
  /** For how many seconds Telegram takes nothing. */
  readonly seconds: number;

  constructor(method: string, seconds: number) {
    super(`${method} was dropped: Telegram asks to wait ${seconds} s`);
    this.seconds = seconds;
  }
}

/**
 * Where Telegram has asked to wait (429): no call goes there before the time is over.
 *
 * @example
 * gate.close('chat/7', 3_000);
 * await gate.pass('chat/7', stopping); // three seconds later
 */
export class FloodGate {
  readonly #until = new Map<string, number>();

  /** Lets nothing through for so many milliseconds. */
  close(key: string, milliseconds: number): void {
    this.#until.set(key, Math.max(this.#until.get(key) ?? 0, performance.now() + milliseconds));
  }

  /** Milliseconds until something is let through. */
  left(key: string): number {
    const left = (this.#until.get(key) ?? 0) - performance.now();
    if (left <= 0) this.#until.delete(key);
    return Math.max(0, left);
  }

  /** Waits until the way is free. Rejects if the signal comes before. */
  async pass(key: string, signal: AbortSignal): Promise<void> {
    // A timer may come a moment early, and the gate may have been closed anew meanwhile.
    for (let left = this.left(key); left > 0; left = this.left(key)) {
      await sleep(Math.ceil(left), undefined, { signal });
    }
  }
}
