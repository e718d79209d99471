import { describe, expect, it, vi } from 'vitest';
import { FakeBotApi } from '../../fake-bot-api/fake-bot-api.ts';
import { startBot } from '../support/bot-stage.ts';
import { MemoryState } from '../support/memory-state.ts';
import { flood } from '../support/reports.ts';
import { Shelf } from '../support/shelf.ts';

const HELP = '直接发一句问题';

describe('What is no update that the bot can read is passed over with a line in the log:', () => {
  it.each([
    ['a kind that was not asked for', { channel_post: { message_id: 1, chat: { id: 1, type: 'private' } } }],
    ['a kind that there is not yet', { telepathy: { id: 1 } }],
    ['no kind at all', {}],
    ['a message that is null', { message: null }],
    ['a message in no chat', { message: { message_id: 1, text: '/help' } }],
    ['a press of nothing', { callback_query: 5 }],
    ['a press by nobody', { callback_query: { id: '1', data: '1l0' } }],
  ])('%s', async (_, body) => {
    const { telegram, log } = await startBot(new Shelf([flood]));
    const id = telegram.updates.add(body);
    expect((await telegram.user().says('/help')).text).toContain(HELP);
    expect(log.slice(1)).toEqual([`update ${id}: passed over, nothing that the bot can read`]);
  });

  it.each([
    ['null', null],
    ['a text', 'update'],
    ['a message without update_id', { message: { message_id: 1, chat: { id: 1, type: 'private' }, text: '/help' } }],
    ['an update_id that is no number', { update_id: 'seven' }],
  ])('%s, before another update', async (_, raw) => {
    const telegram = await FakeBotApi.start();
    telegram.updates.addRaw(raw);
    const user = telegram.user();
    user.sends({ text: '/help' });
    const { log } = await startBot(new Shelf([flood]), { telegram });
    expect((await user.hears(0)).text).toContain(HELP);
    expect(log.slice(1)).toEqual(['passed over an update without update_id']);
  });

  it('null again and again, with one line until it is over', async () => {
    const { telegram, log } = await startBot(new Shelf([flood]));
    telegram.updates.addRaw(null);
    const polls = (): number => telegram.journal.calls('getUpdates').length;
    await vi.waitFor(() => expect(polls()).toBeGreaterThan(3));
    expect(log.slice(1)).toEqual([
      'Telegram gives no updates, trying again: Error: getUpdates: expected an update_id in one of 1 updates, found none',
    ]);
    expect((await telegram.user().says('/help')).text).toContain(HELP);
  });
});

/** A disk that is full: nothing can be noted any more. */
class FullState extends MemoryState {
  override put(): Promise<void> {
    return Promise.reject(new Error('no space left'));
  }

  override change(): Promise<void> {
    return Promise.reject(new Error('no space left'));
  }
}

describe('What is noted of the updates of one bot', () => {
  it('does not mute another bot', async () => {
    const first = await startBot(new Shelf([flood]));
    for (let i = 0; i < 3; i++) await first.telegram.user().says('/help');
    await first.stop();
    const telegram = await FakeBotApi.start({ botId: 5353 });
    await startBot(new Shelf([flood]), { telegram, state: first.state });
    expect((await telegram.user().says('/help')).text).toContain(HELP);
  });

  it('is forgotten before Telegram numbers its updates anew, after a week without any', async () => {
    const first = await startBot(new Shelf([flood]));
    for (let i = 0; i < 3; i++) await first.telegram.user().says('/help');
    await first.stop();
    const noted = first.state.kept().filter(([key]) => key.startsWith('handled/4242/'));
    expect(noted.map(([, ms]) => (ms ?? 0) / 3_600_000)).toEqual([24, 24, 24]);
    first.state.expireAll();
    const telegram = await FakeBotApi.start();
    await startBot(new Shelf([flood]), { telegram, state: first.state });
    expect((await telegram.user().says('/help')).text).toContain(HELP);
  });

  it('keeps the bot from answering what it has answered before', async () => {
    const first = await startBot(new Shelf([flood]));
    for (let i = 0; i < 3; i++) await first.telegram.user().says('/help');
    await first.stop();
    const telegram = await FakeBotApi.start();
    for (let i = 0; i < 3; i++) telegram.user().sends({ text: '/help' });
    await startBot(new Shelf([flood]), { telegram, state: first.state });
    expect((await telegram.user().says('/help')).text).toContain(HELP);
    expect(telegram.journal.calls('sendMessage')).toHaveLength(1);
  });

  it('is not worth more than an answer: where nothing can be noted, the log tells and the bot goes on', async () => {
    const { telegram, log } = await startBot(new Shelf([flood]), { state: new FullState() });
    const user = telegram.user();
    for (let i = 0; i < 3; i++) expect((await user.says('/help')).text).toContain(HELP);
    expect(log).toContain('updates could not be kept, and are answered all the same: Error: no space left');
    expect(telegram.journal.calls('sendMessage')).toHaveLength(3);
  });
});
