import { z } from 'zod';
import type { StateStore } from '../../collection/state-store.ts';
import { describeError } from './describe-error.ts';

/** Times that an update is handled: the second for a bot that was ended from outside in the middle of the first. */
export const MAX_TRIES = 2;

/**
 * How long the notes are kept, in milliseconds. Telegram gives an unconfirmed update for 24 hours, so older notes are of
 * no use; and after a week without updates it numbers them anew, perhaps lower, so old ones would mute the bot.
 * (Bot API, "Getting updates" and "Update".)
 */
const KEPT_FOR = 2 * 24 * 60 * 60 * 1000;

const notes = z.object({
  version: z.literal(1),
  /** The number of the last update that is done with. */
  handled: z.int(),
  inHand: z.object({ id: z.int(), tries: z.int() }).exactOptional(),
});

type Notes = Readonly<z.infer<typeof notes>>;

/** Whether to handle an update: it may be done with already, or have ended the bot each time it was handled. */
export type Taken = 'take' | 'handled' | 'fatal';

/**
 * Which updates are done with and which one is in hand, in the durable state, apart for each bot. A write that fails is
 * logged and no more: answering goes on, and only a kill before the next write can then repeat an answer.
 *
 * @example
 * const ledger = new UpdateLedger(state, bot.botInfo.id, console.error);
 * if ((await ledger.take(7)) === 'take') { … ; await ledger.done(7); }
 */
export class UpdateLedger {
  readonly #state: StateStore;
  readonly #key: string;
  readonly #log: (line: string) => void;

  constructor(state: StateStore, botId: number, log: (line: string) => void) {
    this.#state = state;
    this.#key = `updates/${botId}`;
    this.#log = log;
  }

  /** Notes, before it is handled, that an update is in hand. */
  async take(id: number): Promise<Taken> {
    const { handled, inHand } = this.#read();
    if (id <= handled) return 'handled';
    const tries = inHand?.id === id ? inHand.tries : 0;
    if (tries >= MAX_TRIES) return 'fatal';
    await this.#write({ version: 1, handled, inHand: { id, tries: tries + 1 } });
    return 'take';
  }

  /** Notes that the update is done with, and so are those before it. */
  async done(id: number): Promise<void> {
    await this.#write({ version: 1, handled: id });
  }

  /** Notes that the update in hand is left for the next start, as if it had never been taken. */
  async giveBack(): Promise<void> {
    await this.#write({ version: 1, handled: this.#read().handled });
  }

  #read(): Notes {
    const read = notes.safeParse(this.#state.get(this.#key));
    return read.success ? read.data : { version: 1, handled: -1 };
  }

  async #write(next: Notes): Promise<void> {
    try {
      await this.#state.put(this.#key, next, KEPT_FOR);
    } catch (error) {
      this.#log(`which updates are done with could not be noted: ${describeError(error, [])}`);
    }
  }
}
