import { describe, expect, it, vi } from 'vitest';
import { BotFault } from '../../../src/chat/telegram/telegram-bot.ts';
import { FakeBotApi } from '../../fake-bot-api/fake-bot-api.ts';
import { startBot } from '../support/bot-stage.ts';
import { flood } from '../support/reports.ts';
import { Shelf } from '../support/shelf.ts';

const CONFLICT = 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running';

async function faultOf(ended: Promise<void>): Promise<BotFault> {
  const fault: unknown = await ended.then(
    () => undefined,
    (error) => error,
  );
  if (!(fault instanceof BotFault)) throw new Error(`expected a BotFault, got ${String(fault)}`);
  return fault;
}

describe('At the start the bot gives up', () => {
  it.each([
    ['an unknown token', '4242:another-TOKEN', '401'],
    ['what is no token', 'not-a-token', '404'],
  ])('at once on %s', async (_, token, code) => {
    const { telegram, ended } = await startBot(new Shelf([]), { token });
    const fault = await faultOf(ended);
    expect(fault.kind).toBe('unauthorized');
    expect(fault.message).toBe(
      `Telegram 不认这个 BOT_TOKEN（${code}）。请向 @BotFather 核对，再改 .env。 / Telegram refuses this BOT_TOKEN (${code}). Check it with @BotFather and correct .env.`,
    );
    expect(fault.message).not.toContain(token);
    expect(telegram.journal.calls()).toHaveLength(1);
  });

  it('after a few tries where Telegram cannot be reached', async () => {
    const telegram = await FakeBotApi.start();
    await telegram.goOffline();
    const { ended } = await startBot(new Shelf([]), { telegram });
    const fault = await faultOf(ended);
    expect(fault.kind).toBe('unreachable');
    expect(fault.message).toContain(`连不上 Telegram（${telegram.apiRoot}, network: ECONNREFUSED）`);
    expect(fault.message).not.toContain(telegram.token);
  });

  it('after a few tries where another program polls with the token', async () => {
    const telegram = await FakeBotApi.start();
    for (let i = 0; i < 3; i++) telegram.failNext('getUpdates', 409, CONFLICT);
    const { ended } = await startBot(new Shelf([]), { telegram });
    const fault = await faultOf(ended);
    expect(fault.kind).toBe('conflict');
    expect(fault.message).toContain('有另一个程序正在用这个 BOT_TOKEN');
    expect(telegram.journal.calls('getUpdates')).toHaveLength(3);
  });

  it('not, where the other program ends in time', async () => {
    const telegram = await FakeBotApi.start();
    for (let i = 0; i < 2; i++) telegram.failNext('getUpdates', 409, CONFLICT);
    await startBot(new Shelf([]), { telegram });
    expect((await telegram.user().says('/help')).text).toContain('直接发一句问题');
  });

  it('not, where Telegram answers at the second try', async () => {
    const telegram = await FakeBotApi.start();
    telegram.failNext('getMe', 500, 'Internal Server Error');
    await startBot(new Shelf([]), { telegram });
    expect((await telegram.user().says('/help')).text).toContain('直接发一句问题');
  });
});

