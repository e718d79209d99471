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
  /** Before what there was no room for is asked for again. */
  readonly fullWait: number;
  /** What one update may take; waits that Telegram asks for (429) are not counted. */
  readonly workLimit: number;
  /** For so long an update that was in hand when an earlier run ended is left alone, to see whether it ends this one too. */
  readonly suspicion: number;
  /** From the press of a button to its acknowledgement, if its turn has not come by then. */
  readonly ackAfter: number;
  /** How often it is looked whether reports have come. */
  readonly arrivalsEvery: number;
  /** How long the updates in hand may take after the bot was told to stop, and all that remains to be told. */
  readonly stopGrace: number;
}

/** What suits Telegram's own servers. */
export const PATIENCE: Patience = {
  startWaits: [1_000, 2_000],
  startTimeout: 4_000,
  conflictWaits: [1_000, 2_000, 3_000],
  retryWaits: [500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000],
  callTimeout: 10_000,
  callWaits: [500, 1_500, 4_000],
  fullWait: 500,
  workLimit: 15_000,
  suspicion: 1_000,
  // So long a pressed button may seem dead.
  ackAfter: 400,
  arrivalsEvery: 5_000,
  stopGrace: 5_000,
};
