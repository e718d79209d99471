import { createHash } from 'node:crypto';
import type { Message } from 'grammy/types';
import { z } from 'zod';
import type { StateStore } from '../../../collection/state-store.ts';
import { describeError } from '../describe-error.ts';
import type { Log } from '../log/log.ts';

/** Two days: the time in which Telegram lets people edit a message. */
const KEPT_FOR = 48 * 60 * 60 * 1000;

const keptReply = z.object({
  version: z.literal(1),
  /** The update that brought the message. */
  update: z.int(),
  /** The bot's message that replies to it. */
  reply: z.int(),
  /** Whose message it is. */
  user: z.int(),
  /** Of the words that were replied to. */
  digest: z.string(),
});

/** Which message of the bot replies to a message, and to which words of it. */
export type KeptReply = Readonly<z.infer<typeof keptReply>>;

type Where = Pick<Message, 'chat' | 'message_id'>;

const keyOf = ({ chat, message_id }: Where): string => `${repliesOf(chat.id)}${message_id}`;

/** What the keys of a chat's notes begin with. */
export const repliesOf = (chat: number): string => `reply/${chat}/`;

/** A fingerprint of what a message says: Telegram calls a message edited also where only its preview has changed. */
export const digestOf = (message: Pick<Message, 'text' | 'caption'>): string =>
  createHash('sha256')
    .update(message.text ?? message.caption ?? '')
    .digest('base64url')
    .slice(0, 22);

/** Remembers which of its messages replies to which, so that a message edited afterwards is answered anew in place. */
export class ReplyMemory {
  readonly #state: StateStore;
  readonly #log: Log;

  constructor(state: StateStore, log: Log) {
    this.#state = state;
    this.#log = log;
  }

  /** A note that cannot be kept is told in the log. */
  async keep(
    message: Where & Pick<Message, 'text' | 'caption'>,
    reply: Omit<KeptReply, 'version' | 'digest'>,
  ): Promise<void> {
    const note = { version: 1, ...reply, digest: digestOf(message) };
    // The reply is sent already: without the note, only an edit of the message stays without an answer.
    const put = { kind: 'put', key: keyOf(message), value: note, keepFor: KEPT_FOR } as const;
    await this.#state.change([put], 'committed').catch((error: unknown) => {
      this.#log.warn(`which message replies to which could not be noted: ${describeError(error, [])}`);
    });
  }

  /** The reply to a message, unless it is too old or there was none. */
  recall(message: Where): KeptReply | undefined {
    return keptReply.safeParse(this.#state.get(keyOf(message))).data;
  }
}
