import { describe, expect, it } from 'vitest';
import { startBot } from '../support/bot-stage.ts';
import { bare, flood, school } from '../support/reports.ts';
import { answered, notFound, quote, Shelf } from '../support/shelf.ts';
import { shown } from '../support/shown.ts';

const mayor = { kind: 'person', name: '邵知远', post: '市长' } as const;
const patrol = quote(flood, '夜间巡查每两小时一次，不得间断。', mayor, '两小时一次');
const alarm = quote(flood, '险情要在十分钟内上报。', mayor);
const bus = quote(school, '校車路線要在開學前全部試跑一遍。', { kind: 'person', name: '賀遠山', post: '縣長' });

const QUESTION = '防汛有什么要求？';
const EXAMPLES = ['防汛有什么要求？', '校車什麼時候試跑？'];

const shelf = (): Shelf =>
  new Shelf([flood, school, bare], { sample: true, examples: EXAMPLES }).teach(
    answered(QUESTION, [patrol, alarm, bus]),
    answered('校車什麼時候試跑？', [bus]),
  );

describe('The buttons under an answer', () => {
  it('lead through the quotes and back, in place', async () => {
    const { telegram } = await startBot(shelf());
    const user = telegram.user();
    const first = await user.says(QUESTION);
    const second = await user.presses(first, '下一条');
    expect(shown(second.message)).toContain('▎险情要在十分钟内上报。');
    expect(shown(second.message)).toMatch(/\n\(‹ 上一条\) \(下一条 3\/3 ›\)\n\(上下文\) \(全部讲话\)\n\(复制引文\)$/);
    const third = await user.presses(second.message, '下一条');
    expect(shown(third.message)).toMatch(/\n\(‹ 上一条\)\n\(上下文\)\n\(复制引文\) \(简体\)$/);
    const back = await user.presses(third.message, '上一条');
    expect(shown(back.message)).toBe(shown(second.message));
    expect(telegram.journal.calls('sendMessage')).toHaveLength(1);
  });

  it('show more and more around the quote, with the quote in bold, and fold it again', async () => {
    const { telegram } = await startBot(shelf());
    const user = telegram.user();
    const first = await user.says(QUESTION);
    const wider = await user.presses(first, '上下文');
    expect(shown(wider.message)).toContain('上下文（加粗的是引文）：\n▎市长邵知远出席并讲话。\n');
    expect(shown(wider.message)).toContain('落实到人。*夜间巡查每两小时一次，不得间断。*险情');
    expect(shown(wider.message)).toContain('*加粗部分：邵知远，市长*');
    const widest = await user.presses(wider.message, '更多上下文');
    expect(widest.message.text).toContain(flood.text);
    expect(shown(widest.message)).toMatch(/\n\(收起上下文\) \(全部讲话\)\n\(复制引文\)$/);
    const folded = await user.presses(widest.message, '收起上下文');
    expect(shown(folded.message)).toBe(shown(first));
  });

  it('speak the language of the question', async () => {
    const { telegram } = await startBot(shelf());
    const user = telegram.user({ language_code: 'en' });
    const first = await user.says('校車什麼時候試跑？');
    expect(shown(first)).toMatch(/\(上下文\)\n\(複製引文\)$/);
    expect(shown((await user.presses(first, '上下文')).message)).toContain('上下文（粗體是引文）：');
  });

  it('do no harm when pressed twice', async () => {
    const { telegram, log } = await startBot(shelf());
    const user = telegram.user();
    const first = await user.says(QUESTION);
    const data = first.reply_markup?.inline_keyboard[0]?.[0]?.callback_data ?? '';
    const once = await user.pressesData(first, data);
    const twice = await user.pressesData(first, data);
    expect(twice).toEqual(once);
    expect(log).toHaveLength(1);
  });

  it('keep working after a restart', async () => {
    const before = await startBot(shelf());
    const user = before.telegram.user();
    const first = await user.says(QUESTION);
    await before.stop();
    await startBot(shelf(), before);
    const second = await user.presses(first, '下一条');
    expect(shown(second.message)).toContain('▎险情要在十分钟内上报。');
  });

  it('are told to be stale once what they lead to has expired', async () => {
    const { telegram, state } = await startBot(shelf());
    const user = telegram.user();
    const first = await user.says(QUESTION);
    state.expireAll();
    const pressed = await user.presses(first, '下一条');
    expect(pressed.notice).toBe('这个按钮已经失效，请重新提问。');
    expect(pressed.message).toEqual(first);
  });

  it.each([
    [`1a${'A'.repeat(12)}.0.0`],
    [`1a${'A'.repeat(12)}.9.99`],
    ['0n'],
    ['2aAAAAAAAAAAAA.0.0'],
    ['../../etc/passwd'],
    ['🙂'.repeat(16)],
  ])('are told to be stale where they are made up: %s', async (data) => {
    const { telegram } = await startBot(shelf());
    const user = telegram.user({ language_code: 'zh-hant' });
    const first = await user.says(QUESTION);
    expect((await user.pressesData(first, data)).notice).toBe('这个按钮已经失效，请重新提问。');
  });

  it('do not show in one chat what was asked in another', async () => {
    const { telegram } = await startBot(shelf());
    const asker = telegram.user();
    const other = telegram.user();
    const first = await asker.says(QUESTION);
    const own = await other.says('/help');
    const data = first.reply_markup?.inline_keyboard[0]?.[0]?.callback_data ?? '';
    expect((await other.pressesData(own, data)).notice).toBe('这个按钮已经失效，请重新提问。');
  });

  it('say so when the report behind them was taken out, or reads otherwise now', async () => {
    const changed = { ...flood, text: flood.text.replaceAll('十分钟', '半小时') };
    const before = await startBot(shelf());
    const user = before.telegram.user();
    const first = await user.says(QUESTION);
    await before.stop();
    await startBot(new Shelf([changed]), before);
    expect((await user.presses(first, '下一条')).notice).toBe('这篇报道已经移除或更新，请重新提问。');
    const last = (await user.presses(first, '上下文')).message;
    expect(last.text).toContain('半小时');
  });

  it('carry no more than Telegram lets them, and are kept no longer than /privacy says', async () => {
    const { telegram, state } = await startBot(shelf());
    const user = telegram.user();
    await user.says(QUESTION);
    const kept = state.kept().filter(([key]) => key.startsWith('answer/'));
    expect(kept.map(([, keepFor]) => keepFor)).toEqual([30 * 24 * 3_600_000]);
    expect((await user.says('/privacy')).text).toContain('30 天');
  });
});

