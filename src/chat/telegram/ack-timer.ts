import type { Api, Context, NextFunction } from 'grammy';
import type { Update } from 'grammy/types';
import { SlotMap } from './slots.ts';

/** Presses of which is remembered that they were acknowledged. */
const REMEMBERED = 1_000;

/**
 * Acknowledges presses of buttons whose turn does not come soon, so that no button seems dead while an earlier update
 * waits for Telegram. What is to be told of such a press later comes as a message: Telegram takes one answer to a press.
 *
 * @example
 * const acks = new AckTimers(api, 500);
 * bot.use(acks.middleware);
 * acks.see(updates);
 */
export class AckTimers {
  readonly #api: Api;
  readonly #after: number;
  /** By press: its running time, or that it was acknowledged. */
  readonly #presses = new SlotMap<string, NodeJS.Timeout | 'acknowledged'>();

  /** @param after milliseconds from a press to its acknowledgement */
  constructor(api: Api, after: number) {
    this.#api = api;
    this.#after = after;
  }

  /** Sets the time for the presses among updates. */
  see(updates: readonly Update[]): void {
    for (const { callback_query: query } of updates) {
      if (query === undefined || this.#presses.has(query.id)) continue;
      const timer = setTimeout(() => void this.#acknowledge(query.id), this.#after).unref();
      this.#presses.set(query.id, timer);
    }
    for (const id of this.#presses.keys()) {
      if (this.#presses.size <= REMEMBERED) break;
      this.#take(id);
    }
  }

  /** Has the handler of a press acknowledge it only where that is still to be done. */
  readonly middleware = async (ctx: Context, next: NextFunction): Promise<void> => {
    const { callbackQuery: query } = ctx;
    if (query !== undefined) {
      const answer = ctx.answerCallbackQuery.bind(ctx);
      ctx.answerCallbackQuery = async (told, signal) => {
        if (!this.#take(query.id)) return answer(told, signal);
        const text = typeof told === 'string' ? told : told?.text;
        if (text !== undefined && ctx.chat !== undefined) await ctx.reply(text);
        return true;
      };
    }
    await next();
  };

  /** Ends the time of a press. Whether it was acknowledged already. */
  #take(id: string): boolean {
    const press = this.#presses.get(id);
    this.#presses.delete(id);
    if (press !== 'acknowledged') clearTimeout(press);
    return press === 'acknowledged';
  }

  async #acknowledge(id: string): Promise<void> {
    this.#presses.set(id, 'acknowledged');
    // Refused, since it is too old, or never arrived: then nothing else would, either.
    await this.#api.answerCallbackQuery(id).catch(() => undefined);
  }
}
