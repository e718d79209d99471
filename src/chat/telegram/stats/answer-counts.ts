import { z } from 'zod';
import { type Answer, saysAll } from '../../../answer/answer.ts';
import type { StateStore } from '../../../collection/state-store.ts';
import type { Day } from '../../../report/report.ts';
import type { Clock } from '../clock.ts';
import { BUCKETS, type Histogram, NO_TIMES, sumOf, withTime } from './latency.ts';
import type { Missed } from './missed.ts';

/** Days that counts are kept. */
export const COUNTED_DAYS = 90;

/** The same in milliseconds. */
export const COUNTED_FOR = COUNTED_DAYS * 24 * 60 * 60 * 1000;

const PREFIX = 'stats/';

const keptCounts = z.object({
  version: z.literal(1),
  asked: z.int(),
  notFound: z.int(),
  times: z.array(z.int()).length(BUCKETS),
});

/** How many questions were asked, how many of them found nothing, and how long the answers took. */
export interface Counts {
  readonly asked: number;
  readonly notFound: number;
  readonly times: Histogram;
}

const NOTHING: Counts = { asked: 0, notFound: 0, times: NO_TIMES };

const plus = (a: Counts, b: Counts): Counts => ({
  asked: a.asked + b.asked,
  notFound: a.notFound + b.notFound,
  times: sumOf(a.times, b.times),
});

/** A question that was answered, in so many milliseconds. */
export interface AnsweredQuestion {
  readonly question: string;
  /** Whether nothing was found for it. */
  readonly isMissed: boolean;
  readonly milliseconds: number;
}

/** Who else is told of questions. */
export interface Listeners {
  readonly missed?: Missed | undefined;
  readonly tell?: ((answered: AnsweredQuestion) => void) | undefined;
}

/** Counts answers by day in the durable state. Numbers alone, unless the operator wants to know what was missed. */
export class AnswerCounts {
  readonly #state: StateStore;
  readonly #clock: Clock;
  readonly #listeners: Listeners;
  /** Kept here too, so that answers made at the same time are all counted. */
  #now: { readonly day: Day; readonly counts: Counts } | undefined;

  constructor(state: StateStore, clock: Clock, listeners: Listeners = {}) {
    this.#state = state;
    this.#clock = clock;
    this.#listeners = listeners;
  }

  /** Answers a question, and counts that. */
  async counted(question: string, answer: () => Promise<Answer>): Promise<Answer> {
    const from = this.#clock.elapsed();
    const given = await answer();
    const milliseconds = this.#clock.elapsed() - from;
    // A greeting, or a question that must be asked otherwise, misses nothing.
    const isMissed = given.outcome === 'not-found' && !saysAll(given.note);
    await this.#count({ asked: 1, notFound: isMissed ? 1 : 0, times: withTime(NO_TIMES, milliseconds) });
    this.#listeners.tell?.({ question, isMissed, milliseconds });
    if (isMissed) await this.#listeners.missed?.note(question);
    return given;
  }

  /** The counts of all days kept. */
  sum(): Counts {
    return [...this.#state.entries(PREFIX)]
      .map(([, value]) => keptCounts.safeParse(value).data ?? NOTHING)
      .reduce(plus, NOTHING);
  }

  async #count(one: Counts): Promise<void> {
    const day = this.#clock.today();
    const key = PREFIX + day;
    const before = this.#now?.day === day ? this.#now.counts : keptCounts.safeParse(this.#state.get(key)).data;
    const counts = plus(before ?? NOTHING, one);
    this.#now = { day, counts };
    await this.#state.put(key, { version: 1, ...counts }, COUNTED_FOR);
  }
}
