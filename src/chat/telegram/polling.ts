import { setTimeout as sleep } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import { describeError } from './describe-error.ts';
import { LookAhead, type Peek } from './look-ahead.ts';
import type { Patience } from './patience.ts';
import { PollTrouble } from './poll-trouble.ts';
import { readUpdate, type SeenUpdate } from './read-update.ts';
import { MAX_TRIES, type UpdateLedger } from './update-ledger.ts';

/** Where updates come from. Asking from an offset on confirms every update before it, so that it never comes again. */
export interface UpdateSource {
  /** Waits for updates from the offset on, in the order of their numbers, whatever their form. */
  fetch(offset: number, signal: AbortSignal): Promise<readonly unknown[]>;
  /** Gives the updates from the offset on that are there, without waiting for more. */
  readonly peek: Peek;
  /** Confirms the updates before the offset without waiting for more. */
  confirm(offset: number): Promise<void>;
}

/** What became of an update: it is done with, or the stop came in between and it is left for the next start. */
export type Handled = 'done' | 'left';

/** What polling works with. */
export interface Polling {
  readonly source: UpdateSource;
  readonly ledger: UpdateLedger;
  /** Is told of updates as soon as they come, before their turn; of some again after a restart. Must not throw. */
  readonly see: (updates: readonly Update[]) => void;
  /** Must not throw: what goes wrong with one update is its own to tell. */
  readonly handle: (update: Update) => Promise<Handled>;
  readonly log: (line: string) => void;
}

/**
 * Fetches updates and hands them over one after the other until the signal comes. Each is noted as taken before it is
 * handled and as done with after, and is confirmed only then: a kill loses none and repeats at most the one in hand, and
 * that only once, so that an update which ends the bot cannot do so for ever. At the end the update at hand is finished
 * and confirmed, and the rest of its batch waits at Telegram for the next start.
 *
 * What is no update, or none that the bot handles, is passed over with a line in the log. A failed poll is tried again; a
 * `BotFault` ends it.
 *
 * @example await pollUpdates({ source, ledger, handle, log: console.error }, PATIENCE, signal);
 */
export async function pollUpdates(polling: Polling, patience: Patience, signal: AbortSignal): Promise<void> {
  const { source, see, log } = polling;
  const ahead = new LookAhead(source.peek.bind(source), see, patience.lookEvery);
  const trouble = new PollTrouble(patience, log);
  let offset = 0;
  while (!signal.aborted) {
    const batch = await fetchBatch(source, offset, trouble, signal);
    ahead.take(batch);
    for (const seen of batch) {
      if (signal.aborted) break;
      const over = await ahead.during(passOn(seen, polling), offset);
      if (over !== undefined) offset = over + 1;
    }
  }
  if (offset === 0) return;
  await source.confirm(offset).catch((error: unknown) => {
    log(`the last update could not be confirmed and will be passed over: ${describeError(error, [])}`);
  });
}

/** Handles what has come, if it is to be handled. Resolves to the number of an update that need not come again. */
async function passOn(seen: SeenUpdate, { ledger, handle, log }: Polling): Promise<number | undefined> {
  if (seen.kind === 'unreadable') {
    log('passed over an update without update_id');
    return undefined;
  }
  const { id } = seen;
  if (seen.kind === 'unknown') {
    log(`update ${id}: passed over, nothing that the bot can read`);
    return id;
  }
  const taken = await ledger.take(id);
  if (taken === 'handled') return id;
  if (taken === 'fatal') {
    log(`update ${id}: passed over, the bot was ended ${MAX_TRIES} times while it handled it`);
  } else if ((await handle(seen.update)) === 'left') {
    log(`update ${id}: cut short by the stop, left for the next start`);
    await ledger.giveBack();
    return undefined;
  }
  await ledger.done(id);
  return id;
}

/** The next updates; none if the poll failed and the wait after it is over, or if the signal came. */
async function fetchBatch(
  source: UpdateSource,
  offset: number,
  trouble: PollTrouble,
  signal: AbortSignal,
): Promise<readonly SeenUpdate[]> {
  try {
    const batch = (await source.fetch(offset, signal)).map(readUpdate);
    // Nothing to confirm, so the same would come at once, again and again.
    if (batch.length > 0 && batch.every(({ kind }) => kind === 'unreadable')) {
      throw new Error(`getUpdates: expected an update_id in one of ${batch.length} updates, found none`);
    }
    trouble.over();
    return batch;
  } catch (error) {
    if (signal.aborted) return [];
    await sleep(trouble.waitAfter(error), undefined, { signal }).catch(() => undefined);
    return [];
  }
}
