import { Refusal } from './refusal.ts';

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

/** The updates that wait for a bot. Asking from an offset on forgets those before it; one poll waits at a time. */
export class UpdateQueue {
  readonly #waiting: Waiting[] = [];
  #nextId = 100_001;
  #poll: Poll | undefined;

  /** The updates that the bot has not confirmed. */
  get pending(): readonly unknown[] {
    return this.#waiting.map(({ wire }) => wire);
  }

  /** Adds an update, and hands it to a waiting poll. Returns its number. */
  add(body: UpdateBody): number {
    const update_id = this.#nextId++;
    this.#put({ id: update_id, wire: { ...body, update_id } });
    return update_id;
  }

  /** Adds anything in the place of an update, as it is. It is forgotten when a later update is confirmed. */
  addRaw(wire: unknown): void {
    this.#put({ id: this.#nextId++, wire });
  }

  #put(waiting: Waiting): void {
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
