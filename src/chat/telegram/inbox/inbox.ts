import { once } from 'node:events';
import type { Update } from 'grammy/types';
import { z } from 'zod';
import type { StateChange, StateStore } from '../../../collection/state-store.ts';
import { describeError } from '../describe-error.ts';
import { isInline } from '../inline/inline-update.ts';
import { readUpdate, type SeenUpdate } from '../read-update.ts';
import { SlotMap } from '../slots.ts';
import type { UpdateSink } from './update-sink.ts';

/** Times that an update is taken in hand: all but the first are for a bot that was ended from outside in the middle. */
export const MAX_TRIES = 10;

/** Updates that may wait. Beyond it, inline queries go, the oldest first; then no more are taken in. */
export const MOST_WAITING = 10_000;

/**
 * How long an update and the note that it was handled are kept, in milliseconds: as long as Telegram offers it. Later
 * notes are of no use, and after a week without updates Telegram numbers them anew, perhaps lower.
 * (Bot API, "Getting updates" and "Update".)
 */
const KEPT_FOR = 24 * 60 * 60 * 1000;

/** What the keys of all waiting updates begin with. */
const INBOX = 'inbox/';

const keptUpdate = z.object({ version: z.literal(1), tries: z.int(), update: z.unknown() });

/** An update that waits, and how often it was taken in hand before. */
export interface Waiting {
  readonly id: number;
  readonly update: Update;
  readonly tries: number;
  /** Whether an earlier run left it, and may have done some of what is to be done. */
  readonly isLeft: boolean;
}

/** An update in the inbox; whether the next time that it is taken in hand is counted among the tries already. */
interface Kept extends Waiting {
  readonly isCounted: boolean;
}

/** Whether to handle an update: it may have given way to others, or have ended the bot each time it was handled. */
export type Taken = 'take' | 'gone' | 'fatal';

/** What an inbox is made of. */
export interface InboxParts {
  readonly state: StateStore;
  readonly botId: number;
  /** How many updates are in hand at a time: what comes while fewer wait is counted as taken in hand at once. */
  readonly atOnce: number;
  /** Is told of updates once they outlive the process, in the order in which they came. Must not throw. */
  readonly arrived: (updates: readonly Waiting[]) => void;
  readonly log: (line: string) => void;
  /** Comes when what is not done with by then is to be left. */
  readonly signal: AbortSignal;
}

const fromSomebody = z.looseObject({ from: z.looseObject({ id: z.int() }).exactOptional() });

/** The keys of what waits in the inbox of this person, the update at hand left out. */
export function waitingFrom(state: StateStore, user: number, atHand: number): readonly string[] {
  return [...state.entries(INBOX)].flatMap(([key, value]) => {
    const seen = readUpdate(keptUpdate.safeParse(value).data?.update);
    if (seen.kind !== 'update' || seen.id === atHand) return [];
    return Object.values(seen.update).some((part) => fromSomebody.safeParse(part).data?.from?.id === user) ? [key] : [];
  });
}

/** Numbers as long as each other, so that their order is that of the keys. */
const padded = (id: number): string => String(id).padStart(16, '0');

/**
 * The updates that were taken in and are not done with, on disk: what is in it is answered, whatever becomes of the
 * process. Each update is taken in once within 24 hours, by its number; its words go as soon as it is done with.
 *
 * @example
 * const inbox = new Inbox({ state, botId: 4242, atOnce: 64, arrived: (updates) => workers.offer(updates), log, signal });
 * workers.resume(inbox.restore());
 * await inbox.accept(await api.getUpdates());
 */
export class Inbox implements UpdateSink {
  readonly #parts: InboxParts;
  readonly #waiting = new SlotMap<number, Kept>();
  /** By what could not be kept: to be called once that is done with. */
  readonly #awaited = new Map<number, () => void>();

  constructor(parts: InboxParts) {
    this.#parts = parts;
  }

  /** How many updates wait or are in hand. */
  get depth(): number {
    return this.#waiting.size;
  }

