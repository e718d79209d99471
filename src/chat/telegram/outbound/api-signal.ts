import type { Api } from 'grammy';
import type { CallEnd } from './call-end.ts';

/** What grammY's calls take as their signal. */
type ApiSignal = NonNullable<Parameters<Api['getMe']>[0]>;

/**
 * A signal for grammY's calls. grammY types it as the class of a polyfill, whose event types differ from Node's, but
 * only reads `aborted` and listens for `abort`: any signal does.
 */
export function apiSignal(signal: AbortSignal | CallEnd): ApiSignal {
  return signal as unknown as ApiSignal;
}
