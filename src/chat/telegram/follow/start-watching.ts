import type { Api } from 'grammy';
import type { BotParts } from '../bot-parts.ts';
import type { Log } from '../log/log.ts';
import { Alerts } from './alerts.ts';
import { Arrivals } from './arrivals.ts';
import { WATCHING, watch } from './watcher.ts';

const DIGESTS = 'alerts/digests';

/**
 * Watches for new reports until the signal comes, looking every so many milliseconds.
 *
 * @returns resolves when the last alert at hand is out
 */
export function startWatching(
  { api, username }: { api: Api; username: string },
  { library, follows, state }: BotParts,
  { everyMs, log, signal }: { everyMs: number; log: Log; signal: AbortSignal },
): Promise<void> {
  const watched = {
    arrivals: new Arrivals(library, state),
    alerts: new Alerts({ library, follows, state, api, username, log }),
    digests: { last: () => state.get(DIGESTS), note: (day: string) => state.put(DIGESTS, day) },
    log,
  };
  return watch(watched, { ...WATCHING, everyMs }, signal);
}
