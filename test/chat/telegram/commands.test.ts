import { describe, expect, it } from 'vitest';
import { toTraditional } from '../../../src/text/script.ts';
import type { Content } from '../../fake-bot-api/chats.ts';
import type { Call } from '../../fake-bot-api/journal.ts';
import { startBot } from '../support/bot-stage.ts';
import { flood, school } from '../support/reports.ts';
import { answered, quote, report, Shelf } from '../support/shelf.ts';
import { shown } from '../support/shown.ts';

const EXAMPLES = ['防汛有什么要求？', '校车什么时候试跑？', '谁主持会议？'];

const sample = (): Shelf => new Shelf([flood, school], { sample: true, examples: EXAMPLES });

/** More reports than a page of the list takes. */
const many = Array.from({ length: 23 }, (_, i) =>
  report(`r${i}`, `第${i + 1}次例会`, '会议听取汇报。', { meeting: { name: null, date: '2031-01-01', place: null } }),
);

describe('/start', () => {
  it.each([
    ['zh-hans', '收录报道 2 篇，会议日期：2031年6月4日。\n这是自带的示例，里面的地方、人物和会议都是虚构的。'],
    ['zh-hant', '收錄報導 2 篇，會議日期：2031年6月4日。\n這是內建的範例，裡面的地方、人物和會議都是虛構的。'],
    ['en', '2 reports held, on a meeting of 4 June 2031.\nThis is the bundled sample'],
  ])('says in %s what is held, that the sample is invented, and offers three questions', async (code, held) => {
    const { telegram } = await startBot(sample());
    const start = await telegram.user({ language_code: code }).says('/start');
    expect(start.text).toContain(held);
    expect(start.reply_markup?.inline_keyboard.map((row) => row.map(({ text }) => text))).toEqual(
      EXAMPLES.map((question) => [code === 'zh-hant' ? toTraditional(question) : question]),
    );
  });

  it('does not call a collection of one’s own invented', async () => {
    const { telegram } = await startBot(new Shelf([flood]));
    expect((await telegram.user().says('/start')).text).not.toContain('虚构');
  });

  it('says so when nothing is held', async () => {
    const { telegram } = await startBot(new Shelf([]));
    expect((await telegram.user().says('/start')).text).toContain('现在还没有收录任何报道。');
  });

  it('gives the chat a menu in the script of its person', async () => {
    const { telegram } = await startBot(sample());
    const user = telegram.user({ language_code: 'zh-TW' });
    const from = telegram.journal.length;
    await user.says('/start');
    const isOfChat = ({ payload }: Call): boolean => JSON.stringify(payload['scope'])?.includes('"chat"') === true;
    const call = await telegram.journal.next('the menu of a chat', isOfChat, from);
    expect(call.payload['scope']).toEqual({ type: 'chat', chat_id: user.person.id });
    expect(JSON.stringify(call.payload['commands'])).toContain('使用說明');
  });
});

describe('/list', () => {
  it('names the reports with their days, linked to their pages', async () => {
    const { telegram } = await startBot(sample());
    expect(shown(await telegram.user().says('/list'))).toBe(
      [
        '收录报道 2 篇，会议日期新的在前：',
        '1. 2031年6月4日\n[云陂市部署防汛工作](https://news.example/yunpi/flood.html)',
        '2. 9月1日（年份不详）\n鷺洲縣研商開學準備',
      ].join('\n\n'),
    );
  });

  it('turns pages in place', async () => {
    const { telegram } = await startBot(new Shelf(many));
    const user = telegram.user();
    const first = await user.says('/list');
    expect(shown(first)).toMatch(/10\. 2031年1月1日\n第10次例会\n\n第 1 页，共 3 页\n\(较早 ›\)$/);
    const second = await user.presses(first, '较早');
    expect(shown(second.message)).toMatch(/11\. .*\n第 2 页，共 3 页\n\(‹ 较新\) \(较早 ›\)$/s);
    const third = await user.presses(second.message, '较早');
    expect(shown(third.message)).toMatch(/23\. .*\n第 3 页，共 3 页\n\(‹ 较新\)$/s);
    expect(shown((await user.pressesData(first, '1l9999')).message)).toBe(shown(third.message));
  });
});

