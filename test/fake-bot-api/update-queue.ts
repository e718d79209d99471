import { badRequest, Refusal } from './refusal.ts';

/** An update before it has its number. */
export type UpdateBody = Readonly<Record<string, unknown>>;

/** An update that waits: its number, and what goes over the wire as it. */
interface Waiting {
  readonly id: number;
  readonly wire: unknown;
}

interface Poll {
  readonly limit: number;
  readonly answer: (updates: readonly unknown[]) => void;
  readonly refuse: (refusal: Refusal) => void;
}

const CONFLICT = 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running';

/** The kinds that only who names them is given. */
const BY_NAME_ONLY: ReadonlySet<string> = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);

/** The updates that wait for a bot. Asking from an offset on forgets those before it; one poll waits at a time. */
export class UpdateQueue {
  readonly #waiting: Waiting[] = [];
  #nextId = 100_001;
  #poll: Poll | undefined;
  #wanted: ReadonlySet<unknown> | undefined;
  readonly #bring: (wire: unknown) => boolean;

  /** @param bring brings an update to the bot by itself, if that is how it wants them */
  constructor(bring: (wire: unknown) => boolean = () => false) {
    this.#bring = bring;
  }

  /** The updates that the bot has not confirmed. */
  get pending(): readonly unknown[] {
    return this.#waiting.map(({ wire }) => wire);
  }

  /** Adds an update of whatever kind, as from before the bot said what it wants. Returns its number. */
  add(body: UpdateBody): number {
    const update_id = this.#nextId++;
    this.#put({ id: update_id, wire: { ...body, update_id } });
    return update_id;
  }

  /**
   * Adds an update if the bot asks for its kind: what it last said it wants, or all but those that must be asked for by name.
   * Returns its number, also where the bot will never see it.
   */
  offer(body: UpdateBody): number {
    const wanted = Object.keys(body).some((kind) => this.#wanted?.has(kind) ?? !BY_NAME_ONLY.has(kind));
    return wanted ? this.add(body) : this.#nextId++;
  }

  /** Uses up a number for what the bot is not given. */
  skip(): number {
    return this.#nextId++;
  }

  /** From here on the bot is given these kinds; an empty list is all but those that must be asked for by name. */
  ask(allowed: unknown): void {
    if (allowed === undefined) return;
    if (!Array.isArray(allowed)) throw badRequest('expected an Array of allowed_updates');
    this.#wanted = allowed.length === 0 ? undefined : new Set(allowed);
  }

  /** Adds anything in the place of an update, as it is. It is forgotten when a later update is confirmed. */
  addRaw(wire: unknown): void {
    this.#put({ id: this.#nextId++, wire });
  }

  /** Has all that wait brought to the bot. */
  bringAll(): void {
    for (const { wire } of this.#waiting.splice(0)) this.#bring(wire);
  }

  #put(waiting: Waiting): void {
    if (this.#bring(waiting.wire)) return;
    this.#waiting.push(waiting);
    const poll = this.#poll;
    this.#poll = undefined;
    poll?.answer(this.pending.slice(0, poll.limit));
  }

  /** Confirms the updates before the offset, and resolves to those from there on, once there are any or time is up. */
  fetch(offset: number, limit: number, timeoutMs: number, gone: AbortSignal): Promise<readonly unknown[]> {
    while (this.#waiting[0] !== undefined && this.#waiting[0].id < offset) this.#waiting.shift();
    if (this.#waiting.length > 0 || timeoutMs === 0) return Promise.resolve(this.pending.slice(0, limit));
    this.#poll?.refuse(new Refusal(409, CONFLICT));
    return new Promise((resolve, reject) => {
      const end = (): void => {
        clearTimeout(timer);
        if (this.#poll === poll) this.#poll = undefined;
      };
      const poll: Poll = {
        limit,
        answer: (updates) => {
          end();
          resolve(updates);
        },
        refuse: (refusal) => {
          end();
          reject(refusal);
        },
      };
      const timer = setTimeout(() => poll.answer([]), timeoutMs);
      gone.addEventListener('abort', () => poll.answer([]));
      this.#poll = poll;
    });
  }
}
