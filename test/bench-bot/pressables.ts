import { z } from 'zod';

/** A button that leads to something in the place of its message. */
export interface Pressable {
  readonly chat: number;
  readonly message: number;
  readonly data: string;
}

/** As many as are kept for somebody to press. */
const KEPT = 1_000;

const markup = z.object({
  inline_keyboard: z.array(z.array(z.object({ callback_data: z.string().optional() }))),
});

/** What stands behind the version in the data of a button that shows another quote, or more around it. */
const SHOWS_ANOTHER = /^\w?a[\w-]{12}\./;

/** The buttons under the answers of a bot, each to be pressed once. */
export class Pressables {
  readonly #kept: Pressable[] = [];

  /** Takes note of what stands under a message that was sent. */
  see(chat: number, message: number, replyMarkup: unknown): void {
    const read = markup.safeParse(replyMarkup);
    if (!read.success || this.#kept.length >= KEPT) return;
    const buttons = read.data.inline_keyboard.flat().map(({ callback_data }) => callback_data ?? '');
    const data = buttons.find((each) => SHOWS_ANOTHER.test(each));
    if (data !== undefined) this.#kept.push({ chat, message, data });
  }

  take(): Pressable | undefined {
    return this.#kept.shift();
  }
}
