/**
 * Thrown by a call to Telegram that the bot's stop has cut short: what was to be told may not have been told. The update
 * at hand is then left for the next start.
 */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';

  constructor(method: string) {
    super(`${method} was cut short by the stop`);
  }
}
