import { Refusal } from './refusal.ts';

/** An update before it has its number. */
export type UpdateBody = Readonly<Record<string, unknown>>;

/** An update as it goes over the wire. */
export type Update = UpdateBody & { readonly update_id: number };

interface Poll {
  readonly limit: number;
  readonly answer: (updates: readonly Update[]) => void;
  readonly refuse: (refusal: Refusal) => void;
}

const CONFLICT = 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running';

/** The updates that wait for a bot. Asking from an offset on forgets those before it; one poll waits at a time. */
export class UpdateQueue {
  readonly #pending: Update[] = [];
  #nextId = 100_001;
  #poll: Poll | undefined;

  /** The updates that the bot has not confirmed. */
  get pending(): readonly Update[] {
    return this.#pending;
  }

  /** Adds an update, and hands it to a waiting poll. Returns its number. */
  add(body: UpdateBody): number {
    const id = this.#nextId++;
    this.#pending.push({ ...body, update_id: id });
    const poll = this.#poll;
    this.#poll = undefined;
    poll?.answer(this.#pending.slice(0, poll.limit));
    return id;
  }

  /** Confirms the updates before the offset, and resolves to those from there on, once there are any or time is up. */
  fetch(offset: number, limit: number, timeoutMs: number, gone: AbortSignal): Promise<readonly Update[]> {
    while (this.#pending[0] !== undefined && this.#pending[0].update_id < offset) this.#pending.shift();
    if (this.#pending.length > 0 || timeoutMs === 0) return Promise.resolve(this.#pending.slice(0, limit));
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
