import fc from 'fast-check';
import type { Update } from 'grammy/types';
import { expect, it } from 'vitest';
import { Inbox, MAX_TRIES } from '../../../src/chat/telegram/inbox/inbox.ts';
import { type Handled, Workers } from '../../../src/chat/telegram/inbox/workers.ts';
import type { StateChange } from '../../../src/collection/state-store.ts';
import { MemoryState } from '../support/memory-state.ts';

/** When the process is killed while it handles an update: before the reply is sent, or after. */
type Kill = 'before' | 'after';

const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

const update = (update_id: number, chat: number): Update => ({
  update_id,
  message: {
    message_id: update_id,
    date: 1,
    chat: { id: chat, type: 'private', first_name: '某人' },
    from: { id: chat, is_bot: false, first_name: '某人' },
  },
});

/** The disk as one process sees it: a process that was killed writes nothing any more. */
class Disk extends MemoryState {
  readonly #of: MemoryState;
  readonly #isDead: () => boolean;

  constructor(of: MemoryState, isDead: () => boolean) {
    super();
    this.#of = of;
    this.#isDead = isDead;
  }

  override get(key: string): unknown {
    return this.#of.get(key);
  }

  override has(key: string): boolean {
    return this.#of.has(key);
  }

  override entries(prefix: string): Iterable<readonly [string, unknown]> {
    return this.#of.entries(prefix);
  }

  override change(changes: readonly StateChange[]): Promise<void> {
    return this.#isDead() ? never() : this.#of.change(changes);
  }
}

/** What happens: chats by update, how many updates come at a time, and what kills the process when. */
interface Life {
  readonly chats: readonly number[];
  readonly batch: number;
  readonly kills: readonly (readonly [update: number, Kill])[];
}

/** Starts the bot again and again until all is done with. Returns the replies sent, and the updates passed over. */
async function live({ chats, batch, kills }: Life): Promise<{ replies: readonly number[]; over: readonly string[] }> {
  const state = new MemoryState();
  const left = [...kills];
  const replies: number[] = [];
  const over: string[] = [];
  let waiting = chats.map((chat, i) => update(i + 1, chat));
  for (let isDone = false; !isDone; ) {
    let isDead = false;
    const killed = new AbortController();
    const disk = new Disk(state, () => isDead);
    const die = (): Promise<never> => {
      isDead = true;
      killed.abort();
      return never();
    };
    const handle = async ({ update_id: id }: Update): Promise<Handled> => {
      // What else is in hand goes on meanwhile.
      await Promise.resolve();
      if (isDead) return never();
      const at = left.findIndex(([of]) => of === id);
      const [kill] = at < 0 ? [] : left.splice(at, 1);
      if (kill?.[1] === 'before') return die();
      replies.push(id);
      return kill === undefined ? 'done' : die();
    };
    const log = (line: string): number => over.push(line);
    const inbox = new Inbox({
      state: disk,
      botId: 4242,
      atOnce: 4,
      arrived: (arrived) => workers.offer(arrived),
      log,
      signal: killed.signal,
    });
    const workers = new Workers(
      { inbox, handle, apologize: () => Promise.resolve(), keptFor: () => [], log },
      { atOnce: 4, workLimit: 60_000, suspicion: 60_000, signal: killed.signal },
    );
    const gone = new Promise((resolve) => killed.signal.addEventListener('abort', resolve));
    await Promise.race([workers.resume(inbox.restore()), gone]);
    while (!isDead && waiting.length > 0) {
      // Confirmed only once it is safe: a process killed before is given the same again.
      const taken = await Promise.race([inbox.accept(waiting.slice(0, batch)), gone]);
      if (taken === 'accepted') waiting = waiting.slice(batch);
    }
    while (!isDead && inbox.depth > 0) await Promise.race([workers.idle(60_000), gone]);
    isDone = !isDead;
    killed.abort();
  }
  return { replies, over };
}

it('Wherever the process is killed, each update is answered, in the order of its chat, once and at most once more for each kill', async () => {
  const life = fc.record({
    chats: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 30 }),
    batch: fc.integer({ min: 1, max: 30 }),
    kills: fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.constantFrom<Kill>('before', 'after')), {
      maxLength: 12,
    }),
  });
  await fc.assert(
    fc.asyncProperty(life, async (of) => {
      const { replies, over } = await live(of);
      const firsts = [...new Set(replies)];
      of.chats.forEach((_, i) => {
        const own = of.kills.filter(([id]) => id === i + 1).length;
        const times = replies.filter((id) => id === i + 1).length;
        // Once it may have been in hand when another update ended the process.
        if (own < MAX_TRIES - 1) expect(times).toBeGreaterThan(0);
        if (times === 0) expect(over.join('\n')).toContain(`update ${i + 1}: passed over`);
        expect(times).toBeLessThanOrEqual(1 + of.kills.length);
      });
      for (const chat of new Set(of.chats)) {
        const own = firsts.filter((id) => of.chats[id - 1] === chat);
        expect(own).toEqual(own.toSorted((a, b) => a - b));
      }
    }),
  );
});
