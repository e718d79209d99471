import { setMaxListeners } from 'node:events';
import type { Transformer } from 'grammy';
import { workAtHand } from '../inbox/work.ts';
import { apiSignal } from './api-signal.ts';
import { Interrupted } from './interrupted.ts';

/** A signal that comes `ms` milliseconds after another, once that has come. */
export function laterSignal(signal: AbortSignal, ms: number): AbortSignal {
  const later = new AbortController();
  // Every call in hand listens, and so many are no sign of a leak.
  setMaxListeners(0, later.signal);
  signal.addEventListener('abort', () => setTimeout(() => later.abort(), ms).unref(), { once: true });
  return later.signal;
}

/**
 * Ends calls that Telegram leaves hanging: after `callTimeout` milliseconds with grammY's `HttpError`, and as soon as
 * `cut` comes, or the time of the update at hand is up, with `Interrupted`. A call that brings its own signal, such as a poll, has its bounds already.
 *
 * @example bot.api.config.use(boundCalls(20_000, laterSignal(stopping, 5_000)));
 */
export function boundCalls(callTimeout: number, cut: AbortSignal): Transformer {
  return async (prev, method, payload, signal) => {
    if (signal !== undefined) return prev(method, payload, signal);
    // Not AbortSignal.any: `cut` lives as long as the bot, and would hold on to something of every call.
    const bound = new AbortController();
    const timeUp = workAtHand()?.signal;
    const end = (): void => bound.abort();
    const timer = setTimeout(end, callTimeout);
    const ends = timeUp === undefined ? [cut] : [cut, timeUp];
    for (const one of ends) {
      one.addEventListener('abort', end);
      if (one.aborted) end();
    }
    try {
      return await prev(method, payload, apiSignal(bound.signal));
    } catch (error) {
      throw ends.some(({ aborted }) => aborted) ? new Interrupted(method) : error;
    } finally {
      clearTimeout(timer);
      for (const one of ends) one.removeEventListener('abort', end);
    }
  };
}
