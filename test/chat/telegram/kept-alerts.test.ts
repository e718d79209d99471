import { Api } from 'grammy';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Alerts } from '../../../src/chat/telegram/follow/alerts.ts';
import { Arrivals } from '../../../src/chat/telegram/follow/arrivals.ts';
import { Follows } from '../../../src/chat/telegram/follow/follows.ts';
import { watch } from '../../../src/chat/telegram/follow/watcher.ts';
import type { Safety, StateChange, StateStore } from '../../../src/collection/state-store.ts';
import { libraryOf, reportOf } from '../../answer/support.ts';
import { FakeBotApi } from '../../fake-bot-api/fake-bot-api.ts';
import { MemoryState } from '../support/memory-state.ts';
import { plainLog } from '../support/plain-log.ts';

const OLD = reportOf('3月2日，云陂县召开春灌工作会议。', 'aaaaaaaaaaaa', '云陂县部署春灌', '2031-03-03');
const NEW = reportOf(
  '3月9日，云陂县召开渠道清淤现场会。县长施远帆强调，清淤要赶在四月前完成，淤泥不得堆在路上。',
  'bbbbbbbbbbbb',
  '云陂县召开渠道清淤现场会',
  '2031-03-10',
);
/** What is followed, by one person each. */
const WORDS = ['渠道清淤现场会', '清淤要赶', '淤泥'];

/** The state of a bot that is killed at a write: that one is not made, and nothing comes after it. */
class Killed implements StateStore {
  readonly killed: Promise<void>;
  readonly #state: StateStore;
  #writesLeft: number;
  #die: () => void = () => undefined;

  constructor(state: StateStore, writesLeft: number) {
    this.#state = state;
    this.#writesLeft = writesLeft;
    this.killed = new Promise((resolve) => {
      this.#die = resolve;
    });
  }

  get(key: string): unknown {
    return this.#state.get(key);
  }

  has(key: string): boolean {
    return this.#state.has(key);
  }

  entries(prefix: string): Iterable<readonly [key: string, value: unknown]> {
    return this.#state.entries(prefix);
  }

  put(key: string, value: unknown, keepFor?: number): Promise<void> {
    return this.#write(() => this.#state.put(key, value, keepFor));
  }

  remove(key: string): Promise<void> {
    return this.#write(() => this.#state.remove(key));
  }

  change(changes: readonly StateChange[], safety: Safety): Promise<void> {
    return this.#write(() => this.#state.change(changes, safety));
  }

  flushed(): Promise<void> {
    return this.#state.flushed();
  }

  #write(write: () => Promise<void>): Promise<void> {
    if (this.#writesLeft-- > 0) return write();
    this.#die();
    return new Promise(() => undefined);
  }
}

const EIGHT = new Date(2031, 2, 11, 8);
const library = libraryOf([OLD, NEW]);

/** Looks for what is to be told until all is out, or the bot is killed. */
async function run(
  telegram: FakeBotApi,
  state: StateStore,
  killed = new Promise<void>(() => undefined),
): Promise<void> {
  const held = await library;
  const api = new Api(telegram.token, { apiRoot: telegram.apiRoot });
  const log = plainLog((line) => expect.fail(line));
  const stopping = new AbortController();
  const done = new Promise<void>((resolve) => {
    const note = (day: string): Promise<void> => state.put('day', day).then(resolve);
    const last = (): unknown => {
      if (state.get('day') !== undefined) resolve();
      return state.get('day');
    };
    const watched = {
      arrivals: new Arrivals(held, state),
      alerts: new Alerts({ library: held, follows: new Follows(state), state, api, username: 'yinju_bot', log }),
      digests: { last, note },
      log,
    };
    void watch(watched, { everyMs: 1, digestHour: 8, now: () => EIGHT }, stopping.signal);
  });
  await Promise.race([done, killed]);
  stopping.abort();
}

/** Three people who follow words of a report that has come and was not told of. */
async function threeFollow(telegram: FakeBotApi, daily: boolean): Promise<{ state: MemoryState; users: number[] }> {
  const state = new MemoryState();
  await state.put('alerts/known', { version: 1, reports: [OLD.id] });
  const users = WORDS.map(() => telegram.user().person.id);
  for (const [i, id] of users.entries()) {
    const text = WORDS[i] ?? '';
    await new Follows(state).add(id, { kind: 'words', text, folded: text, language: 'zh-Hans', daily, chat: id });
  }
  return { state, users };
}

/** How many messages each of them got. */
const counted = (telegram: FakeBotApi, users: readonly number[]): readonly number[] =>
  users.map((id) => telegram.journal.calls('sendMessage').filter(({ payload }) => payload['chat_id'] === id).length);

