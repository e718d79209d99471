/**
 * Thrown where a message may have been sent or not: the connection broke, the time was up, or a gateway answered in
 * Telegram's place. It is not sent again, since Telegram has no means to tell that it is the same.
 */
export class Unclear extends Error {
  override readonly name = 'Unclear';
  /** What was seen instead of an answer, without the token. */
  readonly seen: string;

  constructor(method: string, seen: string) {
    super(`${method} may have been carried out or not: ${seen}`);
    this.seen = seen;
  }
}
