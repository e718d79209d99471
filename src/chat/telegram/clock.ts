import type { Day } from '../../report/report.ts';
import { dayOf } from '../../text/day.ts';

/** The bot's clock, so that a test can let time pass. */
export interface Clock {
  /** The day that it is now where the bot runs. */
  readonly today: () => Day;
  /** Milliseconds since some moment; never goes back. */
  readonly elapsed: () => number;
}

/** The clock of the machine. */
export const MACHINE_CLOCK: Clock = {
  today: () => dayOf(new Date()),
  elapsed: () => performance.now(),
};
