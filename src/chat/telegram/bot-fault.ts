import { messages } from '../messages.ts';

/**
 * Why the bot cannot run: Telegram refuses the token, another program polls with it, or Telegram is out of reach; Telegram
 * refuses the webhook's address, or HTTP cannot be served where it should.
 */
export type BotFaultKind = 'unauthorized' | 'conflict' | 'unreachable' | 'webhook-refused' | 'no-http';

/** Ends the bot. The message is for people, in Chinese and English, and never holds the token. */
export class BotFault extends Error {
  override readonly name = 'BotFault';
  readonly kind: BotFaultKind;

  /** `detail` says what was seen, such as an address and a network error; it must not hold the token. */
  constructor(kind: BotFaultKind, detail: string) {
    super(`${messages['zh-Hans'].botFault(kind, detail)} / ${messages.en.botFault(kind, detail)}`);
    this.kind = kind;
  }
}
