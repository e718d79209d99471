import { setMaxListeners } from 'node:events';
import type { Transformer } from 'grammy';
import type { Work } from '../inbox/work.ts';
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
 * @example api.config.use(boundCalls(20_000, laterSignal(stopping, 5_000), work));
 */
export function boundCalls(callTimeout: number, cut: AbortSignal, work?: Work): Transformer {
  return async (prev, method, payload, signal) => {
    if (signal !== undefined) return prev(method, payload, signal);
    // Not AbortSignal.any: `cut` lives as long as the bot, and would hold on to something of every call.
    const bound = new AbortController();
    const end = (): void => bound.abort();
    const timer = setTimeout(end, callTimeout);
    cut.addEventListener('abort', end);
    const letGo = work?.whenOver(end);
    const isCut = (): boolean => cut.aborted || work?.isOver === true;
    if (isCut()) end();
    try {
      return await prev(method, payload, apiSignal(bound.signal));
    } catch (error) {
      throw isCut() ? new Interrupted(method) : error;
    } finally {
      clearTimeout(timer);
      cut.removeEventListener('abort', end);
      letGo?.();
    }
  };
}
