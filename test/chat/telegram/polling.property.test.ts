import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pollUpdates, type UpdateSource } from '../../../src/chat/telegram/polling.ts';
import { MAX_TRIES, UpdateLedger } from '../../../src/chat/telegram/update-ledger.ts';
import { IMPATIENT } from '../support/bot-stage.ts';
import { MemoryState } from '../support/memory-state.ts';

/** The end of a process, as far as what it leaves behind tells. */
class Killed extends Error {}

/** When the process is killed while it handles an update: before the reply is sent, or after. */
type Kill = 'before' | 'after';

const update = (update_id: number): object => ({
  update_id,
  message: { message_id: update_id, chat: { id: 1, type: 'private' } },
});

/** Telegram's end: gives at most `limit` updates at once, and forgets those before the offset. */
class Queue implements UpdateSource {
  #ids: readonly number[];
  readonly #limit: number;
  readonly #empty: () => void;

  constructor(ids: readonly number[], limit: number, empty: () => void) {
    this.#ids = ids;
    this.#limit = limit;
    this.#empty = empty;
  }

  fetch(offset: number): Promise<readonly unknown[]> {
    this.#ids = this.#ids.filter((id) => id >= offset);
    if (this.#ids.length === 0) this.#empty();
    return Promise.resolve(this.#ids.slice(0, this.#limit).map(update));
  }

  peek(offset: number): Promise<readonly unknown[]> {
    return Promise.resolve(this.#ids.filter((id) => id >= offset).map(update));
  }

  async confirm(offset: number): Promise<void> {
    await this.fetch(offset);
  }
}

/** Starts the bot again and again until all is handled; each start is killed at most once. Returns the replies sent. */
async function live(
  count: number,
  limit: number,
  kills: readonly (readonly [number, Kill])[],
): Promise<readonly number[]> {
  const ids = Array.from({ length: count }, (_, i) => i + 1);
  const stop = new AbortController();
  const source = new Queue(ids, limit, () => stop.abort());
  const state = new MemoryState();
  const replies: number[] = [];
  const left = [...kills];
  const seen = new Set<number>();
  const see = (updates: readonly { update_id: number }[]): void => {
    for (const { update_id } of updates) seen.add(update_id);
  };
  const handle = ({ update_id }: { update_id: number }): Promise<'done'> => {
    expect(seen).toContain(update_id);
    const at = left.findIndex(([id]) => id === update_id);
    const [kill] = at < 0 ? [] : left.splice(at, 1);
    if (kill?.[1] === 'before') return Promise.reject(new Killed());
    replies.push(update_id);
    return kill === undefined ? Promise.resolve('done') : Promise.reject(new Killed());
  };
  while (!stop.signal.aborted) {
    const ledger = new UpdateLedger(state, 4242, () => undefined);
    await pollUpdates({ source, ledger, see, handle, log: () => undefined }, IMPATIENT, stop.signal).catch(
      (error: unknown) => {
        if (!(error instanceof Killed)) throw error;
      },
    );
  }
  return replies;
}

it('Wherever a bot is killed, it answers each update that did not kill it each time, at most once more for a kill, in order', async () => {
  const kills = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.constantFrom<Kill>('before', 'after')), {
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 30 }),
      kills,
      async (count, limit, at) => {
        const replies = await live(count, limit, at);
        for (let id = 1; id <= count; id++) {
          const times = replies.filter((replied) => replied === id).length;
          const killed = at.filter(([over]) => over === id).map(([, when]) => when);
          const lost = killed.length >= MAX_TRIES && killed.slice(0, MAX_TRIES).every((when) => when === 'before');
          expect(times > 0).toBe(!lost);
          expect(times).toBeLessThanOrEqual(Math.min(MAX_TRIES, 1 + killed.length));
        }
        expect(replies).toEqual(replies.toSorted((a, b) => a - b));
      },
    ),
  );
});
