import { Api, InputFile } from 'grammy';
import type { BotCommand, Message } from 'grammy/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { apiSignal } from '../../src/chat/telegram/outbound/api-signal.ts';
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

/** A message with one row of buttons that do this. */
const keys = (...row: readonly object[]): object => ({
  text: '?',
  reply_markup: { inline_keyboard: [row.map((does) => ({ text: '1', ...does }))] },
});

const LAWFUL = [
  { url: 'https://a.example' },
  { switch_inline_query: '' },
  { switch_inline_query_current_chat: 'a' },
  { switch_inline_query_chosen_chat: { query: '#p1', allow_group_chats: true } },
];

const REPLY_TO_NOTHING = { text: 'a', reply_parameters: { message_id: 99, allow_sending_without_reply: true } };

const TEXT_BUTTON = "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard";

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
    ['nothing in a button', button(''), TEXT_BUTTON],
    ['a button that does nothing', keys({}), TEXT_BUTTON],
    ['a button that does two things', keys({ url: 'https://a.example', callback_data: '1' }), 'BUTTON_TYPE_INVALID'],
    ['a link to nowhere', keys({ url: 'nowhere' }), "inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL"],
    ['nothing to copy', keys({ copy_text: { text: '' } }), 'BUTTON_COPY_TEXT_INVALID'],
    ['257 characters to copy', keys({ copy_text: { text: '𠮷'.repeat(257) } }), 'BUTTON_COPY_TEXT_INVALID'],
    ['a query of 257 characters', keys({ switch_inline_query: 'a'.repeat(257) }), 'BUTTON_DATA_INVALID'],
    [
      'a choice among no chats',
      keys({ switch_inline_query_chosen_chat: { query: 'a', allow_user_chats: false } }),
      'at least one chat type must be allowed',
    ],
    ['nine buttons in a row', keys(...Array(9).fill({ callback_data: '1' })), 'reply markup is too long'],
    ['a reply to nothing', { text: 'a', reply_parameters: { message_id: 99 } }, 'message to be replied not found'],
    ['a topic that there is not', { text: 'a', message_thread_id: 5 }, 'message thread not found'],
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
      'a scope that there is not',
      'setMyCommands',
      { commands: [], scope: { type: 'everybody' } },
      "can't parse BotCommandScope: Unsupported type specified",
    ],
    [
      'a menu in a chat that there is not',
      'setMyCommands',
      { commands: [], scope: { type: 'chat', chat_id: 1 } },
      'chat not found',
    ],
    ['a stranger as a member', 'getChatMember', { chat_id: 1, user_id: 2 }, 'PARTICIPANT_ID_INVALID'],
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
    ['256 characters to copy', keys({ copy_text: { text: '𠮷'.repeat(256) } })],
    ['a link, an empty query, and a choice of chats', keys(...LAWFUL)],
    ['a reply to nothing where that does not matter', REPLY_TO_NOTHING],
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
    const upload = (text: string, caption = ''): Promise<Message.DocumentMessage> =>
      api.sendDocument(user.person.id, new InputFile(Buffer.from(text), 'page.txt'), { caption });
    expect(await upload('页面', '👍'.repeat(1024))).toMatchObject({
      document: { file_name: 'page.txt', file_size: 6 },
    });
    await expect(upload('页面', '👍'.repeat(1025))).rejects.toThrow('Bad Request: message caption is too long');
    await expect(upload('')).rejects.toThrow('Bad Request: file must be non-empty');
    expect(await call('sendDocument', { chat_id: user.person.id })).toEqual(
      refused(400, 'Bad Request: there is no document in the request'),
    );
  });

  it('keeps a text without the spaces around it, and holds the limit against what is left', async () => {
    const text = `  ${'字'.repeat(4096)}\n `;
    const kept = { text: '字'.repeat(4096), entities: [{ type: 'bold', offset: 0, length: 1 }] };
    const entities = [
      { type: 'bold', offset: 2, length: 1 },
      { type: 'code', offset: 4098, length: 2 },
    ];
    expect(await call('sendMessage', { chat_id: user.person.id, text, entities })).toMatchObject({ result: kept });
    const spaced = { text: ' a', entities: [{ type: 'code', offset: 0, length: 2 }] };
    expect(await call('sendMessage', { chat_id: user.person.id, ...spaced })).toMatchObject({ result: spaced });
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

describe('What people do that the bot did not ask to be told', () => {
  it('it is not told, but all else', async () => {
    await api.getUpdates({ allowed_updates: ['edited_message'] });
    user.sends({ text: '一' });
    const id = user.edits(user.lastSaid(), { text: '二' });
    const seen = await api.getUpdates();
    expect(seen).toMatchObject([{ update_id: id, edited_message: { text: '二', edit_date: 1_893_456_060 } }]);
    expect(await api.getUpdates({ offset: id + 1, allowed_updates: [] })).toEqual([]);
    telegram.updates.offer({ message_reaction: {} });
    user.changesBot('kicked');
    expect(await api.getUpdates()).toMatchObject([
      { my_chat_member: { old_chat_member: { status: 'member' }, new_chat_member: { status: 'kicked' } } },
    ]);
    await expect(api.sendMessage(user.person.id, '一')).rejects.toThrow('403: Forbidden: bot was blocked by the user');
  });
});

describe('In a group of the fake Bot API', () => {
  const told = async (): Promise<readonly (string | undefined)[]> =>
    (await api.getUpdates()).map(({ message }) => message?.text ?? (message?.new_chat_title && 'title'));

  it('a bot in privacy mode is given only what is meant for it, and notices', async () => {
    const group = telegram.group();
    const sent = await api.sendMessage(group.id, '零');
    const mention = { type: 'mention', offset: 0, length: 15 };
    user.sends({ text: '一' }, group);
    user.sends({ text: '/help' }, group);
    user.sends({ text: '/help@other_bot' }, group);
    user.sends({ text: '/help@Yinju_Test_Bot' }, group);
    user.sends({ text: '@yinju_test_bot 二', entities: [mention] }, group);
    user.sends({ text: '@another_a_bot_ 三', entities: [mention] }, group);
    user.sends(user.replying(telegram.chats.message(group.id, sent.message_id), { text: '四' }), group);
    user.sends({ new_chat_title: '新街坊' }, group);
    user.sends({ text: '五', from: { id: 99, is_bot: true, first_name: 'bot' } }, group);
    user.sends({ text: '/list' }, group);
    expect(await told()).toEqual(['/help', '/help@Yinju_Test_Bot', '@yinju_test_bot 二', '四', 'title']);
  });

  it.each([
    ['who is an administrator', {}, { bot: 'administrator' }],
    ['with privacy mode off', { can_read_all_group_messages: true }, {}],
  ] as const)('a bot %s is given everything', async (_, me, of) => {
    await telegram.stop();
    telegram = await FakeBotApi.start({ me });
    api = new Api(telegram.token, { apiRoot: telegram.apiRoot });
    expect(await api.getMe()).toMatchObject(me);
    telegram.user().sends({ text: '一' }, telegram.group(of));
    expect(await told()).toEqual(['一']);
  });

  it('messages stand in their topics, and members are known once they have been seen', async () => {
    const group = telegram.group({ topics: [7] });
    user.sends({ text: '/help', message_thread_id: 7 }, group);
    const [update] = await api.getUpdates();
    expect(update?.message).toMatchObject({ message_thread_id: 7, is_topic_message: true, chat: { is_forum: true } });
    const reply = await api.sendMessage(group.id, '一', { message_thread_id: 7 });
    expect(reply).toMatchObject({ message_thread_id: 7, is_topic_message: true });
    await expect(api.sendMessage(group.id, '一', { message_thread_id: 8 })).rejects.toThrow('message thread not found');
    expect(await api.getChatMember(group.id, user.person.id)).toMatchObject({ status: 'member' });
    expect(user.replying(telegram.chats.message(group.id, reply.message_id), {})).toMatchObject({
      message_thread_id: 7,
    });
  });

  it.each([
    ['kicked', 'bot was kicked from the supergroup chat'],
    ['left', 'bot is not a member of the supergroup chat'],
  ] as const)('a bot that is %s may write no more', async (status, reason) => {
    const group = telegram.group();
    user.changesBot(status, group);
    await expect(api.sendMessage(group.id, '一')).rejects.toThrow(`403: Forbidden: ${reason}`);
  });
});

describe('The fake Bot API also', () => {
  it('changes the buttons under a message alone', async () => {
    const { message_id } = await api.sendMessage(user.person.id, '一');
    const reply_markup = { inline_keyboard: [[{ text: '甲', callback_data: '1' }]] };
    const change = (): Promise<unknown> => api.editMessageReplyMarkup(user.person.id, message_id, { reply_markup });
    expect(await change()).toMatchObject({ text: '一', reply_markup });
    await expect(change()).rejects.toThrow('message is not modified');
    expect(await api.editMessageReplyMarkup(user.person.id, message_id)).not.toHaveProperty('reply_markup');
  });

  it('shows the menu of the nearest scope, in the language of the app before in none', async () => {
    const commands = (description: string): BotCommand[] => [{ command: 'help', description }];
    await api.setMyCommands(commands('default'));
    await api.setMyCommands(commands('zh'), { language_code: 'zh' });
    await api.setMyCommands(commands('groups'), { scope: { type: 'all_group_chats' } });
    const chat = telegram.user().ownChat;
    await api.setMyCommands(commands('own'), { scope: { type: 'chat', chat_id: chat.id } });
    const seen = [
      telegram.menus.seenIn(user.ownChat, 'en'),
      telegram.menus.seenIn(user.ownChat, 'zh'),
      telegram.menus.seenIn(telegram.group(), 'zh'),
      telegram.menus.seenIn(chat, 'zh'),
    ];
    expect(seen.map(([line]) => line?.description)).toEqual(['default', 'zh', 'groups', 'own']);
  });

  it('passes on whose words were forwarded, as far as they let that be seen', async () => {
    user.sends(user.forwarding({ text: '一' }, '某人'));
    user.sends(user.forwarding({ text: '二' }, telegram.user().person));
    expect((await api.getUpdates()).map(({ message }) => message?.forward_origin?.type)).toEqual([
      'hidden_user',
      'user',
    ]);
  });
});
