import { setTimeout as sleep } from 'node:timers/promises';
import { dayOf } from '../../../text/day.ts';
import { describeError } from '../describe-error.ts';
import type { Log } from '../log/log.ts';
import type { Alerts } from './alerts.ts';
import type { Arrivals } from './arrivals.ts';

/** How often it is looked whether reports have come, and at which hour of the day digests go out. */
export interface Watching {
  readonly everyMs: number;
  readonly digestHour: number;
  /** The time, so that a test can let it pass. */
  readonly now: () => Date;
}

export const WATCHING: Watching = { everyMs: 5_000, digestHour: 8, now: () => new Date() };

/** What the watcher looks at, and whom it tells. */
export interface Watched {
  readonly arrivals: Arrivals;
  readonly alerts: Alerts;
  /** The day of the last digests is kept once all are out, so that nobody is looked through again on that day. */
  readonly digests: { last(): unknown; note(day: string): Promise<void> };
  readonly log: Log;
}

async function look({ arrivals, alerts, digests }: Watched, { digestHour, now }: Watching): Promise<void> {
  const { come, done } = await arrivals.next();
  await alerts.tellOf(come);
  await done();
  const time = now();
  const today = dayOf(time);
  if (time.getHours() < digestHour || digests.last() === today) return;
  await alerts.sendDigests(today);
  await digests.note(today);
}

/**
 * Looks for new reports until the signal comes, and tells their followers. What goes wrong is told in the log and tried again
 * at the next look.
 */
export async function watch(watched: Watched, watching: Watching, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await look(watched, watching);
    } catch (error) {
      if (!signal.aborted) watched.log.warn(`alerts: ${describeError(error, [])}`);
    }
    await sleep(watching.everyMs, undefined, { signal }).catch(() => undefined);
  }
}
