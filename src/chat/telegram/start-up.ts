import { setTimeout as sleep } from 'node:timers/promises';
import { type Api, GrammyError } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { BotFault } from './bot-fault.ts';
import { describeError } from './describe-error.ts';
import { apiSignal } from './outbound/api-signal.ts';
import type { Patience } from './patience.ts';

/** Telegram's answers to a token that it does not know; to one that is not even formed like a token it says 404. */
const REFUSED = [401, 404];

/** Has Telegram give updates one way or the other. */
export type Way = (api: Api, signal: AbortSignal) => Promise<unknown>;

/** Clears the way for long polling. */
export const pollingWay: Way = (api, signal) => api.deleteWebhook({}, apiSignal(signal));

/**
 * Says hello to Telegram: learns who the bot is, and has it give updates that way. A refused token or webhook ends it at
 * once, an unreachable Telegram after a few tries, all with a `BotFault`.
 *
 * @example const me = await startUp(api, 'https://api.telegram.org', PATIENCE, signal);
 */
export async function startUp(
  api: Api,
  apiRoot: string,
  patience: Patience,
  signal: AbortSignal,
  way = pollingWay,
): Promise<UserFromGetMe> {
  const { origin } = new URL(apiRoot);
  let seen = '';
  for (let tries = 0; tries <= patience.startWaits.length; tries++) {
    if (tries > 0) await sleep(patience.startWaits[tries - 1], undefined, { signal });
    try {
      const inTime = AbortSignal.any([signal, AbortSignal.timeout(patience.startTimeout)]);
      const me = await api.getMe(apiSignal(inTime));
      await way(api, inTime);
      return me;
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof BotFault) throw error;
      if (error instanceof GrammyError && REFUSED.includes(error.error_code)) {
        throw new BotFault('unauthorized', String(error.error_code));
      }
      seen = describeError(error, []);
    }
  }
  throw new BotFault('unreachable', `${origin}, ${seen}`);
}
