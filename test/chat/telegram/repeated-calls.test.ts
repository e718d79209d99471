import { describe, expect, it, vi } from 'vitest';
import type { FakeBotApi } from '../../fake-bot-api/fake-bot-api.ts';
import { IMPATIENT, startBot } from '../support/bot-stage.ts';
import { flood } from '../support/reports.ts';
import { Shelf } from '../support/shelf.ts';

const HELP = '直接发一句问题';
const APOLOGY = '出了点问题，这次没能回答。请稍后再试。';
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
    ['whose connection breaks on the way', (t: FakeBotApi) => t.resetNext('sendMessage', 'before')],
  ])('%s', async (_, fail) => {
    const { telegram, log } = await startBot(new Shelf([flood]));
    fail(telegram);
    expect((await telegram.user().says('/help')).text).toContain(HELP);
    await telegram.user().says('/privacy');
    expect(sent(telegram)).toHaveLength(2);
    expect(log).toHaveLength(1);
  });

  it('that is never answered', async () => {
    const { telegram, log } = await startBot(new Shelf([flood]), { patience: { callTimeout: 100 } });
    void telegram.hangNext('sendMessage');
    expect((await telegram.user().says('/help')).text).toContain(HELP);
    expect(log).toHaveLength(1);
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

  it('where Telegram asks to wait for too long', async () => {
    const { telegram, log } = await startBot(new Shelf([flood]));
    telegram.failNext('sendMessage', 429, 'Too Many Requests: retry after 3000', 3000);
    expect((await telegram.user().says('/help')).text).toBe(APOLOGY);
    expect(log).toHaveLength(2);
  });

  it('after the second time that it may have come', async () => {
    const { telegram, log } = await startBot(new Shelf([flood]));
    for (let i = 0; i < 2; i++) telegram.resetNext('sendMessage', 'after');
    telegram.user().sends({ text: '/help' });
    await vi.waitFor(() => expect(sent(telegram)).toHaveLength(3));
    expect(sent(telegram)).toEqual([expect.stringContaining(HELP), expect.stringContaining(HELP), APOLOGY]);
    expect(log.slice(1)).toEqual([expect.stringMatching(/^update \d+: network: ECONNRESET$/)]);
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
    expect(telegram.updates.pending).toMatchObject([{ update_id: id }]);
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
      expect(telegram.updates.pending.length).toBeGreaterThanOrEqual(2);
      const from = telegram.journal.length;
      await startBot(library, { telegram, state });
      await third?.hears(from);
      const replied = telegram.journal.calls('sendMessage').filter(({ outcome }) => outcome.ok);
      expect(replied.slice(1).map(({ payload }) => payload['chat_id'])).toEqual(users.map(({ person }) => person.id));
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
    expect(log[1]).toMatch(/^the last update could not be confirmed and will be passed over: .*cut short by the stop$/);
  });
});
