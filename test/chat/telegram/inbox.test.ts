import type { Update } from 'grammy/types';
import { describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../../src/answer/answer.ts';
import { Inbox, MOST_WAITING } from '../../../src/chat/telegram/inbox/inbox.ts';
import { FakeBotApi } from '../../fake-bot-api/fake-bot-api.ts';
import { startBot } from '../support/bot-stage.ts';
import { MemoryState } from '../support/memory-state.ts';
import { flood } from '../support/reports.ts';
import { Shelf } from '../support/shelf.ts';

const HELP = '直接发一句问题';
const TOO_LONG = '这次花的时间太久，没能回答。请再发一次，或者问得短一些。';

const from = { id: 7, is_bot: false, first_name: '某人' };

const message = (update_id: number): object => ({
  update_id,
  message: { message_id: update_id, date: 1, chat: { id: 7, type: 'private', first_name: '某人' }, from },
});

const query = (update_id: number): object => ({
  update_id,
  inline_query: { id: String(update_id), from, query: '灯塔', offset: '' },
});

/** Answers nothing before it may. */
class SlowShelf extends Shelf {
  goOn: () => void = () => undefined;
  readonly #may = new Promise<void>((resolve) => {
    this.goOn = resolve;
  });

  override async ask(question: string): Promise<Answer> {
    await this.#may;
    return super.ask(question);
  }
}

/** An inbox of which nothing is handled. */
function inboxOver(state: MemoryState): { inbox: Inbox; arrived: Update[]; log: string[] } {
  const arrived: Update[] = [];
  const log: string[] = [];
  const inbox = new Inbox({
    state,
    botId: 4242,
    atOnce: 2,
    arrived: (updates) => arrived.push(...updates.map(({ update }) => update)),
    log: (line) => log.push(line),
    signal: new AbortController().signal,
  });
  return { inbox, arrived, log };
}

const upTo = (count: number, make: (id: number) => object): readonly object[] =>
  Array.from({ length: count }, (_, i) => make(i + 1));

describe('The inbox', () => {
  it('gives what it holds to the next run, and not what is done with', async () => {
    const state = new MemoryState();
    const { inbox } = inboxOver(state);
    await inbox.accept([message(1), message(2), message(3)]);
    await inbox.done(2, []);
    const next = inboxOver(state);
    expect(next.inbox.restore().map(({ id }) => id)).toEqual([1, 3]);
    await next.inbox.accept([message(1), message(2), message(3), message(4)]);
    expect(next.arrived.map(({ update_id }) => update_id)).toEqual([4]);
  });

  it('counts as tried what was taken in hand, or would have been at once', async () => {
    const state = new MemoryState();
    const { inbox } = inboxOver(state);
    await inbox.accept([message(1), message(2), message(3), message(4)]);
    for (const id of [1, 3]) expect(await inbox.take(id)).toBe('take');
    const left = inboxOver(state).inbox.restore();
    expect(left.map(({ id, tries }) => [id, tries])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 0],
    ]);
  });

  it('keeps nothing of what an update said once it is done with', async () => {
    const state = new MemoryState();
    const { inbox } = inboxOver(state);
    await inbox.accept([query(1)]);
    await inbox.done(1, []);
    expect([...state.entries('')]).toEqual([['handled/4242/0000000000000001', true]]);
  });

  it('is given the same from two sides at a time, and takes it in once', async () => {
    const { inbox, arrived } = inboxOver(new MemoryState());
    await Promise.all([inbox.accept([message(1)]), inbox.accept([message(1), message(1)])]);
    expect(arrived).toHaveLength(1);
  });

  it('passes over what is no update, and what was kept and cannot be read', async () => {
    const state = new MemoryState();
    await state.put('inbox/4242/0000000000000009', 'no update');
    const { inbox, arrived, log } = inboxOver(state);
    expect(inbox.restore()).toEqual([]);
    await inbox.accept([null, 7, {}, { update_id: 'x' }, { update_id: 8, poll: {} }, message(10)]);
    expect(arrived).toHaveLength(1);
    expect(log).toHaveLength(6);
  });

  it('gives up inline queries, the oldest first, where there is no room, and then takes nothing more', async () => {
    const state = new MemoryState();
    const { inbox } = inboxOver(state);
    const most = [query(1), query(2), ...upTo(MOST_WAITING, (id) => message(id + 2)).slice(0, MOST_WAITING - 2)];
    expect(await inbox.accept(most)).toBe('accepted');
    expect(await inbox.accept([message(100_001)])).toBe('accepted');
    expect([await inbox.take(1), await inbox.take(2)]).toEqual(['gone', 'take']);
    expect(await inbox.accept([message(100_002)])).toBe('accepted');
    expect(await inbox.accept([message(100_003)])).toBe('full');
    expect(inbox.depth).toBe(MOST_WAITING);
    await inbox.done(100_002, []);
    expect(await inbox.accept([message(100_003)])).toBe('accepted');
  });
});

