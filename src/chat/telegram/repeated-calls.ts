import { setTimeout as sleep } from 'node:timers/promises';
import { type ApiCallFn, HttpError, type Transformer } from 'grammy';
import { networkCode } from './describe-error.ts';
import { Interrupted } from './interrupted.ts';
import type { Patience } from './patience.ts';

/** The calls that a person waits for. Whatever else fails is told in the log, or tried again by its caller. */
const REPEATED: ReadonlySet<string> = new Set([
  'sendMessage',
  'editMessageText',
  'answerCallbackQuery',
  'editMessageReplyMarkup',
  'getFile',
  'answerGuestQuery',
  'sendDocument',
]);

/** Those of them that would show twice if they were carried out twice. */
const SHOWN_TWICE: ReadonlySet<string> = new Set(['sendMessage', 'sendDocument']);

/** Network errors after which it is certain that Telegram has not seen the call. */
const NEVER_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
]);

type Response = Awaited<ReturnType<ApiCallFn>>;

/** How a try went: Telegram answered, or its answer never came. */
type Try<R> =
  | { readonly kind: 'answered'; readonly response: R }
  | { readonly kind: 'broken'; readonly error: unknown };

function attempt<R>(call: Promise<R>): Promise<Try<R>> {
  return call.then(
    (response) => ({ kind: 'answered', response }),
    (error: unknown) => ({ kind: 'broken', error }),
  );
}

/** Counts the tries of one call, and tells how long to wait for the next. */
class Tries {
  readonly #method: string;
  readonly #patience: Patience;
  #failed = 0;
  #unclear = 0;

  constructor(method: string, patience: Patience) {
    this.#method = method;
    this.#patience = patience;
  }

  /** Milliseconds to wait before the next try; undefined where it is over, well or not. */
  waitAfter(done: Try<Response>): number | undefined {
    const wait = this.#patience.callWaits[this.#failed];
    this.#failed++;
    if (done.kind === 'broken') return this.#mayRepeat(done.error) ? wait : undefined;
    const { response } = done;
    if (response.ok || wait === undefined) return undefined;
    if (response.error_code !== 429) return response.error_code >= 500 ? wait : undefined;
    const told = (response.parameters?.retry_after ?? 0) * 1000;
    return told > this.#patience.longestWait ? undefined : Math.max(told, wait);
  }

  #mayRepeat(error: unknown): boolean {
    if (!(error instanceof HttpError)) return false;
    if (NEVER_SENT.has(networkCode(error))) return true;
    this.#unclear++;
    return !SHOWN_TWICE.has(this.#method) || this.#unclear === 1;
  }
}

/**
 * Repeats the calls that a person waits for where Telegram asks to wait (429), has trouble of its own (5xx) or cannot
 * be reached, after `callWaits`; then gives its last refusal or error. Editing a message or answering a press twice does
 * no harm. A message or a file may have been sent where the connection broke, the time was up or a gateway answered in
 * Telegram's place: it is then sent once more and no oftener, since a message twice is better than none.
 *
 * At `stopping` it waits no longer and throws `Interrupted`.
 *
 * @example bot.api.config.use(boundCalls(PATIENCE.callTimeout, cut), repeatCalls(PATIENCE, stopping));
 */
export function repeatCalls(patience: Patience, stopping: AbortSignal): Transformer {
  return async (prev, method, payload, signal) => {
    if (!REPEATED.has(method)) return prev(method, payload, signal);
    const tries = new Tries(method, patience);
    for (;;) {
      const done = await attempt(prev(method, payload, signal));
      const wait = tries.waitAfter(done);
      if (wait !== undefined) {
        await sleep(wait, undefined, { signal: stopping }).catch(() => {
          throw new Interrupted(method);
        });
      } else if (done.kind === 'answered') {
        return done.response;
      } else {
        throw done.error;
      }
    }
  };
}
