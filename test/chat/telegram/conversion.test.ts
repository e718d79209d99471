import { describe, expect, it } from 'vitest';
import { startBot } from '../support/bot-stage.ts';
import { school } from '../support/reports.ts';
import { answered, quote, report, Shelf } from '../support/shelf.ts';
import { shown } from '../support/shown.ts';

const bus = quote(school, '校車路線要在開學前全部試跑一遍。', { kind: 'person', name: '賀遠山', post: '縣長' }, '試跑');
const street = report('street', '街巷整治', '会议要求，里弄的台阶要修好。台湾同胞也来帮忙，大家都在里面劳动。', {
  meeting: { name: null, date: '2031-06-04', place: null },
});
const steps = quote(street, '里弄的台阶要修好。', { kind: 'meeting', name: '会议' });
const inside = quote(street, '台湾同胞也来帮忙，大家都在里面劳动。', { kind: 'report' });
const HANS = '校车什么时候试跑？';
const HANT = '裡面有誰在勞動？';

const shelf = (): Shelf =>
  new Shelf([school, street]).teach(
    answered(HANS, [bus]),
    answered('校車什麼時候試跑？', [bus]),
    answered(HANT, [inside, steps]),
    answered('校车', [bus]),
  );

describe('A quote in the script that its reader does not read', () => {
  it('is shown in the other one beneath, marked as no original, in place, and without it again', async () => {
    const { telegram } = await startBot(shelf());
    const user = telegram.user();
    const first = await user.says(HANS);
    expect(shown(first)).toMatch(/\n\(复制引文\) \(简体\)$/);
    const { message } = await user.presses(first, '简体');
    expect(shown(message)).toBe(
      shown(first)
        .replace('一遍。\n', '一遍。\n\n简体转换，非原文：\n▎校车路线要在开学前全部试跑一遍。\n')
        .replace('(简体)', '(收起简体)'),
    );
    expect(shown((await user.presses(message, '收起简体')).message)).toBe(shown(first));
    expect(telegram.journal.calls('sendMessage')).toHaveLength(1);
  });

  it('is shown with its surroundings converted, too', async () => {
    const { telegram } = await startBot(shelf());
    const user = telegram.user();
    const around = (await user.presses(await user.says(HANS), '上下文')).message;
    const { text } = (await user.presses(around, '简体')).message;
    expect(text).toContain('上下文（加粗的是引文）：\n9月1日，鷺洲縣召開開學準備會議。');
    expect(text).toContain('简体转换，非原文：\n9月1日，鹭洲县召开开学准备会议。');
  });

  it.each([
    ['zh-TW', '裡面勞動'],
    ['zh-hant', '裡面勞動'],
    ['zh-HK', '裏面勞動'],
    ['zh-hant-mo', '裏面勞動'],
    ['not a tag!', '裡面勞動'],
    [undefined, '裡面勞動'],
  ])('is converted to the forms of the place that the app names: %s', async (language_code, words) => {
    const { telegram } = await startBot(shelf());
    const user = telegram.user(language_code === undefined ? {} : { language_code });
    const { message } = await user.presses(await user.says(HANT), '繁體');
    expect(shown(message)).toContain('▎台湾同胞也来帮忙，大家都在里面劳动。\n\n繁體轉換，非原文：\n▎');
    expect(message.text).toContain(words);
  });

  it('can be converted after a restart, until the answer is gone', async () => {
    const before = await startBot(shelf());
    const user = before.telegram.user();
    const first = await user.says(HANS);
    await before.stop();
    const { state } = await startBot(shelf(), before);
    expect((await user.presses(first, '简体')).message.text).toContain('非原文');
    state.expireAll();
    expect((await user.presses(first, '简体')).notice).toContain('按钮已经失效');
  });
});

describe('A quote that its reader can read, or whose reader reads no Chinese,', () => {
  it.each([
    ['校車什麼時候試跑？', 'zh-hans'],
    ['校车', 'en'],
  ])('has no button to convert it: %s', async (question, language_code) => {
    const { telegram } = await startBot(shelf());
    const user = telegram.user({ language_code });
    if (language_code === 'en') await user.presses(await user.says('/lang'), 'English');
    expect(shown(await user.says(question))).not.toMatch(/简体|繁體|Convert/);
  });
});
