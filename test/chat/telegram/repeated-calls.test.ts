import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { FakeBotApi } from '../../fake-bot-api/fake-bot-api.ts';
import { IMPATIENT, startBot } from '../support/bot-stage.ts';
import { flood } from '../support/reports.ts';
import { Shelf } from '../support/shelf.ts';

const HELP = '直接发一句问题';
const APOLOGY = '出了点问题，这次没能回答。请稍后再试。';
const UNCLEAR = '网络出了点问题，回答可能没有送到。要是没看到，请再发一次。';
const TRIES = IMPATIENT.callWaits.length + 1;

const sent = (telegram: FakeBotApi): readonly unknown[] =>
  telegram.journal.calls('sendMessage').flatMap(({ payload, outcome }) => (outcome.ok ? [payload['text']] : []));

describe('A message is sent again, and comes once,', () => {
  it.each([
    [
      'that Telegram refuses as one too many',
      (t: FakeBotApi) => t.failNext('sendMessage', 429, 'Too Many Requests', 1),
    ],
    ['where Telegram fails', (t: FakeBotApi) => t.failNext('sendMessage', 500, 'Internal Server Error')],
    [
      'where Telegram fails twice',
      (t: FakeBotApi) => {
        t.failNext('sendMessage', 500, 'Internal Server Error');
        t.failNext('sendMessage', 502, 'Bad Gateway');
      },
    ],
  ])('%s', async (_, fail) => {
    const { telegram, log } = await startBot(new Shelf([flood]));
    fail(telegram);
    expect((await telegram.user().says('/help')).text).toContain(HELP);
    await telegram.user().says('/privacy');
    expect(sent(telegram)).toHaveLength(2);
    expect(log).toHaveLength(1);
  });
});

describe('A message that may have come is not sent again, and the person is told,', () => {
  it.each([
    ['where the connection breaks before', (t: FakeBotApi) => t.resetNext('sendMessage', 'before'), 0],
    ['where the connection breaks after', (t: FakeBotApi) => t.resetNext('sendMessage', 'after'), 1],
    ['where Telegram never answers', (t: FakeBotApi) => void t.hangNext('sendMessage'), 0],
  ])('%s', async (_, fail, came) => {
    const { telegram, log } = await startBot(new Shelf([flood]), { patience: { callTimeout: 200 } });
    fail(telegram);
    telegram.user().sends({ text: '/help' });
    await telegram.journal.next('the sentence', ({ payload }) => payload['text'] === UNCLEAR, 0);
    const helps = sent(telegram).filter((text) => String(text).includes(HELP));
    expect(helps).toHaveLength(came);
    expect(log.slice(1)).toEqual([
      expect.stringMatching(/^update \d+: Unclear: sendMessage may have been carried out or not: /),
    ]);
  });
});

describe('Where Telegram asks to wait', () => {
  it('many chats wait at a time, and the process warns of nothing', async () => {
    const warnings: Error[] = [];
    const warned = (warning: Error): number => warnings.push(warning);
    process.on('warning', warned);
    onTestFinished(() => void process.off('warning', warned));
    const { telegram } = await startBot(new Shelf([flood]));
    const users = Array.from({ length: 12 }, () => telegram.user());
    for (const _ of users) telegram.failNext('sendMessage', 429, 'Too Many Requests: retry after 1', 1);
    await Promise.all(users.map((user) => user.says('/help')));
    expect(sent(telegram)).toHaveLength(users.length);
    expect(warnings).toEqual([]);
  });

  it('nothing goes to that chat before the time is over, and others are answered meanwhile', async () => {
    const { telegram, log } = await startBot(new Shelf([flood]));
    telegram.failNext('sendMessage', 429, 'Too Many Requests: retry after 1', 1);
    const [flooded, other] = [telegram.user(), telegram.user()];
    flooded.sends({ text: '/help' });
    const refused = await telegram.journal.next('the refusal', ({ outcome }) => !outcome.ok, 0);
    flooded.sends({ text: '/privacy' });
    await other.says('/help');
    expect(sent(telegram)).toHaveLength(1);
    const from = telegram.journal.calls().indexOf(refused);
    await flooded.hears(from);
    const calls = telegram.journal
      .calls('sendMessage')
      .filter(({ payload }) => payload['chat_id'] === flooded.person.id);
    expect((calls[1]?.at ?? 0) - (calls[0]?.at ?? 0)).toBeGreaterThanOrEqual(1_000);
    expect(log).toHaveLength(1);
  });

  it('a press is told to come again, where its edit would have to wait', async () => {
    const { telegram } = await startBot(new Shelf(Array.from({ length: 11 }, () => flood)), {
      patience: { ackAfter: 20 },
    });
    const user = telegram.user();
    const list = await user.says('/list');
    telegram.failNext('editMessageText', 429, 'Too Many Requests: retry after 2', 2);
    await user.pressesData(list, '1l7');
    await telegram.journal.next('the line', ({ payload }) => /^Telegram 要我等 2 秒/.test(String(payload['text'])), 0);
    expect(telegram.journal.calls('editMessageText')).toHaveLength(1);
  });
});

