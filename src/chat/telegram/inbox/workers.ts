import { setTimeout as sleep } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import { isInline } from '../inline/inline-update.ts';
import { SlotMap } from '../slots.ts';
import { type Inbox, MAX_TRIES, type Waiting } from './inbox.ts';
import { laneKey } from './lane-key.ts';
import { TookTooLong } from './took-too-long.ts';
import { Work } from './work.ts';

/** What became of an update: it is done with, or the stop came in between and it is left for the next start. */
export type Handled = 'done' | 'left';

/** What a handler may ask about the update's turn. */
export interface Turn {
  readonly work: Work;
  /** Whether nothing of the same lane has come after it so far. */
  readonly isLast: () => boolean;
}

/** What workers need. */
export interface WorkersParts {
  readonly inbox: Inbox;
  /** Must not throw: what goes wrong with one update is its own to tell. */
  readonly handle: (update: Update, turn: Turn) => Promise<Handled>;
  /** Tells the person that it took too long. Must not throw. */
  readonly apologize: (update: Update, error: TookTooLong, work: Work) => Promise<void>;
  /** The keys of what was kept for an update's sake, given how many of its calls would have shown twice. */
  readonly keptFor: (update: number, shown: number) => readonly string[];
  readonly log: (line: string) => void;
}

/** How much is done at a time, and how long it may take. Times in milliseconds. */
export interface WorkersLimits {
  /** Updates in hand at a time. */
  readonly atOnce: number;
  /** What one update may take. */
  readonly workLimit: number;
  /** For so long an update that was in hand when an earlier run ended is left alone, to see whether it ends this one too. */
  readonly suspicion: number;
  /** Comes when no further work is to be begun: what waits stays in the inbox. */
  readonly signal: AbortSignal;
}

/** Updates that are handled in order. */
interface Lane {
  readonly queue: Waiting[];
  isBusy: boolean;
}

/**
 * Handles what is in the inbox: in order in each lane, up to so many at a time, each within its time. One that hangs
 * keeps only its own lane waiting, and no longer than that.
 *
 * @example
 * const workers = new Workers({ inbox, handle, apologize, keptFor, log }, limits);
 * await workers.resume(inbox.restore());
 * workers.offer(arrived);
 */
export class Workers {
  readonly #parts: WorkersParts;
  readonly #limits: WorkersLimits;
  readonly #lanes = new SlotMap<string, Lane>();
  /** Keys of lanes in which something waits and nothing is in hand, in the order in which they are to go on. */
  readonly #ready = new Set<string>();
  /** Updates in hand, those that wait for Telegram and those whose end is still being noted among them. */
  #inHand = 0;
  #running = 0;
  /** To be called when nothing is in hand any more. */
  #whenIdle: (() => void)[] = [];
  /** What came before it is certain what has ended the earlier run. */
  #held: Waiting[] | undefined = [];

  constructor(parts: WorkersParts, limits: WorkersLimits) {
    this.#parts = parts;
    this.#limits = limits;
  }

  /** Takes updates to be handled. */
  offer(updates: readonly Waiting[]): void {
    if (this.#held !== undefined) {
      this.#held.push(...updates);
      return;
    }
    for (const one of updates) this.#queue(one);
    this.#startReady();
  }