describe('Later on', () => {
  it('a token that is taken back ends the bot', async () => {
    const { telegram, ended } = await startBot(new Shelf([]));
    const user = telegram.user();
    await user.says('/help');
    telegram.failNext('getUpdates', 401, 'Unauthorized');
    user.sends({ text: '/help' });
    expect((await faultOf(ended)).kind).toBe('unauthorized');
  });

  it.each([
    [
      'the network fails',
      (telegram: FakeBotApi) => telegram.goOffline(),
      (telegram: FakeBotApi) => telegram.goOnline(),
    ],
    [
      'a gateway answers with an error page',
      (telegram: FakeBotApi) => Promise.resolve(telegram.fallIll(true)),
      (telegram: FakeBotApi) => Promise.resolve(telegram.fallIll(false)),
    ],
  ])('the bot waits while %s, with one line in the log, and goes on', async (_, fail, recover) => {
    const { telegram, log } = await startBot(new Shelf([]));
    const user = telegram.user();
    await user.says('/help');
    await fail(telegram);
    user.sends({ text: '/help' });
    await vi.waitFor(() => expect(log.join()).toContain('Telegram gives no updates'));
    const from = telegram.journal.length;
    await recover(telegram);
    await user.hears(from);
    expect((await user.says('/help')).text).toContain('直接发一句问题');
    expect(log.filter((line) => !line.startsWith('update ')).join('\n')).toMatch(
      /^@yinju_test_bot is listening\nTelegram gives no updates, trying again: .*\nTelegram gives updates again$/,
    );
  });

  it('a question that cannot be answered gets an apology, and the log one line without what was asked', async () => {
    const library = new Shelf([flood]);
    const { telegram, log } = await startBot(library);
    library.breakWith(new Error('postings of 灯塔何时修好 are torn: expected 12 bytes, found 3'));
    const user = telegram.user();
    expect((await user.says('灯塔何时修好')).text).toBe('出了点问题，这次没能回答。请稍后再试。');
    expect(log.slice(1)).toEqual([
      expect.stringMatching(/^update \d+: Error: postings of \[left out\] are torn: expected 12 bytes, found 3$/),
    ]);
    expect((await user.says('/help')).text).toContain('直接发一句问题');
  });

  it('a reply that Telegram refuses is told to the person, and does not stop the bot', async () => {
    const { telegram, log } = await startBot(new Shelf([flood]));
    telegram.failNext('sendMessage', 400, 'Bad Request: entity URL is invalid');
    expect((await telegram.user().says('/help')).text).toBe('出了点问题，这次没能回答。请稍后再试。');
    expect(log[1]).toMatch(/^update \d+: sendMessage: 400 Bad Request: entity URL is invalid$/);
  });

  it('a person who has blocked the bot is left alone', async () => {
    const { telegram, log } = await startBot(new Shelf([flood]));
    const blocker = telegram.user();
    telegram.chats.block(blocker.person.id);
    blocker.sends({ text: '/help' });
    await telegram.user().says('/help');
    expect(telegram.journal.calls('sendMessage')).toHaveLength(2);
    expect(log[1]).toMatch(/^update \d+: sendMessage: 403 Forbidden: bot was blocked by the user$/);
  });

  it('a press that Telegram has given up on is carried out all the same', async () => {
    const { telegram, log } = await startBot(new Shelf(Array.from({ length: 11 }, () => flood)));
    const user = telegram.user();
    const list = await user.says('/list');
    telegram.failNext(
      'answerCallbackQuery',
      400,
      'Bad Request: query is too old and response timeout expired or query ID is invalid',
    );
    expect((await user.presses(list, '较早')).message.text).toContain('第 2 页');
    expect(log).toHaveLength(1);
  });

  it('no line of the log and no fault holds the token', async () => {
    const { telegram, log, ended } = await startBot(new Shelf([flood]));
    const user = telegram.user();
    await user.says('/help');
    await telegram.goOffline();
    await vi.waitFor(() => expect(log).toHaveLength(2));
    await telegram.goOnline();
    telegram.failNext('sendMessage', 400, `Bad Request at /bot${telegram.token}/sendMessage`);
    await user.says('/help');
    telegram.failNext('getUpdates', 401, 'Unauthorized');
    user.sends({ text: '/help' });
    const fault = await faultOf(ended);
    expect([...log, fault.message, fault.stack].join('\n')).not.toContain('fake-TOKEN');
    expect(log.length).toBeGreaterThan(2);
  });
});

describe('Of two bots with one token', () => {
  it('one ends with a clear fault, and the other goes on serving', async () => {
    const first = await startBot(new Shelf([]));
    await first.telegram.user().says('/help');
    const second = await startBot(new Shelf([]), { telegram: first.telegram });
    const ended = await Promise.race([faultOf(first.ended), faultOf(second.ended)]);
    expect(ended.kind).toBe('conflict');
    expect((await first.telegram.user().says('/help')).text).toContain('直接发一句问题');
  });
});

describe('When it is stopped', () => {
  it('the bot finishes the update in hand, and keeps the rest for the next start', async () => {
    const { telegram, stop, state } = await startBot(new Shelf([flood]));
    const user = telegram.user();
    await user.says('/help');
    const from = telegram.journal.length;
    for (let i = 0; i < 5; i++) user.sends({ text: '/privacy' });
    await user.hears(from);
    await stop();
    const replies = (): number => telegram.journal.calls('sendMessage').length;
    const kept = [...state.entries('inbox/')].length;
    expect(replies() - 1 + kept + telegram.updates.pending.length).toBe(5);
    expect(replies() - 1).toBeLessThan(5);
    const again = await startBot(new Shelf([flood]), { telegram, state });
    await again.settled();
    await user.says('/help');
    expect(replies()).toBe(1 + 5 + 1);
  });

  it('before it has begun, it ends without a fault', async () => {
    const telegram = await FakeBotApi.start();
    await telegram.goOffline();
    const { stop } = await startBot(new Shelf([]), { telegram });
    await expect(stop()).resolves.toBeUndefined();
  });
});
