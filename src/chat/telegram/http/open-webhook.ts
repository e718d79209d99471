import { setTimeout as sleep } from 'node:timers/promises';
import { type Api, GrammyError } from 'grammy';
import { BotFault } from '../bot-fault.ts';
import type { Log } from '../log/log.ts';
import { apiSignal } from '../outbound/api-signal.ts';
import { UPDATE_KINDS } from '../read-update.ts';
import type { Readiness } from './readiness.ts';
import type { WebhookSettings } from './webhook-settings.ts';

/** Deliveries that Telegram may bring at once: each is only written to disk before it is answered. */
const MOST_AT_ONCE = 40;

/** Milliseconds from one look at what Telegram knows of the webhook to the next. */
const LOOK_EVERY = 30_000;

/** Has Telegram bring updates to the webhook. A `BotFault` where it refuses the address. */
export async function openWebhook(api: Api, { url, secret }: WebhookSettings, signal: AbortSignal): Promise<void> {
  try {
    await api.setWebhook(
      url,
      { secret_token: secret, allowed_updates: UPDATE_KINDS, max_connections: MOST_AT_ONCE },
      apiSignal(signal),
    );
  } catch (error) {
    if (error instanceof GrammyError && error.error_code === 400) {
      throw new BotFault('webhook-refused', error.description);
    }
    throw error;
  }
}

/** What the webhook is kept with. */
export interface Kept {
  readonly api: Api;
  readonly webhook: WebhookSettings;
  readonly readiness: Readiness;
  readonly log: Log;
  readonly signal: AbortSignal;
  readonly lookEvery?: number;
}

/**
 * Looks every half minute until the signal comes whether Telegram still brings updates to the webhook, and has it do so if
 * somebody took it away. Tells what Telegram could not deliver. Rejects with a `BotFault` when the token is refused.
 */
export async function keepWebhook(kept: Kept): Promise<void> {
  const { readiness, log, signal, lookEvery = LOOK_EVERY } = kept;
  let told = 0;
  while (!signal.aborted) {
    try {
      told = await look(kept, told);
      readiness.polled();
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof GrammyError && error.error_code === 401) throw new BotFault('unauthorized', '401');
      log.warn('Telegram does not tell of the webhook', { error });
    }
    await sleep(lookEvery, undefined, { signal }).catch(() => undefined);
  }
}

/** @returns when Telegram last failed to deliver, in its seconds */
async function look({ api, webhook, log, signal }: Kept, told: number): Promise<number> {
  const info = await api.getWebhookInfo(apiSignal(signal));
  if (info.url !== webhook.url) {
    log.warn('the webhook was taken away, and is set again');
    await openWebhook(api, webhook, signal);
  }
  const { last_error_date: failed = 0, last_error_message: words = '' } = info;
  if (failed > told)
    log.warn('Telegram could not deliver to the webhook', { words, waiting: info.pending_update_count });
  return Math.max(failed, told);
}