  /**
   * Begins with what an earlier run left. Whatever was in hand when that ended may have ended it: these go first and one
   * after the other, so that the guilty one is known and takes none of the others with it. What is offered waits until then.
   */
  async resume(left: readonly Waiting[]): Promise<void> {
    const suspects = left.filter(({ tries }) => tries > 0);
    this.#held = [...left.filter(({ tries }) => tries === 0), ...(this.#held ?? [])];
    for (const one of suspects) {
      if (this.#limits.signal.aborted) break;
      this.#queue(one);
      this.#startReady();
      await Promise.race([this.#noneInHand(), sleep(this.#limits.suspicion, undefined, { ref: false })]);
    }
    const held = this.#held;
    this.#held = undefined;
    this.offer(held);
  }

  /** Resolves when nothing is in hand, or so many milliseconds are over. */
  async idle(within: number): Promise<void> {
    const over = new AbortController();
    await Promise.race([this.#noneInHand(), sleep(within, undefined, { signal: over.signal }).catch(() => undefined)]);
    over.abort();
  }

  #queue(one: Waiting): void {
    const key = laneKey(one.update);
    const lane = this.#lanes.get(key) ?? { queue: [], isBusy: false };
    lane.queue.push(one);
    this.#lanes.set(key, lane);
    if (!lane.isBusy) this.#ready.add(key);
  }

  #startReady(): void {
    for (const key of this.#ready) {
      if (this.#limits.signal.aborted || this.#running >= this.#limits.atOnce) return;
      this.#ready.delete(key);
      const lane = this.#lanes.get(key);
      const next = lane?.queue.shift();
      if (lane !== undefined && next !== undefined) this.#start(key, lane, next);
    }
  }

  #start(key: string, lane: Lane, one: Waiting): void {
    lane.isBusy = true;
    this.#inHand++;
    void this.#work(one, lane).finally(() => {
      lane.isBusy = false;
      if (lane.queue.length > 0) this.#ready.add(key);
      else this.#lanes.delete(key);
      this.#startReady();
      if (--this.#inHand === 0) for (const tell of this.#whenIdle.splice(0)) tell();
    });
  }

  #noneInHand(): Promise<void> {
    return this.#inHand === 0 ? Promise.resolve() : new Promise((resolve) => this.#whenIdle.push(resolve));
  }

  /** The lane waits until it is noted what became of the update; others take its place before. */
  async #work(one: Waiting, lane: Lane): Promise<void> {
    this.#running++;
    const note = await this.#handled(one, lane).finally(() => {
      this.#running--;
    });
    this.#startReady();
    await note();
  }

  /** Handles an update; resolves to what notes what became of it. */
  async #handled({ id, update, isLeft }: Waiting, lane: Lane): Promise<() => Promise<void>> {
    const { inbox, log, keptFor } = this.#parts;
    const isLast = (): boolean => lane.queue.length === 0;
    // Of somebody who types on only the newest query is of use.
    if (isInline(update) && !isLast()) return () => inbox.done(id, []);
    const taken = await inbox.take(id);
    if (taken === 'gone') return () => Promise.resolve();
    if (taken === 'fatal') {
      log(`update ${id}: passed over, the bot was ended ${MAX_TRIES} times while it handled it`);
      return () => inbox.done(id, keptFor(id, 0));
    }
    const work = new Work({
      update: id,
      isRepeated: isLeft,
      limit: this.#limits.workLimit,
      waiting: (waits) => this.#waits(waits),
    });
    const handled = await this.#inTime(update, { work, isLast });
    work.end();
    if (handled === 'left') {
      log(`update ${id}: cut short by the stop, left for the next start`);
      return () => inbox.giveBack(id);
    }
    return () => inbox.done(id, keptFor(id, work.shown));
  }

  async #inTime(update: Update, turn: Turn): Promise<Handled> {
    const timeUp = new Promise<'time-up'>((resolve) => {
      turn.work.whenOver(() => resolve('time-up'));
    });
    const handled = await Promise.race([this.#parts.handle(update, turn), timeUp]);
    if (handled !== 'time-up') return handled;
    const error = new TookTooLong(this.#limits.workLimit / 1000);
    this.#parts.log(`update ${update.update_id}: ${error.message}`);
    await this.#parts.apologize(update, error, turn.work);
    return 'done';
  }

  /** Whoever waits for Telegram keeps nobody else from going on. */
  #waits(waits: boolean): void {
    this.#running += waits ? -1 : 1;
    this.#startReady();
  }
}
