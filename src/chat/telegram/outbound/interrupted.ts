/**
 * Thrown by a call to Telegram that the bot's stop has cut short, or the end of an update's time: what was to be told may
 * not have been told. At a stop the update is left for the next start.
 */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';

  constructor(method: string) {
    super(`${method} was cut short`);
  }
}
