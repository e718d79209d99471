import { setTimeout as sleep } from 'node:timers/promises';
import { GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import { BotFault } from './bot-fault.ts';
import { describeError } from './describe-error.ts';
import type { Patience } from './patience.ts';

/** Where updates come from. Asking from an offset on confirms every update before it, so that it never comes again. */
export interface UpdateSource {
  /** Waits for updates from the offset on. */
  fetch(offset: number, signal: AbortSignal): Promise<readonly Update[]>;
  /** Confirms the updates before the offset without waiting for more. */
  confirm(offset: number): Promise<void>;
}

/** What failed polls in a row lead to: a wait, or the end of the bot. */
class Trouble {
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
    if (this.#failures > 0) this.#log('Telegram answers again');
    this.#conflicts = 0;
    this.#failures = 0;
  }

  /** Milliseconds to wait after a failed poll. Throws a `BotFault` where waiting does not help. */
  waitAfter(error: unknown): number {
    if (error instanceof GrammyError) {
      if (error.error_code === 401) throw new BotFault('unauthorized', '401');
      if (error.error_code === 409) return this.#waitAfterConflict();
    }
    if (this.#failures === 0) this.#log(`Telegram does not answer, trying again: ${describeError(error, [])}`);
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

/**
 * Fetches updates and hands them over one after the other until the signal comes. An update is handled before it is
 * confirmed, so a crash repeats at most one and loses none; at the end the update at hand is finished and confirmed,
 * and the rest of its batch waits at Telegram for the next start. A failed poll is tried again; a `BotFault` ends it.
 *
 * `handle` must not throw: what goes wrong with one update is its own to tell.
 *
 * @example await pollUpdates(source, (update) => bot.handleUpdate(update), PATIENCE, console.error, signal);
 */
export async function pollUpdates(
  source: UpdateSource,
  handle: (update: Update) => Promise<void>,
  patience: Patience,
  log: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const trouble = new Trouble(patience, log);
  let offset = 0;
  while (!signal.aborted) {
    const batch = await fetchBatch(source, offset, trouble, signal);
    for (const update of batch) {
      await handle(update);
      offset = update.update_id + 1;
      if (signal.aborted) break;
    }
  }
  if (offset === 0) return;
  await source.confirm(offset).catch((error: unknown) => {
    log(`the last update could not be confirmed and will come again: ${describeError(error, [])}`);
  });
}

/** The next updates; none if the poll failed and the wait after it is over, or if the signal came. */
async function fetchBatch(
  source: UpdateSource,
  offset: number,
  trouble: Trouble,
  signal: AbortSignal,
): Promise<readonly Update[]> {
  try {
    const batch = await source.fetch(offset, signal);
    trouble.over();
    return batch;
  } catch (error) {
    if (signal.aborted) return [];
    await sleep(trouble.waitAfter(error), undefined, { signal }).catch(() => undefined);
    return [];
  }
}