describe('Whoever has everything forgotten', () => {
  it('is not answered any more to what still waited', async () => {
    const library = new SlowShelf([flood]);
    const telegram = await FakeBotApi.start();
    const [user, other] = [telegram.user(), telegram.user()];
    user.sends({ text: '/forget' });
    user.sends({ text: '灯塔何时修好' });
    other.sends({ text: '灯塔何时修好' });
    const { settled } = await startBot(library, { telegram });
    library.goOn();
    await settled();
    const chats = telegram.journal.calls('sendMessage').map(({ payload }) => payload['chat_id']);
    expect(chats.filter((chat) => chat === user.person.id)).toHaveLength(1);
    expect(chats.filter((chat) => chat === other.person.id)).toHaveLength(1);
  });
});

describe('A question that hangs', () => {
  it('keeps only its own chat waiting, is given up when its time is over, and the person is told', async () => {
    const library = new SlowShelf([flood]);
    const { telegram, log } = await startBot(library, { patience: { workLimit: 3_000 } });
    const [slow, other] = [telegram.user(), telegram.user()];
    slow.sends({ text: '灯塔何时修好' });
    slow.sends({ text: '/help' });
    expect((await other.says('/help')).text).toContain(HELP);
    const isTold = ({ payload }: { payload: Readonly<Record<string, unknown>> }) => payload['text'] === TOO_LONG;
    await telegram.journal.next('the sentence', isTold, 0);
    const texts = (): readonly string[] =>
      telegram.journal
        .calls('sendMessage')
        .flatMap(({ payload }) => (payload['chat_id'] === slow.person.id ? [String(payload['text']).slice(0, 7)] : []));
    await vi.waitFor(() => expect(texts()).toEqual([TOO_LONG.slice(0, 7), HELP]));
    library.goOn();
    await other.says('/help');
    expect(texts()).toHaveLength(2);
    expect(log.slice(1)).toEqual([expect.stringMatching(/^update \d+: given up after 3 s$/)]);
  });

  it('lets 63 others go on, whoever they are', async () => {
    const library = new SlowShelf([flood]);
    const { telegram } = await startBot(library);
    for (let i = 0; i < 63; i++) telegram.user().sends({ text: '灯塔何时修好' });
    expect((await telegram.user().says('/help')).text).toContain(HELP);
    library.goOn();
  });
});

describe('A group that has become a supergroup', () => {
  it('is answered under its new number', async () => {
    const { telegram, log } = await startBot(new Shelf([flood]));
    const group = telegram.group();
    const now = telegram.group();
    const user = telegram.user();
    telegram.migrate(group.id, now.id);
    user.sends({ text: '/help@yinju_test_bot' }, group);
    await telegram.journal.next('the reply', ({ payload, outcome }) => outcome.ok && payload['chat_id'] === now.id, 0);
    user.sends({ text: '/help@yinju_test_bot' }, group);
    const replies = () => telegram.journal.calls('sendMessage').filter(({ outcome }) => outcome.ok);
    await vi.waitFor(() => expect(replies()).toHaveLength(2));
    expect(telegram.journal.calls('sendMessage')).toHaveLength(3);
    expect(log).toHaveLength(1);
  });
});

describe('A token that is taken back', () => {
  it('ends the bot also where a message is the first to find out', async () => {
    const { telegram, ended } = await startBot(new Shelf([flood]));
    telegram.failNext('sendMessage', 401, 'Unauthorized');
    telegram.user().sends({ text: '/help' });
    await expect(ended).rejects.toThrow('Telegram 不认这个 BOT_TOKEN（401）');
  });
});