describe('Any other message', () => {
  it.each([
    ['a voice message', { voice: { file_id: 'v', file_unique_id: 'v', duration: 1 } }],
    ['a sticker', { sticker: { file_id: 's', file_unique_id: 's', type: 'regular', width: 1, height: 1 } }],
    ['a photo', { photo: [] }],
    ['a poll', { poll: { id: 'p', question: '几点？', options: [] } }],
    ['a video', { video: { file_id: 'v', file_unique_id: 'v', width: 1, height: 1, duration: 1 } }],
    ['a place', { location: { latitude: 1, longitude: 1 } }],
    ['a contact', { contact: { phone_number: '1', first_name: '某人' } }],
    ['a checklist', { checklist: { title: '要办的事', tasks: [] } }],
    ['a game', { game: { title: '棋', description: '', photo: [] } }],
    ['paid media', { paid_media: { star_count: 1, paid_media: [] } }],
  ])('such as %s gets one line on what the bot reads', async (_, content) => {
    const { telegram } = await startBot(sample());
    expect((await telegram.user().shows(content)).text).toBe('我只看得懂文字，请把问题打出来发给我。');
  });

  it('such as a picture with a question beneath it is answered', async () => {
    const { telegram } = await startBot(new Shelf([flood]));
    const reply = await telegram.user().shows({ photo: [], caption: '校车什么时候试跑？' });
    expect(reply.text).toContain('收录的报道里没有能回答这个问题的原话。');
  });

  it.each(['/weather', '/开始', '/', '/startx'])(
    'such as the unknown command %s gets a line or is a question',
    async (text) => {
      const { telegram } = await startBot(sample());
      const reply = await telegram.user().says(text);
      expect(['没有这个命令。直接发问题就行，/help 看用法。', '收录的报道里没有能回答这个问题的原话。']).toContain(
        reply.text,
      );
    },
  );

  it('such as a pinned-message notice or another bot’s words is passed over', async () => {
    const { telegram, log } = await startBot(sample());
    const user = telegram.user();
    user.sends({ pinned_message: { message_id: 1 } });
    user.sends({ text: '你好', from: { id: 99, is_bot: true, first_name: 'bot' } });
    await user.says('/help');
    expect(telegram.journal.calls('sendMessage')).toHaveLength(1);
    expect(log).toHaveLength(1);
  });
});

describe('In a group', () => {
  const group = { id: -1001, type: 'supergroup', title: '街坊' } as const;
  const alarm = quote(flood, '险情要在十分钟内上报。', { kind: 'meeting', name: '会议' });
  const taught = (): Shelf => sample().teach(answered('险情多久上报？', [alarm]));
  const mention = (text: string, name: string): Content => ({
    text,
    entities: [{ type: 'mention', offset: text.indexOf(name), length: name.length }],
  });

  it.each([
    ['a mention', mention('@yinju_test_bot 险情多久上报？', '@yinju_test_bot'), '十分钟'],
    ['a mention at the end', mention('险情多久上报？ @Yinju_Test_Bot', '@Yinju_Test_Bot'), '十分钟'],
    ['a reply to it', { text: '险情多久上报？', reply_to_message: { from: { id: 4242 } } }, '十分钟'],
    ['a command', { text: '/help' }, '直接发一句问题'],
    ['a command with its name', { text: '/list@yinju_test_bot' }, '收录报道 2 篇'],
    ['an unknown command with its name', { text: '/weather@yinju_test_bot' }, '没有这个命令'],
    ['a mention with nothing to it', mention('@yinju_test_bot', '@yinju_test_bot'), '问题是空的'],
  ])('the bot answers %s, as a reply', async (_, content, words) => {
    const { telegram } = await startBot(taught());
    const reply = await telegram.user().shows(content, group);
    expect(reply.text).toContain(words);
    expect(reply.reply_to_message).toBeDefined();
  });

  it.each([
    ['talk', { text: '险情多久上报？' }],
    ['a mention of someone else', mention('@someone 险情多久上报？', '@someone')],
    ['another bot’s command', { text: '/help@other_bot' }],
    ['an unknown command', { text: '/weather' }],
    ['a photo', { photo: [] }],
    ['a reply to someone else', { text: '险情多久上报？', reply_to_message: { from: { id: 5 } } }],
  ])('the bot keeps silent at %s', async (_, content) => {
    const { telegram } = await startBot(taught());
    const user = telegram.user();
    user.sends(content, group);
    await user.says('/help');
    expect(telegram.journal.calls('sendMessage').map(({ payload }) => payload['chat_id'])).toEqual([user.person.id]);
  });
});

describe('What strangers see of the bot', () => {
  it('is set in every language once, and not again while it stays the same', async () => {
    const before = await startBot(sample());
    await before.telegram.user().says('/help');
    const calls = before.telegram.journal.calls().filter(({ method }) => method.startsWith('setMy'));
    expect(calls.map(({ method, payload }) => `${method} ${String(payload['language_code'] ?? '')}`)).toEqual(
      ['', 'zh', 'en'].flatMap((code) => [
        ...Array.from({ length: 3 }, () => `setMyCommands ${code}`),
        `setMyDescription ${code}`,
        `setMyShortDescription ${code}`,
      ]),
    );
    await before.stop();
    await startBot(sample(), before);
    await before.telegram.user().says('/help');
    expect(before.telegram.journal.calls().filter(({ method }) => method.startsWith('setMy'))).toHaveLength(
      calls.length,
    );
  });

  it('does not keep the bot from serving when it cannot be set', async () => {
    const before = await startBot(sample());
    await before.stop();
    before.telegram.failNext('setMyCommands', 429, 'Too Many Requests: retry after 3000', 3000);
    const { telegram, log } = await startBot(sample(), { telegram: before.telegram });
    expect((await telegram.user().says('/help')).text).toContain('直接发一句问题');
    expect(log[0]).toBe(
      "the bot's menu and description could not be set: setMyCommands: 429 Too Many Requests: retry after 3000",
    );
  });
});
