/** How long the bot waits and how often it tries. All times in milliseconds. */
export interface Patience {
  /** Waits between the tries to reach Telegram at the start; one try more than there are waits. */
  readonly startWaits: readonly number[];
  /** How long one of these tries may take. */
  readonly startTimeout: number;
  /** Waits after each 409 in a row; one more ends the bot. Another instance that is just ending needs a moment. */
  readonly conflictWaits: readonly number[];
  /** Waits after failed polls in a row; the last one again and again. */
  readonly retryWaits: readonly number[];
  /** How long a call other than a poll may take. */
  readonly callTimeout: number;
  /** Waits between the tries to send or to edit a message; one try more than there are waits. */
  readonly callWaits: readonly number[];
  /** The longest wait told by Telegram (429) that is kept; after a longer one the message is given up. */
  readonly longestWait: number;
  /** From one look for further updates to the next, while one is handled. */
  readonly lookEvery: number;
  /** From the press of a button to its acknowledgement, if its turn has not come by then. */
  readonly ackAfter: number;
  /** How often it is looked whether reports have come. */
  readonly arrivalsEvery: number;
  /** How long the update at hand may take after the bot was told to stop, and all that remains to be told. */
  readonly stopGrace: number;
}

/** What suits Telegram's own servers. */
export const PATIENCE: Patience = {
  startWaits: [1_000, 2_000],
  startTimeout: 4_000,
  conflictWaits: [1_000, 2_000, 3_000],
  retryWaits: [500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000],
  callTimeout: 20_000,
  callWaits: [500, 1_500, 4_000],
  // Updates are handled one after the other: whoever waits keeps all others waiting.
  longestWait: 30_000,
  // Together well under a second: so long a pressed button may seem dead.
  lookEvery: 300,
  ackAfter: 400,
  arrivalsEvery: 5_000,
  stopGrace: 5_000,
};