describe('The buttons under persons who may be meant', () => {
  const choices = [
    { name: '邵知远', post: '市长', place: '云陂市', date: '2031-06-04' },
    { name: '邵知白', post: null, place: null, date: null },
  ];
  const asked = { kind: 'which-person', asked: '邵先生', choices } as const;
  const undecided = (): Shelf =>
    shelf().teach(notFound('邵先生说了什么？', [], asked), answered('邵知远说了什么？', [patrol]));

  it('ask the question again about that one', async () => {
    const { telegram } = await startBot(undecided());
    const user = telegram.user();
    const reply = await user.says('邵先生说了什么？');
    expect(shown(reply)).toBe(
      [
        '「邵先生」指的是谁还不能确定，可能是：',
        '· 邵知远，市长（云陂市，2031年6月4日）',
        '· 邵知白',
        '(邵知远)',
        '(邵知白)',
      ].join('\n'),
    );
    const from = telegram.journal.length;
    await user.presses(reply, '邵知远');
    expect(shown(await user.hears(from))).toMatch(/^问：邵知远说了什么？\n\n▎夜间巡查每\*两小时一次\*/);
  });

  it('keep working after a restart, until the question has expired', async () => {
    const before = await startBot(undecided());
    const user = before.telegram.user();
    const reply = await user.says('邵先生说了什么？');
    await before.stop();
    const { state } = await startBot(undecided(), before);
    const from = before.telegram.journal.length;
    await user.presses(reply, '邵知远');
    expect((await user.hears(from)).text).toContain('问：邵知远说了什么？');
    state.expireAll();
    expect((await user.presses(reply, '邵知远')).notice).toBe('这个按钮已经失效，请重新提问。');
  });

  it('ask only once when pressed twice', async () => {
    const { telegram } = await startBot(undecided());
    const user = telegram.user();
    const reply = await user.says('邵先生说了什么？');
    expect((await user.presses(reply, '邵知远')).notice).toBeUndefined();
    expect((await user.presses(reply, '邵知远')).notice).toBe('刚刚已经回答了，请看下面。');
    expect(telegram.journal.calls('sendMessage')).toHaveLength(2);
  });

  it('lead to nothing that is not offered', async () => {
    const { telegram } = await startBot(undecided());
    const user = telegram.user();
    const reply = await user.says('邵先生说了什么？');
    const data = reply.reply_markup?.inline_keyboard[0]?.[0]?.callback_data ?? '';
    expect((await user.pressesData(reply, data.replace(/0$/, '7'))).notice).toBe('这个按钮已经失效，请重新提问。');
  });
});

