import { Api, GrammyError, InputFile } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { apiSignal } from '../../src/chat/telegram/api-signal.ts';
import { FakeBotApi } from './fake-bot-api.ts';
import type { FakeUser } from './fake-user.ts';

let telegram: FakeBotApi;
let user: FakeUser;
let api: Api;

beforeEach(async () => {
  telegram = await FakeBotApi.start();
  user = telegram.user();
  api = new Api(telegram.token, { apiRoot: telegram.apiRoot });
});

afterEach(() => telegram.stop());

/** Calls a method with a body of one's own making, and gives what comes back. */
async function call(method: string, body: object, token = telegram.token): Promise<unknown> {
  const response = await fetch(`${telegram.apiRoot}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}

const refused = (error_code: number, description: string): object => ({ ok: false, error_code, description });

const bold = (offset: number, length: number): object => ({
  text: 'a👍b',
  entities: [{ type: 'bold', offset, length }],
});

const button = (callback_data: string): object => ({
  text: '?',
  reply_markup: { inline_keyboard: [[{ text: '1', callback_data }]] },
});

describe('The fake Bot API refuses what Telegram refuses, in its words:', () => {
  it.each([
    ['a message without text', {}, 'message text is empty'],
    ['an empty text', { text: '' }, 'message text is empty'],
    ['a text of spaces', { text: ' \n ' }, 'text must be non-empty'],
    ['4,097 characters', { text: '👍'.repeat(4097) }, 'message is too long'],
    [
      'an entity beyond the end',
      bold(1, 4),
      'entity beginning at UTF-16 offset 1 ends after the end of the text at UTF-16 offset 5',
    ],
    ['an entity from inside a character', bold(2, 1), 'entity begins in a middle of a UTF-16 symbol at byte offset 5'],
    [
      'an entity into a character',
      bold(0, 2),
      'entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 5',
    ],
    ['a negative offset', bold(-1, 2), 'receive an entity with incorrect offset -1'],
    ['65 bytes in a button', button('x'.repeat(65)), 'BUTTON_DATA_INVALID'],
    ['22 Han characters in a button', button('字'.repeat(22)), 'BUTTON_DATA_INVALID'],
    [
      'nothing in a button',
      button(''),
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    ['a parse mode that it does not know', { text: 'a', parse_mode: 'Wiki' }, 'unsupported parse_mode'],
  ])('%s', async (_, content, reason) => {
    const answer = await call('sendMessage', { chat_id: user.person.id, ...content });
    expect(answer).toEqual(refused(400, `Bad Request: ${reason}`));
  });

  it.each([
    ['a chat that there is not', 'sendMessage', { chat_id: 1, text: 'a' }, 'chat not found'],
    ['no chat', 'sendMessage', { text: 'a' }, 'chat_id is empty'],
    ['an edit of nothing', 'editMessageText', { text: 'a' }, 'message identifier is not specified'],
    [
      'the answer to no press',
      'answerCallbackQuery',
      { callback_query_id: '1' },
      'query is too old and response timeout expired or query ID is invalid',
    ],
    [
      'a command in capitals',
      'setMyCommands',
      { commands: [{ command: 'Start', description: 'a' }] },
      'BOT_COMMAND_INVALID',
    ],
    [
      'a command without description',
      'setMyCommands',
      { commands: [{ command: 'a', description: '' }] },
      'command description must be non-empty',
    ],
    [
      'a script as a language',
      'setMyCommands',
      { commands: [], language_code: 'zh-hant' },
      'invalid language code specified',
    ],
    [
      'a description of 513 characters',
      'setMyDescription',
      { description: 'a'.repeat(513) },
      'bot description length must not exceed 512',
    ],
    ['an unknown action', 'sendChatAction', { chat_id: 1, action: 'dancing' }, 'wrong parameter action in request'],
  ])('%s', async (_, method, payload, reason) => {
    expect(await call(method, payload)).toEqual(refused(400, `Bad Request: ${reason}`));
  });

  it('an unknown method, an unknown token, and what is no token', async () => {
    expect(await call('sendTelepathy', {})).toEqual(refused(404, 'Not Found: method not found'));
    expect(await call('getMe', {}, '4242:wrong')).toEqual(refused(401, 'Unauthorized'));
    expect(await call('getMe', {}, 'wrong')).toEqual(refused(404, 'Not Found'));
  });

  it('an edit of a message that is gone, is not the bot’s, or stays as it is', async () => {
    const sent = await api.sendMessage(user.person.id, '一');
    await expect(api.editMessageText(user.person.id, 999, '二')).rejects.toThrow('message to edit not found');
    await expect(api.editMessageText(user.person.id, sent.message_id, '一')).rejects.toThrow(
      '400: Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
    await expect(api.editMessageText(user.person.id, sent.message_id, '二')).resolves.toMatchObject({ text: '二' });
    user.sends({ text: '三' });
    await expect(api.editMessageText(user.person.id, sent.message_id + 1, '四')).rejects.toThrow(
      "message can't be edited",
    );
  });

  it('a message to a person who has blocked the bot', async () => {
    telegram.chats.block(user.person.id);
    await expect(api.sendMessage(user.person.id, '一')).rejects.toThrow('403: Forbidden: bot was blocked by the user');
  });
});

describe('The fake Bot API', () => {
  it.each([
    ['4,096 characters beyond the basic plane', { text: '👍'.repeat(4096) }],
    ['an entity over the whole text', bold(0, 4)],
    ['64 bytes in a button', button('x'.repeat(64))],
  ])('takes %s', async (_, content) => {
    expect(await call('sendMessage', { chat_id: user.person.id, ...content })).toMatchObject({ ok: true });
  });

  it('reads forms as well as JSON', async () => {
    const form = new FormData();
    form.set('chat_id', String(user.person.id));
    form.set('text', '12');
    form.set('entities', JSON.stringify([{ type: 'bold', offset: 0, length: 2 }]));
    form.set('attached', new Blob(['页面']), 'page.txt');
    const answer = await fetch(`${telegram.apiRoot}/bot${telegram.token}/sendMessage`, { method: 'POST', body: form });
    expect(await answer.json()).toMatchObject({ ok: true, result: { text: '12', entities: [{ type: 'bold' }] } });
    expect(telegram.journal.calls('sendMessage')[0]?.payload['attached']).toBeInstanceOf(File);
  });

  it('reads what grammY uploads', async () => {
    await expect(
      api.sendDocument(user.person.id, new InputFile(Buffer.from('页面'), 'page.txt')),
    ).rejects.toBeInstanceOf(GrammyError);
    expect(telegram.journal.calls('sendDocument')).toHaveLength(1);
  });

  it('holds a poll open until an update comes, and gives it again until it is confirmed', async () => {
    const waiting = api.getUpdates({ timeout: 10 });
    const id = user.sends({ text: '一' });
    expect((await waiting).map(({ update_id }) => update_id)).toEqual([id]);
    expect(await api.getUpdates({ offset: id, timeout: 10 })).toHaveLength(1);
    expect(await api.getUpdates({ offset: id + 1 })).toEqual([]);
    expect(telegram.updates.pending).toEqual([]);
  });

  it('gives no more updates at once than asked for', async () => {
    for (const text of ['一', '二', '三']) user.sends({ text });
    expect(await api.getUpdates({ limit: 2 })).toHaveLength(2);
  });

  it('ends a poll empty-handed when its time is up', async () => {
    expect(await api.getUpdates({ timeout: 0.05 })).toEqual([]);
  });

  it('ends a waiting poll with 409 when another one begins', async () => {
    const first = api.getUpdates({ timeout: 10 });
    const ended = expect(first).rejects.toThrow(
      '409: Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    const second = api.getUpdates({ timeout: 10 });
    await ended;
    user.sends({ text: '一' });
    expect(await second).toHaveLength(1);
  });

  it('tells how long to wait with 429', async () => {
    telegram.failNext('sendMessage', 429, 'Too Many Requests: retry after 7', 7);
    expect(await call('sendMessage', { chat_id: user.person.id, text: '一' })).toEqual({
      ...refused(429, 'Too Many Requests: retry after 7'),
      parameters: { retry_after: 7 },
    });
    expect(await call('sendMessage', { chat_id: user.person.id, text: '一' })).toMatchObject({ ok: true });
  });

  it('breaks a connection before or after the call has had its effect', async () => {
    const send = (): Promise<unknown> => call('sendMessage', { chat_id: user.person.id, text: '一' });
    telegram.resetNext('sendMessage', 'before');
    await expect(send()).rejects.toThrow('fetch failed');
    expect(telegram.journal.calls('sendMessage')).toEqual([]);
    telegram.resetNext('sendMessage', 'after');
    await expect(send()).rejects.toThrow('fetch failed');
    expect(telegram.journal.calls('sendMessage')).toMatchObject([{ outcome: { ok: true } }]);
    expect(await send()).toMatchObject({ ok: true });
  });

  it('leaves a call without an answer until the caller goes, and then forgets it', async () => {
    const hangs = telegram.hangNext('getMe');
    const leaving = new AbortController();
    const answer = api.getMe(apiSignal(leaving.signal));
    await hangs;
    leaving.abort();
    await expect(answer).rejects.toThrow('getMe');
    expect(telegram.journal.calls()).toEqual([]);
    expect(await api.getMe()).toMatchObject({ id: 4242 });
  });

  it('gives what is no update as it is, until a later update is confirmed', async () => {
    telegram.updates.addRaw(null);
    const id = user.sends({ text: '一' });
    expect(await api.getUpdates()).toMatchObject([null, { update_id: id }]);
    expect(await api.getUpdates({ offset: id + 1 })).toEqual([]);
  });

  it('says what was waited for when the bot does not reply', async () => {
    await expect(telegram.journal.next('a reply', () => false, 0, 10)).rejects.toThrow(
      'waited 10 ms for a reply; since then came: nothing',
    );
  });

  it('names the buttons there are when one is pressed that there is not', async () => {
    const sent = await api.sendMessage(user.person.id, '一', {
      reply_markup: { inline_keyboard: [[{ text: '甲', callback_data: '1' }]] },
    });
    const seen = telegram.chats.message(user.person.id, sent.message_id);
    await expect(user.presses(seen, '乙')).rejects.toThrow('no button 乙; there are: 甲');
  });
});
