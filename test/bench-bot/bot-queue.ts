import { setTimeout as sleep } from 'node:timers/promises';
import type { PeopledReports } from '../bench/peopled-reports.ts';
import { percentile } from '../bench/percentile.ts';
import { AwaitedAnswers } from './awaited-answers.ts';
import type { Outcome, Phase } from './phase.ts';
import { Pressables } from './pressables.ts';
import { Crowd, type Sent } from './server-updates.ts';

/** As many updates as Telegram gives at a time. */
const BATCH = 100;
/** How long answers are waited for at the end, in milliseconds, and how often it is looked. */
const LAST_ANSWERS = 30_000;
const LOOK_EVERY = 50;

const timeOf = (times: readonly number[], share: number): number | null =>
  times.length === 0 ? null : percentile(times, share);

/** What is asked for by a poll. */
interface Poll {
  readonly limit: number;
  readonly give: (updates: readonly object[]) => void;
}

/** What people send to one bot, and when it is answered. */
export class BotQueue {
  readonly buttons = new Pressables();
  readonly #crowd: Crowd;
  readonly #queue: Sent[] = [];
  /** Given to the bot, and not confirmed by it. */
  #given: Sent[] = [];
  #poll: Poll | undefined;
  #phase: Phase | undefined;
  readonly #answers = new AwaitedAnswers((due) => this.#answered(due));
  /** When each answer of this phase was there, and how long that took. */
  #at: number[] = [];
  #took: number[] = [];

  constructor(reports: PeopledReports) {
    this.#crowd = new Crowd(reports, () => this.buttons.take());
  }

  see(method: string, body: Readonly<Record<string, unknown>>): void {
    this.#answers.see(method, body);
  }

  /** Answers a poll: at once where there is something, else when something comes or the time is up. */
  poll(offset: number, limit: number, timeoutSeconds: number): Promise<readonly object[]> {
    this.#given = this.#given.filter(({ id }) => id >= offset);
    if (this.#given.length > 0) return Promise.resolve(this.#given.map(({ update }) => update));
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#poll?.give([]), timeoutSeconds * 1000);
      this.#poll = {
        limit,
        give: (updates) => {
          clearTimeout(timer);
          this.#poll = undefined;
          resolve(updates);
        },
      };
      this.#fill();
      this.#give();
    });
  }

  /** Does a phase, and waits for the answers that are still to come at its end. */
  async run(phase: Phase): Promise<Outcome> {
    this.#at = [];
    this.#took = [];
    this.#phase = phase;
    const start = performance.now();
    const over = new AbortController();
    const coming = phase.offer.kind === 'open' ? this.#come(phase, phase.offer.perSecond, over.signal) : undefined;
    this.#fill();
    this.#give();
    const counts = await this.#whole(phase, start);
    this.#phase = undefined;
    over.abort();
    await coming;
    for (let waited = 0; this.#answers.size > 0 && waited < LAST_ANSWERS; waited += LOOK_EVERY) await sleep(LOOK_EVERY);
    return this.#outcome(counts);
  }

  /** Waits for the end of the phase; resolves to the time that counts. */
  async #whole({ until }: Phase, start: number): Promise<{ from: number; to: number }> {
    if (until.kind === 'seconds') {
      await sleep((until.warmUp + until.counted) * 1000);
      return { from: start + until.warmUp * 1000, to: performance.now() };
    }
    while (this.#at.length < until.count) await sleep(LOOK_EVERY);
    return { from: start, to: performance.now() };
  }

  #outcome({ from, to }: { from: number; to: number }): Outcome {
    const times = this.#took.filter((took, i) => {
      const due = (this.#at[i] ?? 0) - took;
      return due >= from && due < to;
    });
    const answered = this.#at.filter((at) => at >= from && at < to).length;
    return {
      answered,
      perSecond: answered / ((to - from) / 1000),
      p50: timeOf(times, 0.5),
      p95: timeOf(times, 0.95),
      p99: timeOf(times, 0.99),
      unanswered: this.#answers.clear(),
    };
  }

  /** Updates come one by one at random times, as those of many people do. */
  async #come({ workload }: Phase, perSecond: number, signal: AbortSignal): Promise<void> {
    let due = performance.now();
    while (!signal.aborted) {
      // A timer is late by up to a millisecond or two: all that is due by now comes.
      for (const now = performance.now(); due <= now; due += (-Math.log(1 - Math.random()) * 1000) / perSecond) {
        this.#enqueue(this.#crowd.next(workload), due);
      }
      this.#give();
      await sleep(Math.max(1, due - performance.now()));
    }
  }

  /** Keeps so many on the way, by whole batches. */
  #fill(): void {
    if (this.#phase?.offer.kind !== 'closed') return;
    const { onTheWay } = this.#phase.offer;
    while (this.#answers.size + BATCH <= onTheWay) {
      for (let i = 0; i < BATCH; i++) this.#enqueue(this.#crowd.next(this.#phase.workload), performance.now());
    }
  }

  #enqueue(sent: Sent, due: number): void {
    this.#queue.push(sent);
    this.#answers.expect(sent, due);
  }

  #give(): void {
    if (this.#poll === undefined || this.#queue.length === 0) return;
    this.#given = this.#queue.splice(0, Math.min(BATCH, this.#poll.limit));
    this.#poll.give(this.#given.map(({ update }) => update));
  }

  #answered(due: number): void {
    const now = performance.now();
    this.#at.push(now);
    this.#took.push(now - due);
    this.#fill();
    this.#give();
  }
}