describe('The note above a quote', () => {
  it('stays where a button leads to another quote', async () => {
    const further = { kind: 'said-by-meeting' } as const;
    const note = { kind: 'understood-as', asked: '邵知元', person: '邵知远', by: 'name', further } as const;
    const { telegram } = await startBot(shelf().teach(answered('邵知元说了什么？', [patrol, alarm], note)));
    const user = telegram.user();
    const first = await user.says('邵知元说了什么？');
    const words =
      '收录的报道里没有「邵知元」，按名字最接近的邵知远查找。报道把这些话记在会议名下，没有说是哪个人说的。';
    expect(first.text?.split('\n')[0]).toBe(words);
    expect((await user.presses(first, '下一条')).message.text?.split('\n')[0]).toBe(words);
  });
});

describe('The buttons under /start', () => {
  it('ask their question, which then stands above the answer', async () => {
    const { telegram } = await startBot(shelf());
    const user = telegram.user({ language_code: 'zh-hant' });
    const start = await user.says('/start');
    const from = telegram.journal.length;
    await user.presses(start, '校車');
    const reply = await user.hears(from);
    expect(shown(reply)).toMatch(/^問：校車什麼時候試跑？\n\n▎校車路線要在開學前全部試跑一遍。/);
  });

  it('ask only once when pressed twice within a minute, and again after', async () => {
    const { telegram, state } = await startBot(shelf());
    const user = telegram.user();
    const start = await user.says('/start');
    expect((await user.presses(start, QUESTION)).notice).toBeUndefined();
    expect((await user.presses(start, QUESTION)).notice).toBe('刚刚已经回答了，请看下面。');
    expect((await user.presses(start, '校车')).notice).toBeUndefined();
    const minutes = state.kept().flatMap(([key, ms]) => (key.startsWith('pressed/') ? [(ms ?? 0) / 60_000] : []));
    expect(minutes).toEqual([1, 1]);
    expect(telegram.journal.calls('sendMessage')).toHaveLength(3);
    state.expireAll();
    expect((await user.presses(start, QUESTION)).notice).toBeUndefined();
  });

  it('ask what they say, also when the collection has other examples by now', async () => {
    const before = await startBot(shelf());
    const user = before.telegram.user();
    const start = await user.says('/start');
    await before.stop();
    const other = new Shelf([flood], { examples: ['牌子上写着什么？'] }).teach(answered(QUESTION, [alarm]));
    await startBot(other, before);
    const from = before.telegram.journal.length;
    await user.presses(start, QUESTION);
    expect((await user.hears(from)).text).toContain('问：防汛有什么要求？\n\n险情要在十分钟内上报。');
  });
});
