import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { messages } from '../../src/chat/messages.ts';
import { startBot } from './support/bot-stage.ts';
import { flood, school } from './support/reports.ts';
import { answered, quote, report, Shelf } from './support/shelf.ts';
import { shown } from './support/shown.ts';

const inHongKong = Converter({ from: 'tw', to: 'hk' });

/** Characters that only Taiwan's form of a text has. */
const foreign = (text: string): string =>
  Array.from(text)
    .filter((character, i) => Array.from(inHongKong(text))[i] !== character)
    .join('');

const chair = { kind: 'person', name: '裡敘群', post: '線上臺著' } as const;
const hall = report('hall', '這裡說著台階', '裡敘群說，臺階線上的群眾著急，都在這裡。');
const bus = quote(school, '校車路線要在開學前全部試跑一遍。', { kind: 'person', name: '賀遠山', post: '縣長' });
const stairs = quote(hall, '臺階線上的群眾著急，都在這裡。', chair);
const QUESTION = '誰在臺階那裡著急？';
const BUS = '校车什么时候试跑？';

const shelf = (): Shelf =>
  new Shelf([flood, school, hall]).teach(
    answered(QUESTION, [stairs]),
    answered(BUS, [bus]),
    answered('校車何時試跑？', [bus]),
  );

/** Every text of a table that needs nothing filled in. */
function plainTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(plainTexts) : [];
}

describe('The texts for Hong Kong', () => {
  it('have none of the forms that only Taiwan has', () => {
    const texts = plainTexts(messages['zh-Hant-HK']);
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.filter((text) => foreign(text) !== '')).toEqual([]);
    expect(texts.filter((text) => /隱私|使用者|報導/.test(text))).toEqual([]);
    expect(texts).toHaveLength(plainTexts(messages['zh-Hant']).length);
  });

  it('leave alone what is filled in, and say the same around it', () => {
    const name = fc.string({ unit: fc.constantFrom(...'裡說著臺線群敘報導啟'), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(name, (filled) => {
        const there = messages['zh-Hant'].who.nobody(filled);
        const here = messages['zh-Hant-HK'].who.nobody(filled);
        const [before = '', after = ''] = there.split(`「${filled}」`);
        return here === `${inHongKong(before).replace('報導', '報道')}「${filled}」${inHongKong(after)}`;
      }),
    );
  });
});

describe('An example in a text for Hong Kong', () => {
  it('comes in its characters, as the table puts it into the reader’s', () => {
    const note = { kind: 'small-talk', talk: 'greeting', example: '谁说的“群众在里面”？' } as const;
    expect(messages['zh-Hant-HK'].note(note, (day) => day)).toContain('誰説的“羣眾在裏面”');
  });
});

describe('Who reads as Hong Kong writes', () => {
  it.each([
    '/help',
    '/privacy',
    '/list',
    '/start',
    '/who',
    '/check',
    '/meeting',
    '/export',
    '/follow',
    '/forget',
    '/new',
    '/stats',
    '/no',
  ])('reads no form of Taiwan after %s', async (command) => {
    const { telegram } = await startBot(new Shelf([flood]));
    const user = telegram.user({ language_code: 'zh-hant-hk' });
    const reply = await user.says(command);
    expect(shown(reply)).toMatch(/[\u4e00-\u9fff]/);
    expect(foreign(shown(reply))).toBe('');
  });

  it.each(['zh-HK', 'zh-hant-hk', 'zh-MO', 'zh-hant-mo'])('is known by the app: %s', async (language_code) => {
    const { telegram } = await startBot(shelf());
    expect((await telegram.user({ language_code }).says('/help')).text).toContain('我找出報道裏最能回答它的原話');
  });

  it.each(['zh-TW', 'zh-hant', 'en'])('is nobody whose app is set to %s', async (language_code) => {
    const { telegram } = await startBot(shelf());
    const { text } = await telegram.user({ language_code }).says('/who 裡敘群美');
    expect(text).toContain('收錄的報導裡沒有「裡敘群美」這個人。');
  });

  it('sees quotes, names and titles as they stand in their report, also where the question is in simplified characters first', async () => {
    const { telegram } = await startBot(shelf());
    const user = telegram.user({ language_code: 'zh-HK' });
    expect((await user.says(BUS)).text).toContain('会议：');
    const reply = await user.says(QUESTION);
    for (const own of ['臺階線上的群眾著急，都在這裡。', '裡敘群，線上臺著', '《這裡說著台階》']) {
      expect(reply.text).toContain(own);
    }
    expect((await user.says('/who 裡敘群美')).text).toContain('收錄的報道裏沒有「裡敘群美」這個人。');
  });

  it('chooses it by /lang, and it stays whatever is written', async () => {
    const before = await startBot(shelf());
    const user = before.telegram.user({ language_code: 'en' });
    const chosen = (await user.presses(await user.says('/lang'), '繁體（香港）')).message;
    expect(chosen.reply_markup?.inline_keyboard.flat().map(({ text }) => text)).toContain('✓ 繁體（香港）');
    await before.stop();
    await startBot(shelf(), before);
    expect((await user.says('/help')).text).toContain('報道裏');
    expect((await user.says('/lang')).text).toBe('用哪種文字和你説話？引文一律保持原樣。');
    await user.presses(await user.says('/lang'), '繁體（台灣）');
    expect((await user.says('/help')).text).toContain('報導裡');
  });
});
