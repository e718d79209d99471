import { setTimeout as sleep } from 'node:timers/promises';
import { type ApiCallFn, HttpError, type Transformer } from 'grammy';
import { networkCode } from '../describe-error.ts';
import type { Work } from '../inbox/work.ts';
import type { Patience } from '../patience.ts';
import { Flooded, type FloodGate } from './flood-gate.ts';
import { Interrupted } from './interrupted.ts';
import { SHOWN_TWICE } from './shown-calls.ts';
import { Unclear } from './unclear.ts';

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

/** Those that are dropped where they would have to wait, so that messages come the sooner. */
const DROPPED: ReadonlySet<string> = new Set(['editMessageText', 'editMessageReplyMarkup', 'sendChatAction']);

/** An edit still waits so long, in milliseconds: who pressed a button sees no harm in it. */
const SHORT_WAIT = 1_500;

/** Network errors after which it is certain that Telegram has not seen the call. */
const NEVER_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
]);

type Response = Awaited<ReturnType<ApiCallFn>>;

/** By what calls are repeated. */
export interface Repeating {
  readonly patience: Patience;
  readonly gate: FloodGate;
  readonly stopping: AbortSignal;
}

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

/** Milliseconds that Telegram asks to wait; undefined where it does not. */
function toldToWait(done: Try<Response>): number | undefined {
  if (done.kind === 'broken' || done.response.ok || done.response.error_code !== 429) return undefined;
  const seconds = done.response.parameters?.retry_after ?? 0;
  return seconds > 0 ? seconds * 1000 : undefined;
}

/** Whether trying again can help and does no harm. */
function mayRepeat(method: string, done: Try<Response>): boolean {
  if (done.kind === 'answered') {
    return !done.response.ok && (done.response.error_code === 429 || done.response.error_code >= 500);
  }
  if (!(done.error instanceof HttpError)) return false;
  return !SHOWN_TWICE.has(method) || NEVER_SENT.has(networkCode(done.error));
}

function resultOf<R>(method: string, done: Try<R>): R {
  if (done.kind === 'answered') return done.response;
  const { error } = done;
  if (!(error instanceof HttpError) || !SHOWN_TWICE.has(method)) throw error;
  const code = networkCode(error);
  throw NEVER_SENT.has(code) ? error : new Unclear(method, code);
}

/** What a limit of Telegram's holds for: a chat, or else the method. */
function limitKey(method: string, payload: object): string {
  return 'chat_id' in payload ? `chat/${String(payload.chat_id)}` : `method/${method}`;
}

/**
 * Repeats the calls that a person waits for. Where Telegram asks to wait (429), it waits for just so long, as does every
 * other call to that chat; edits that would wait for long are dropped with `Flooded`. Where Telegram has trouble of its own
 * (5xx) or cannot be reached, it tries again after `callWaits`; then gives the last refusal or error. Editing a message or
 * answering a press twice does no harm. A message that may have been sent is not sent again: `Unclear` is thrown.
 *
 * At `stopping` it waits no longer and throws `Interrupted`.
 *
 * @param gate where Telegram has asked to wait, known to all calls of the bot
 * @param work whose time such a wait does not use up
 * @example api.config.use(boundCalls(PATIENCE.callTimeout, cut), repeatCalls({ patience: PATIENCE, gate, stopping }, work));
 */
export function repeatCalls({ patience, gate, stopping }: Repeating, work?: Work): Transformer {
  const pass = async (method: string, key: string): Promise<void> => {
    const left = gate.left(key);
    if (left === 0) return;
    if (left > SHORT_WAIT && DROPPED.has(method)) throw new Flooded(method, Math.ceil(left / 1000));
    const wait = gate.pass(key, stopping).catch(() => {
      throw new Interrupted(method);
    });
    await (work?.pause(wait) ?? wait);
  };
  return async (prev, method, payload, signal) => {
    if (!REPEATED.has(method)) return prev(method, payload, signal);
    const key = limitKey(method, payload);
    for (let failed = 0; ; ) {
      await pass(method, key);
      const done = await attempt(prev(method, payload, signal));
      const told = toldToWait(done);
      if (told !== undefined) {
        gate.close(key, told);
        continue;
      }
      const wait = mayRepeat(method, done) ? patience.callWaits[failed++] : undefined;
      if (wait === undefined) return resultOf(method, done);
      await sleep(wait, undefined, { signal: stopping }).catch(() => {
        throw new Interrupted(method);
      });
    }
  };
}