describe('A message is given up', () => {
  it('after a few tries where Telegram goes on failing', async () => {
    const { telegram, log } = await startBot(new Shelf([flood]));
    for (let i = 0; i < TRIES; i++) telegram.failNext('sendMessage', 500, 'Internal Server Error');
    expect((await telegram.user().says('/help')).text).toBe(APOLOGY);
    expect(telegram.journal.calls('sendMessage')).toHaveLength(TRIES + 1);
    expect(log.slice(1)).toEqual([expect.stringMatching(/^update \d+: sendMessage: 500 Internal Server Error$/)]);
  });
});

describe('The press of a button', () => {
  it('is carried out where answering it and editing break again and again after they had their effect', async () => {
    const { telegram, log } = await startBot(new Shelf(Array.from({ length: 11 }, () => flood)));
    const user = telegram.user();
    const list = await user.says('/list');
    for (const method of ['answerCallbackQuery', 'editMessageText']) {
      for (let i = 1; i < TRIES; i++) telegram.resetNext(method, 'after');
    }
    expect((await user.presses(list, '较早')).message.text).toContain('第 2 页');
    await user.says('/help');
    expect(sent(telegram)).toHaveLength(2);
    expect(log).toHaveLength(1);
  });
});

describe('When it is stopped', () => {
  it('a bot does not wait as long as Telegram asks, and sends the message at the next start', async () => {
    const { telegram, state, log, stop } = await startBot(new Shelf([flood]));
    telegram.failNext('sendMessage', 429, 'Too Many Requests: retry after 50', 50);
    const user = telegram.user();
    const id = user.sends({ text: '/help' });
    await vi.waitFor(() => expect(telegram.journal.calls('sendMessage')).toHaveLength(1));
    await stop();
    expect(telegram.updates.pending).toEqual([]);
    expect(log[1]).toBe(`update ${id}: cut short by the stop, left for the next start`);
    await startBot(new Shelf([flood]), { telegram, state });
    expect((await user.hears(0)).text).toContain(HELP);
  });

  it.each(['message', 'apology'])(
    'a bot cuts off a call that hangs (%s), answers it at the next start, and nothing twice',
    async (which) => {
      const patience = { callTimeout: 60_000, stopGrace: 50 };
      const library = new Shelf([flood]);
      const { telegram, state, stop } = await startBot(library, { patience });
      await telegram.user().says('/help');
      const users = [telegram.user(), telegram.user(), telegram.user()];
      const [first, second, third] = users;
      await vi.waitFor(() => expect(telegram.updates.pending).toEqual([]));
      first?.sends({ text: '/help' });
      await vi.waitFor(() => expect(sent(telegram)).toHaveLength(2));
      if (which === 'apology') telegram.failNext('sendMessage', 400, 'Bad Request');
      const hangs = telegram.hangNext('sendMessage');
      second?.sends({ text: '/help' });
      third?.sends({ text: '/help' });
      await hangs;
      await stop();
      const again = await startBot(library, { telegram, state });
      await again.settled();
      const replied = telegram.journal.calls('sendMessage').filter(({ outcome }) => outcome.ok);
      const chats = replied.slice(1).map(({ payload }) => payload['chat_id']);
      expect(chats.toSorted()).toEqual(users.map(({ person }) => person.id));
    },
  );

  it('a bot ends though its farewell is never answered', async () => {
    const patience = { callTimeout: 60_000, stopGrace: 50 };
    const { telegram, log, stop } = await startBot(new Shelf([flood]), { patience });
    const polls = (): number => telegram.journal.calls('getUpdates').length;
    await telegram.user().says('/help');
    await vi.waitFor(() => expect(telegram.updates.pending).toEqual([]));
    expect(polls()).toBe(1);
    const hangs = telegram.hangNext('getUpdates');
    await stop();
    await hangs;
    expect(log[1]).toMatch(/^the last updates could not be confirmed; known, they will be passed over: .*cut short$/);
  });
});
