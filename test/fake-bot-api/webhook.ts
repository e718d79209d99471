import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { badRequest, Refusal } from './refusal.ts';
import type { Payload } from './request-body.ts';

const settings = z.object({
  url: z.string(),
  secret_token: z.string().optional(),
  max_connections: z.int().optional(),
  allowed_updates: z.array(z.string()).optional(),
});

/** Milliseconds until what was not taken is brought again; Telegram waits longer and longer. */
const AGAIN = 20;

/** Brings updates to the bot by itself, one after the other, each again and again until it is taken. */
export class Webhook {
  #set: z.infer<typeof settings> | undefined;
  #lastError = '';
  #bringing: Promise<void> = Promise.resolve();

  /** What the bot has set; undefined where updates are fetched. */
  get current(): Readonly<z.infer<typeof settings>> | undefined {
    return this.#set;
  }

  /** setWebhook */
  set(payload: Payload): void {
    const read = settings.parse(payload);
    if (!/^https:|^http:\/\/127\.0\.0\.1/.test(read.url)) {
      throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
    }
    if (!/^[\w-]{1,256}$/.test(read.secret_token ?? '')) {
      throw badRequest('secret token contains unallowed characters');
    }
    this.#set = read;
  }

  /** deleteWebhook */
  delete(): true {
    this.#set = undefined;
    return true;
  }

  /** getWebhookInfo */
  info(): object {
    const failed = this.#lastError === '' ? {} : { last_error_date: 1, last_error_message: this.#lastError };
    return { url: this.#set?.url ?? '', has_custom_certificate: false, pending_update_count: 0, ...failed };
  }

  /** Refuses to give updates where they are brought. */
  checkFetching(): void {
    if (this.#set !== undefined) {
      throw new Refusal(409, "Conflict: can't use getUpdates method while webhook is active");
    }
  }

  /** Brings an update after those before, if updates are to be brought. */
  bring(update: unknown): boolean {
    if (this.#set === undefined) return false;
    this.#bringing = this.#bringing.then(async () => {
      while (this.#set !== undefined && !(await this.#bringOnce(update, this.#set))) await sleep(AGAIN);
    });
    return true;
  }

  /** Resolves when all that was to be brought is taken, or the webhook is gone. */
  allTaken(): Promise<void> {
    return this.#bringing;
  }

  async #bringOnce(update: unknown, { url, secret_token = '' }: z.infer<typeof settings>): Promise<boolean> {
    try {
      const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret_token };
      const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(update) });
      await response.arrayBuffer();
      if (!response.ok) this.#lastError = `Wrong response from the webhook: ${response.status}`;
      return response.ok;
    } catch {
      this.#lastError = 'Connection refused';
      return false;
    }
  }
}
