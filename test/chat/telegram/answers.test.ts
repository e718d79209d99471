import { describe, expect, it } from 'vitest';
import type { Quote } from '../../../src/answer/answer.ts';
import { startBot } from '../support/bot-stage.ts';
import { bare, flood, school } from '../support/reports.ts';
import { answered, notFound, quote, Shelf } from '../support/shelf.ts';
import { shown } from '../support/shown.ts';

const patrol = quote(
  flood,
  '夜间巡查每两小时一次，不得间断。',
  { kind: 'person', name: '邵知远', post: '市长' },
  '两小时一次',
);
const sandbags = quote(
  flood,
  '会议强调，要备足沙袋和冲锋舟，做到“三清三到位”。',
  { kind: 'meeting', name: '会议' },
  '沙袋',
);
const bus = quote(school, '校車路線要在開學前全部試跑一遍。', { kind: 'person', name: '賀遠山', post: '縣長' });
const village = quote(bare, '寫着「𠮷祥👨‍👩‍👧里」。', { kind: 'report' });

const shelf = (): Shelf =>
  new Shelf([flood, school, bare]).teach(
    answered('夜间巡查多久一次？', [patrol, sandbags]),
    answered('校车什么时候试跑', [bus]),
    answered('校車什麼時候試跑', [bus]),
    answered('牌子', [village]),
    answered('柳青禾说了什么', [sandbags], { kind: 'chaired', asked: '柳青禾', date: '2031-06-04' }),
    notFound('谁修了灯塔？', [patrol, bus]),
  );

describe('A question sent to the bot', () => {
  it('gets the best quote, its speaker, meeting, report and source', async () => {
    const { telegram } = await startBot(shelf());
    const reply = await telegram.user({ language_code: 'zh-hans' }).says('夜间巡查多久一次？');
    expect(shown(reply)).toBe(
      [
        '▎夜间巡查每*两小时一次*，不得间断。',
        '',
        '*—— 邵知远，市长*',
        '会议：防汛工作会议，2031年6月4日',
        '地点：云陂市',
        '报道：[《云陂市部署防汛工作》](https://news.example/yunpi/flood.html) 云陂日报，2031年6月5日',
        '出处：[原文](https://news.example/yunpi/flood.html) · 第 2 段',
        '(下一条 2/2 ›)',
        '(上下文) (全部讲话)',
        '(复制引文)',
      ].join('\n'),
    );
    expect(reply.link_preview_options).toEqual({ is_disabled: true });
  });

  it('is answered in its own script, while the quote keeps that of its source', async () => {
    const { telegram } = await startBot(shelf());
    const user = telegram.user({ language_code: 'en' });
    const simplified = shown(await user.says('校车什么时候试跑'));
    const traditional = shown(await user.says('校車什麼時候試跑'));
    expect(simplified).toContain(
      '会议：開學準備會議，9月1日（年份不详）\n地点：鷺洲縣\n报道：《鷺洲縣研商開學準備》\n出处：文件 school.txt · 第 2 段',
    );
    expect(traditional).toContain(
      '會議：開學準備會議，9月1日（年份不詳）\n地點：鷺洲縣\n報導：《鷺洲縣研商開學準備》\n出處：檔案 school.txt · 第 2 段',
    );
    expect(traditional).toContain('▎校車路線要在開學前全部試跑一遍。');
  });

  it.each([
    ['zh-TW', '會議：日期不詳'],
    ['zh-hans', '会议：日期不详'],
    ['ja', 'Meeting: date unknown'],
    [undefined, '会议：日期不详'],
  ])('that tells no script is answered in the language of the app: %s', async (language_code, line) => {
    const { telegram } = await startBot(shelf());
    const user = telegram.user(language_code === undefined ? {} : { language_code });
    expect(shown(await user.says('牌子'))).toContain(line);
  });

  it('that tells no script is answered in the script used last, before the language of the app', async () => {
    const { telegram } = await startBot(shelf());
    const user = telegram.user({ language_code: 'en' });
    await user.says('校車什麼時候試跑');
    expect(shown(await user.says('牌子'))).toContain('會議：日期不詳');
  });

  it('is told first what an honest answer must add', async () => {
    const { telegram } = await startBot(shelf());
    const reply = shown(await telegram.user().says('柳青禾说了什么'));
    expect(reply).toMatch(/^柳青禾主持了2031年6月4日的会议，但报道把这些话记在会议名下，不是柳青禾本人的话。\n\n▎/);
    expect(reply).toContain('*—— 会议*');
  });

  it('that nothing answers gets the plain truth, and the nearest quotes marked as such', async () => {
    const { telegram } = await startBot(shelf());
    const reply = await telegram.user().says('谁修了灯塔？');
    expect(shown(reply)).toMatch(
      /^\*收录的报道里没有能回答这个问题的原话。\*\n\n下面几段最接近，但不算回答：\n\n▎夜间巡查.*\n▎校車/s,
    );
    expect(reply.reply_markup).toBeUndefined();
  });

  it.each([
    ['   ', '问题是空的。写一句话问我就行。'],
    ['问'.repeat(10_000), '问题太长了（10000 字），请缩短到 1000 字以内再问。'],
  ])('that cannot be one gets a plain sentence: %.8s', async (text, sentence) => {
    const { telegram } = await startBot(shelf());
    const user = telegram.user();
    expect((await user.shows({ text })).text).toBe(sentence);
  });

  it('never makes markup of what a report or a question says', async () => {
    const markup = { ...flood, text: '<b>粗</b> *星* [链](https://x.example) _线_。' };
    const words: Quote = quote(markup, '<b>粗</b> *星* [链](https://x.example) _线_。', { kind: 'report' });
    const { telegram } = await startBot(new Shelf([markup]).teach(answered('<i>问</i>', [words])));
    const reply = await telegram.user().says('<i>问</i>');
    expect(reply.text).toContain(words.text);
    expect(reply.entities?.map(({ type }) => type).sort()).toEqual([
      'bold',
      'expandable_blockquote',
      'text_link',
      'text_link',
    ]);
    const calls = telegram.journal.calls('sendMessage');
    expect(calls.some(({ payload }) => 'parse_mode' in payload)).toBe(false);
  });
});