describe('What people follow', () => {
  it.each([
    ['as it comes', false],
    ['once a day', true],
  ])('comes %s though the bot be killed at any write, and one message at most comes again', async (_, daily) => {
    const telegram = await FakeBotApi.start();
    onTestFinished(() => telegram.stop());
    const all = await Promise.all(
      Array.from({ length: 14 }, async (__, writes) => {
        const { state, users } = await threeFollow(telegram, daily);
        const killed = new Killed(state, writes);
        await run(telegram, killed, killed.killed);
        await run(telegram, state);
        return counted(telegram, users);
      }),
    );
    for (const counts of all) {
      expect(Math.min(...counts)).toBe(1);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(4);
    }
    expect(all.at(-1)).toEqual([1, 1, 1]);
  });

  it('comes once where the bot is killed before it notes the day, or while a message is under way', async () => {
    const telegram = await FakeBotApi.start();
    onTestFinished(() => telegram.stop());
    const { state, users } = await threeFollow(telegram, true);
    const hangs = telegram.hangNext('sendMessage');
    await run(telegram, state, hangs);
    expect(counted(telegram, users)).toEqual([0, 0, 0]);
    await run(telegram, state);
    expect(counted(telegram, users)).toEqual([1, 1, 1]);
    await run(telegram, state);
    expect(counted(telegram, users)).toEqual([1, 1, 1]);
  });

  it('comes once a day in as many messages as it needs', async () => {
    const telegram = await FakeBotApi.start();
    onTestFinished(() => telegram.stop());
    const state = new MemoryState();
    const { id } = telegram.user().person;
    const many = Array.from({ length: 7 }, (_, i) =>
      reportOf(`3月${i + 1}日，云陂县召开渠道清淤第${i + 1}次现场会。`, `cc${i}`, `云陂县清淤${i}`, '2031-03-10'),
    );
    const held = await libraryOf(many);
    const what = { text: '清淤', folded: '清淤', language: 'zh-Hans', daily: true, chat: id } as const;
    await new Follows(state).add(id, { kind: 'words', ...what });
    const api = new Api(telegram.token, { apiRoot: telegram.apiRoot });
    const log = plainLog((line) => expect.fail(line));
    const alerts = new Alerts({ library: held, follows: new Follows(state), state, api, username: 'yinju_bot', log });
    await alerts.tellOf(many);
    await alerts.sendDigests('2031-03-11');
    const texts = telegram.journal.calls('sendMessage').map(({ payload }) => String(payload['text']));
    expect(texts).toHaveLength(2);
    expect(texts[0]).toMatch(/^你关注的内容今天有 7 条新的原话：/);
    for (const i of [1, 2, 3, 4, 5, 6, 7]) expect(texts.join()).toContain(`第${i}次现场会`);
    await alerts.sendDigests('2031-03-11');
    expect(telegram.journal.calls('sendMessage')).toHaveLength(2);
  });

  it('comes in few messages where many reports come together, the same words once, and says how many more there are', async () => {
    const telegram = await FakeBotApi.start();
    onTestFinished(() => telegram.stop());
    const state = new MemoryState();
    const { id } = telegram.user().person;
    const many = Array.from({ length: 23 }, (_, i) =>
      reportOf(`3月${i + 1}日，云陂县召开渠道清淤第${i + 1}次现场会。`, `dd${i}`, `云陂县清淤${i}`, '2031-03-30'),
    );
    const held = await libraryOf(many);
    const what = { language: 'zh-Hans', daily: false, chat: id } as const;
    for (const text of ['清淤', '渠道'])
      await new Follows(state).add(id, { kind: 'words', text, folded: text, ...what });
    const api = new Api(telegram.token, { apiRoot: telegram.apiRoot });
    const log = plainLog((line) => expect.fail(line));
    const alerts = new Alerts({ library: held, follows: new Follows(state), state, api, username: 'yinju_bot', log });
    await alerts.tellOf(many);
    const texts = telegram.journal.calls('sendMessage').map(({ payload }) => String(payload['text']));
    expect(texts).toHaveLength(4);
    expect(texts[0]).toMatch(/^你关注的内容有 23 条新的原话：/);
    expect(texts.join().match(/次现场会。/g)).toHaveLength(20);
    expect(texts[3]).toMatch(/另有 3 条没有列出，直接问我就能看到。$/);
    await alerts.tellOf(many);
    expect(telegram.journal.calls('sendMessage')).toHaveLength(4);
    await new Follows(state).endAll(id);
    expect(state.kept()).toEqual([]);
  });

  it('comes to all others where one cannot be sent his, and to him at the next look', async () => {
    const telegram = await FakeBotApi.start();
    onTestFinished(() => telegram.stop());
    const { state, users } = await threeFollow(telegram, false);
    const held = await library;
    const api = new Api(telegram.token, { apiRoot: telegram.apiRoot });
    const log = plainLog((line) => expect.fail(line));
    const parts = { library: held, follows: new Follows(state), state, api, username: 'yinju_bot', log };
    telegram.failNext('sendMessage', 500, 'Internal Server Error');
    await expect(new Alerts(parts).tellOf([NEW])).rejects.toThrow('500');
    await new Alerts(parts).tellOf([NEW]);
    const sent = telegram.journal.calls('sendMessage').filter(({ outcome }) => outcome.ok);
    expect(sent.map(({ payload }) => payload['chat_id']).toSorted()).toEqual(users.toSorted());
  });
});
