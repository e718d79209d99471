import { describe, expect, it } from 'vitest';
import { reportOn } from '../../answer/who-support.ts';
import { Shelf } from '../support/shelf.ts';
import { replies } from '../support/talk.ts';

const mayor = { name: '祝南星', post: '市长', role: 'chair' } as const;
const one = reportOn('one', {
  place: '云陂市',
  date: '2031-01-02',
  guests: [{ ...mayor, says: '要修堤' }],
  stresses: '要落实祝南星的部署',
});

/** Meetings with a word of the mayor's each. */
const many = Array.from({ length: 7 }, (_, i) =>
  reportOn(`m${i}`, { place: '云陂市', date: `2031-02-0${i + 1}`, guests: [{ ...mayor, says: `第${i}件事要办好` }] }),
);

describe('/who in the terminal chat', () => {
  it('shows posts, meetings, all own words, and apart from them where others name the person', async () => {
    const shown = await replies(new Shelf([one]), ['/who 祝南星']);
    const lines = shown.split('\n').filter((line) => line !== '');
    expect(lines.filter((line) => !line.startsWith('  报道') && !line.startsWith('  出处'))).toEqual([
      '> /who 祝南星',
      '祝南星',
      '职务',
      '  2031年1月2日　市长　《会议one》 第 1 段',
      '参加会议的报道 1 篇',
      '  2031年1月2日　会议（主持）',
      '本人的话：1 篇报道，1 段，新的在前',
      '┃ 祝南星说，要修堤。',
      '┃ —— 祝南星，市长',
      '  会议：会议，2031年1月2日',
      '别人提到：1 篇报道，2 段，新的在前',
      '这些是会议、报道或别人的话，不是本人的话。',
      expect.stringMatching(/^┃ 会议研究.*市长祝南星参加会议。$/),
      '┃ —— 报道的叙述',
      '  会议：会议，2031年1月2日',
      '┃ 会议强调，要落实祝南星的部署。',
      '┃ —— 会议',
      '  会议：会议，2031年1月2日',
      'm 上下文',
    ]);
  });

  it('goes on with n, five quotes at a time, and shows more around the last with m', async () => {
    const shown = await replies(new Shelf(many), ['/who 祝南星', 'n', 'm', 'n', 'n']);
    const [first = '', second = '', around = '', third = '', end = ''] = shown.split('\n> ');
    expect([first, second, third].map((page) => page.match(/^┃ —— /gm)?.length)).toEqual([5, 5, 4]);
    expect(first).toContain('第6件事要办好');
    expect(first).toContain('n 接着看（还有 9 段）');
    expect(second).toContain('n 接着看（还有 4 段）');
    expect(around).toContain('┃ —— 报道的叙述');
    expect(third).not.toContain('接着看');
    expect(end).toContain('没有更多引文了。');
  });

  it.each([
    ['/who', '请把姓名写在 /who 后面。'],
    ['/who 岳长庚', '收录的报道里没有「岳长庚」这个人。'],
    ['/who 嶽長庚', '收錄的報導裡沒有「嶽長庚」這個人。'],
    [`/who ${'祝'.repeat(1200)}`, '问题太长了'],
  ])('%.20s', async (line, said) => {
    expect(await replies(new Shelf([one]), [line])).toContain(said);
  });

  it('lists namesakes apart, and says so in each language', async () => {
    const other = reportOn('other', {
      place: '柏浦市',
      date: '2031-01-03',
      guests: [{ name: '祝南星', post: '市委书记' }],
    });
    const shelf = new Shelf([one, other]);
    const hant = await replies(shelf, ['/who 祝南星'], { language: 'zh-Hant', followsScript: false });
    expect(hant).toContain('有 2 人叫這個名字');
    expect(hant).toContain('報導裡沒有記下本人的話。');
    expect(hant.indexOf('市委书记')).toBeLessThan(hant.indexOf('　市长'));
    const en = await replies(shelf, ['/who 祝南星'], { language: 'en', followsScript: false });
    expect(en).toContain('2 people have this name');
    expect(en).toContain('Own words: 1 passage in 1 report, newest first');
  });
});
