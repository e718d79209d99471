import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { UpdateSink } from '../inbox/update-sink.ts';
import type { Log } from '../log/log.ts';
import type { Reply, Route } from './http-server.ts';
import { readBody } from './read-body.ts';

/** Bytes of a delivery: an update holds a message or two. */
const LARGEST = 1024 * 1024;

/** Seconds after which a delivery that there is no room for may come again. */
const RETRY_AFTER = 5;

/** What became of a delivery, as the metrics name it. */
export type Delivery = 'accepted' | 'full' | 'failed' | 'refused';

/** What deliveries are taken in with. */
export interface Deliveries {
  readonly secret: string;
  readonly sink: UpdateSink;
  readonly log: Log;
  readonly count: (delivery: Delivery) => void;
}

const LATER: Reply = { status: 503, headers: { 'retry-after': String(RETRY_AFTER) } };

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares in a time that tells nothing of where the two differ, nor of the length of the secret. */
function isSecret(given: string | string[] | undefined, secret: Buffer): boolean {
  return timingSafeEqual(digest(typeof given === 'string' ? given : ''), secret);
}

function isJson(type: string | undefined): boolean {
  return /^application\/json *(?:;|$)/i.test(type ?? '');
}

function parse(bytes: Buffer): { readonly update: unknown } | undefined {
  try {
    return { update: JSON.parse(bytes.toString('utf8')) };
  } catch {
    return undefined;
  }
}

/** Puts an update in safety. Told again later, it is the same update: nothing is lost, nothing is done twice. */
async function take(update: unknown, { sink, log, count }: Deliveries): Promise<Reply> {
  try {
    const outcome = await sink.accept([update]);
    count(outcome);
    return outcome === 'accepted' ? { status: 200 } : LATER;
  } catch (error) {
    log.error('an update that Telegram has brought could not be kept; it comes again', { error });
    count('failed');
    return LATER;
  }
}

/** The update that a request brings, or the refusal. Who does not know the secret is told nothing else. */
async function updateOf(
  request: IncomingMessage,
  secret: Buffer,
): Promise<{ readonly update: unknown } | { readonly refusal: Reply }> {
  const refuse = (status: number, headers = {}) => ({ refusal: { status, headers } });
  if (request.method !== 'POST') return refuse(405, { allow: 'POST' });
  if (!isSecret(request.headers['x-telegram-bot-api-secret-token'], secret)) return refuse(401);
  if (!isJson(request.headers['content-type'])) return refuse(415);
  const body = await readBody(request, LARGEST);
  if (body.outcome !== 'read') return refuse(body.outcome === 'too-large' ? 413 : 400);
  return parse(body.bytes) ?? refuse(400);
}

/**
 * Takes in what Telegram brings by itself. It is answered as soon as the update is safe; what is no update is the sink's to
 * pass over, as Telegram would bring it again and again.
 *
 * @example routes.set('/updates', deliveries({ secret, sink: inbox, log, count: (how) => metrics.delivered(how) }));
 */
export function deliveries(settings: Deliveries): Route {
  const secret = digest(settings.secret);
  return async (request) => {
    const read = await updateOf(request, secret);
    if ('update' in read) return take(read.update, settings);
    settings.count('refused');
    settings.log.debug('a delivery to the webhook was refused', { status: read.refusal.status });
    return read.refusal;
  };
}