  /** Gives what an earlier run left, in the order of the numbers. To be called before anything else is. */
  restore(): readonly Waiting[] {
    for (const [key, value] of this.#parts.state.entries(this.#rows)) {
      const kept = keptUpdate.safeParse(value).data;
      const seen = readUpdate(kept?.update);
      if (kept !== undefined && seen.kind === 'update') {
        const { id, update } = seen;
        this.#waiting.set(id, { id, update, tries: kept.tries, isLeft: true, isCounted: false });
      } else {
        this.#parts.log(`passed over what was kept as ${key}: no update that the bot can read`);
      }
    }
    return [...this.#waiting.values()];
  }

  /** What cannot be kept, as where the disk is full, is answered all the same: it is taken in when it is done with. */
  async accept(raw: readonly unknown[]): Promise<'accepted' | 'full'> {
    const fresh = raw.map(readUpdate).flatMap((seen) => this.#fresh(seen));
    const updates = this.#counted([...new Map(fresh.map((one) => [one.id, one])).values()]);
    const evicted = this.#evictedFor(updates.length);
    if (evicted === undefined) return 'full';
    const rows = updates.map(({ id, update, tries }) => this.#put(id, tries, update));
    const removals = evicted.map((id): StateChange => ({ kind: 'remove', key: this.#row(id) }));
    const isKept =
      rows.length === 0 || (await this.#keep(() => this.#parts.state.change([...removals, ...rows], 'committed')));
    for (const id of evicted) this.#waiting.delete(id);
    // The same may have been offered twice at a time.
    const arrived = updates.filter(({ id }) => !this.#waiting.has(id));
    for (const one of arrived) this.#waiting.set(one.id, one);
    const done = isKept ? [] : arrived.map(({ id }) => new Promise<void>((resolve) => this.#awaited.set(id, resolve)));
    if (arrived.length > 0) this.#parts.arrived(arrived);
    if (!isKept) return this.#whenDone(done);
    // Begun before it is on the disk: one that is answered while the power goes may be offered, and answered, once more.
    const isSafe = rows.length === 0 || (await this.#keep(() => this.#parts.state.flushed()));
    return isSafe ? 'accepted' : 'full';
  }

  /** Notes, before it is handled, that an update is taken in hand. */
  async take(id: number): Promise<Taken> {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined || !(this.#awaited.has(id) || this.#isKept(id))) {
      this.#waiting.delete(id);
      return 'gone';
    }
    if (waiting.isCounted) {
      this.#waiting.set(id, { ...waiting, isCounted: false });
      return 'take';
    }
    if (waiting.tries >= MAX_TRIES) return 'fatal';
    await this.#tried(waiting, waiting.tries + 1);
    return 'take';
  }

  /** Notes that an update is done with; with it go the keys of what was kept for its sake. */
  async done(id: number, others: readonly string[]): Promise<void> {
    if (!this.#waiting.has(id)) return;
    const removals = [this.#row(id), ...others].map((key): StateChange => ({ kind: 'remove', key }));
    const handled: StateChange = { kind: 'put', key: this.#handled(id), value: true, keepFor: KEPT_FOR };
    await this.#write([handled, ...removals]);
    this.#waiting.delete(id);
    this.#awaited.get(id)?.();
    this.#awaited.delete(id);
  }

  /** Notes that an update in hand is left for the next start, as if it had not been taken. */
  async giveBack(id: number): Promise<void> {
    const waiting = this.#waiting.get(id);
    if (waiting !== undefined) await this.#tried(waiting, waiting.tries - 1);
  }

  /** Waits until all is done with; a stop does not wait so long, and leaves it where it came from. */
  async #whenDone(done: readonly Promise<void>[]): Promise<'accepted' | 'full'> {
    const over = new AbortController();
    const stopped = once(this.#parts.signal, 'abort', { signal: over.signal }).then(
      () => 'full' as const,
      () => 'full' as const,
    );
    const outcome = await Promise.race([Promise.all(done).then(() => 'accepted' as const), stopped]);
    over.abort();
    return outcome;
  }

  async #keep(write: () => Promise<void>): Promise<boolean> {
    try {
      await write();
      return true;
    } catch (error) {
      this.#parts.log(`updates could not be kept, and are answered all the same: ${describeError(error, [])}`);
      return false;
    }
  }

  async #tried(waiting: Kept, tries: number): Promise<void> {
    this.#waiting.set(waiting.id, { ...waiting, tries });
    await this.#write([this.#put(waiting.id, tries, waiting.update)]);
  }

  /** Not, where whoever it is from has had it forgotten. */
  #isKept(id: number): boolean {
    return this.#parts.state.has(this.#row(id));
  }

  #fresh(seen: SeenUpdate): readonly Omit<Waiting, 'tries'>[] {
    if (seen.kind === 'unreadable') {
      this.#parts.log('passed over an update without update_id');
      return [];
    }
    if (seen.kind === 'unknown') {
      this.#parts.log(`update ${seen.id}: passed over, nothing that the bot can read`);
      return [];
    }
    const { id, update } = seen;
    if (this.#waiting.has(id) || this.#parts.state.get(this.#handled(id)) !== undefined) return [];
    return [{ id, update, isLeft: false }];
  }

  /**
   * Counts the first try of what will most likely be taken in hand at once, which saves a write before that. What then has
   * to wait after all may be suspected to have ended the bot, and is tried by itself: that does no harm to so few. Suspects
   * go first: where another one waits that is none, which may be of the same chat, it must not overtake that.
   */
  #counted(updates: readonly Omit<Waiting, 'tries'>[]): readonly Kept[] {
    const room = this.#parts.atOnce - this.#waiting.size;
    const free = room > 0 && [...this.#waiting.values()].every(({ tries }) => tries > 0) ? room : 0;
    return updates.map((one, i) => ({ ...one, tries: i < free ? 1 : 0, isCounted: i < free }));
  }

  /** The inline queries that give way to so many updates; undefined where that is not enough. */
  #evictedFor(count: number): readonly number[] | undefined {
    const over = this.#waiting.size + count - MOST_WAITING;
    if (over <= 0) return [];
    const inline = [...this.#waiting.values()].filter(({ update }) => isInline(update));
    return inline.length < over ? undefined : inline.slice(0, over).map(({ id }) => id);
  }

  /** A write that fails is logged and no more: only a kill can then repeat an answer. */
  async #write(changes: readonly StateChange[]): Promise<void> {
    try {
      await this.#parts.state.change(changes, 'committed');
    } catch (error) {
      this.#parts.log(`which updates are done with could not be noted: ${describeError(error, [])}`);
    }
  }

  #put(id: number, tries: number, update: Update): StateChange {
    return { kind: 'put', key: this.#row(id), value: { version: 1, tries, update }, keepFor: KEPT_FOR };
  }

  get #rows(): string {
    return `${INBOX}${this.#parts.botId}/`;
  }

  #row(id: number): string {
    return this.#rows + padded(id);
  }

  #handled(id: number): string {
    return `handled/${this.#parts.botId}/${padded(id)}`;
  }
}
