import { setTimeout as sleep } from 'node:timers/promises';
import { describeError } from '../describe-error.ts';
import type { Patience } from '../patience.ts';
import { updateNumber } from '../read-update.ts';
import { PollTrouble } from './poll-trouble.ts';
import type { UpdateSink } from './update-sink.ts';

/** Where updates come from. Asking from an offset on confirms every update before it, so that it never comes again. */
export interface UpdateSource {
  /** Waits for updates from the offset on, whatever their form. */
  fetch(offset: number): Promise<readonly unknown[]>;
  /** Confirms the updates before the offset without waiting for more. */
  confirm(offset: number): Promise<void>;
}

/** What polling works with. */
export interface Polling {
  readonly source: UpdateSource;
  readonly sink: UpdateSink;
  /** Is told of every poll that went well. */
  readonly polled: () => void;
  readonly log: (line: string) => void;
}

/** After so many milliseconds without an update it is asked from the beginning: Telegram may number them anew, and lower. */
const NUMBERS_LAST = 24 * 60 * 60 * 1000;

const numbersIn = (batch: readonly unknown[]): readonly number[] => batch.flatMap((raw) => updateNumber(raw) ?? []);

/**
 * Fetches updates until the signal comes. Each is confirmed only when the sink has it safe, so a kill loses none. A failed
 * poll, or one that the sink cannot take in, is tried again; a `BotFault` ends it.
 *
 * @example await pollUpdates({ source, sink: inbox, polled: () => undefined, log: console.error }, PATIENCE, signal);
 */
export async function pollUpdates(polling: Polling, patience: Patience, signal: AbortSignal): Promise<void> {
  const { source, log } = polling;
  const trouble = new PollTrouble(patience, log);
  let offset = 0;
  let since = Date.now();
  while (!signal.aborted) {
    const next = await nextOffset(polling, offset, { trouble, fullWait: patience.fullWait, signal });
    if (next > offset) since = Date.now();
    offset = next > offset || Date.now() - since < NUMBERS_LAST ? next : 0;
  }
  if (offset === 0) return;
  await source.confirm(offset).catch((error: unknown) => {
    log(`the last updates could not be confirmed; known, they will be passed over: ${describeError(error, [])}`);
  });
}

/** Takes in the next updates. Resolves to the offset from which to go on; after trouble, once the wait is over. */
async function nextOffset(
  { source, sink, polled }: Polling,
  offset: number,
  { trouble, fullWait, signal }: { trouble: PollTrouble; fullWait: number; signal: AbortSignal },
): Promise<number> {
  try {
    const batch = await source.fetch(offset);
    const numbers = numbersIn(batch);
    // Nothing to confirm, so the same would come at once, again and again.
    if (batch.length > 0 && numbers.length === 0) {
      throw new Error(`getUpdates: expected an update_id in one of ${batch.length} updates, found none`);
    }
    polled();
    trouble.over();
    if ((await sink.accept(batch)) === 'accepted') return Math.max(offset, ...numbers.map((id) => id + 1));
    await sleep(fullWait, undefined, { signal }).catch(() => undefined);
  } catch (error) {
    if (!signal.aborted) {
      await sleep(trouble.waitAfter(error), undefined, { signal }).catch(() => undefined);
    }
  }
  return offset;
}
