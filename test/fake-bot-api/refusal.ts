/**
 * What Telegram answers when it does not do as asked. The texts are those of tdlib/telegram-bot-api and TDLib where these
 * are known; the details after "can't parse" are ours, as are the limits on profile texts and on notices.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: number;
  readonly retryAfter: number | undefined;

  constructor(code: number, description: string, retryAfter?: number) {
    super(description);
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** A refusal of what was sent. */
export function badRequest(reason: string): Refusal {
  return new Refusal(400, `Bad Request: ${reason}`);
}
