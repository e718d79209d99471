import type { Transformer } from 'grammy';
import type { Work } from '../inbox/work.ts';
import { apiSignal } from './api-signal.ts';
import { CallEnd } from './call-end.ts';
import type { Ends } from './ends.ts';
import { Interrupted } from './interrupted.ts';

/** A signal that comes `ms` milliseconds after another, once that has come. */
export function laterSignal(signal: AbortSignal, ms: number): AbortSignal {
  const later = new AbortController();
  signal.addEventListener('abort', () => setTimeout(() => later.abort(), ms).unref(), { once: true });
  return later.signal;
}

/**
 * Ends calls that Telegram leaves hanging: after `callTimeout` milliseconds with grammY's `HttpError`, and as soon as all
 * are cut short, or the time of the update at hand is up, with `Interrupted`. A call that brings its own signal,
 * such as a poll, has its bounds already.
 *
 * @example
 * const cut = new Ends(laterSignal(stopping, 5_000));
 * api.config.use(boundCalls(20_000, cut, work));
 */
export function boundCalls(callTimeout: number, cut: Ends, work?: Work): Transformer {
  return async (prev, method, payload, signal) => {
    if (signal !== undefined) return prev(method, payload, signal);
    const bound = new CallEnd();
    const end = (): void => bound.come();
    const timer = setTimeout(end, callTimeout);
    const lettingGo = [cut.add(end), work?.whenOver(end)];
    const isCut = (): boolean => cut.isOver || work?.isOver === true;
    if (isCut()) end();
    try {
      return await prev(method, payload, apiSignal(bound));
    } catch (error) {
      throw isCut() ? new Interrupted(method) : error;
    } finally {
      clearTimeout(timer);
      for (const letGo of lettingGo) letGo?.();
    }
  };
}
