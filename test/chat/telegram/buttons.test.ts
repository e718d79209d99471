import { describe, expect, it } from 'vitest';
import { startBot } from '../support/bot-stage.ts';
import { bare, flood, school } from '../support/reports.ts';
import { answered, quote, Shelf } from '../support/shelf.ts';
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
    expect(shown(second.message)).toMatch(/\n\(‹ 上一条\) \(下一条 3\/3 ›\)\n\(上下文\)$/);
    const third = await user.presses(second.message, '下一条');
    expect(shown(third.message)).toMatch(/\n\(‹ 上一条\)\n\(上下文\)$/);
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
    expect(shown(widest.message)).toMatch(/\n\(收起上下文\)$/);
    const folded = await user.presses(widest.message, '收起上下文');
    expect(shown(folded.message)).toBe(shown(first));
  });

  it('speak the language of the question', async () => {
    const { telegram } = await startBot(shelf());
    const user = telegram.user({ language_code: 'en' });
    const first = await user.says('校車什麼時候試跑？');
    expect(shown(first)).toMatch(/\(上下文\)$/);
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
    const kept = state.entries().filter(([key]) => key.startsWith('answer/'));
    expect(kept.map(([, keepFor]) => keepFor)).toEqual([30 * 24 * 3_600_000]);
    expect((await user.says('/privacy')).text).toContain('30 天');
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
