/** What an update comes to whose time is up. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';

  constructor(seconds: number) {
    super(`given up after ${seconds} s`);
  }
}
