import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buttonData, parseButtonData } from '../../../src/chat/telegram/callback-data.ts';
import { asReportId } from '../../../src/report/report.ts';
import { startBot } from '../support/bot-stage.ts';
import { flood, school } from '../support/reports.ts';
import { report, Shelf } from '../support/shelf.ts';
import { shown } from '../support/shown.ts';

/** The same article on another site, and another article about the same meeting. */
const reprint = { ...flood, id: asReportId('reprint'), title: '云陂防汛有新部署', url: null };
const column = report('column', '防汛会议侧记', '邵知远在会后说，堤防巡查要有台账，每个班次都要签字。', {
  meeting: flood.meeting,
  passages: [{ start: 0, end: 27, paragraph: 1, speaker: { kind: 'person', name: '邵知远' } }],
});

const held = (): Shelf => new Shelf([flood, reprint, school, column]);

const many = Array.from({ length: 23 }, (_, i) =>
  report(`r${i}`, `第${i + 1}次例会`, `会议听取第${i + 1}项汇报。`, {
    meeting: { name: `例会${i + 1}`, date: '2031-01-01', place: '柏浦市' },
  }),
);

describe('/meeting', () => {
  it('lists the meetings, newest first, with the reports of each put together', async () => {
    const { telegram } = await startBot(held());
    expect(shown(await telegram.user().says('/meeting'))).toBe(
      [
        '收录会议 2 次，新的在前：',
        '1. 2031年6月4日 · 云陂市\n防汛工作会议\n报道 3 篇（其中转载 1 篇）',
        '2. 9月1日（年份不详） · 鷺洲縣\n開學準備會議\n报道 1 篇\n(1) (2)',
      ].join('\n\n'),
    );
  });

  it.each([
    ['its name', '防汛'],
    ['its name in the other script', '防汛工作會議'],
    ['two words', '防汛 云陂'],
    ['its place', '云陂市'],
    ['the title of any report', '侧记'],
    ['its day', '2031年6月4日'],
    ['its day without the year', '6月4号'],
    ['its day in figures', '2031-06-04'],
    ['the id of any report', 'reprint'],
  ])('shows the one meeting that is named by %s', async (_, words) => {
    const { telegram } = await startBot(held());
    expect((await telegram.user().says(`/meeting ${words}`)).text).toMatch(/^防汛工作会议\n/);
  });

  it('shows its facts, people and reports, and leads to what was said and back, in place', async () => {
    const { telegram } = await startBot(held());
    const user = telegram.user();
    const list = await user.says('/meeting');
    const facts = (await user.presses(list, '1')).message;
    expect(shown(facts)).toBe(
      [
        '*防汛工作会议*',
        '会议：2031年6月4日',
        '地点：云陂市',
        '人物：柳青禾，副市长（主持）；邵知远，市长（讲话）',
        '',
        '报道 3 篇（其中转载 1 篇）',
        '· [《云陂市部署防汛工作》](https://news.example/yunpi/flood.html) 云陂日报，2031年6月5日',
        '· 《防汛会议侧记》 文件 column.txt',
        '· 《云陂防汛有新部署》 云陂日报，2031年6月5日 文件 flood.txt',
        '(看原文 ›)',
        '(‹ 会议清单)',
      ].join('\n'),
    );
    const first = (await user.presses(facts, '看原文')).message;
    expect(shown(first)).toMatch(/^\*防汛工作会议\*　原文 5 段\n\n▎云陂日报讯/);
    expect(shown(first)).toContain(
      '不得间断。险情要在十分钟内上报。\n—— 邵知远，市长 · 《云陂市部署防汛工作》 · 第 2 段',
    );
    expect(shown(first)).toMatch(/第 1 页，共 2 页\n\(下一页 ›\)\n\(‹ 会议信息\)$/);
    const second = (await user.presses(first, '下一页')).message;
    expect(shown(second)).toContain('▎邵知远在会后说');
    expect(shown(second)).toMatch(/\(‹ 上一页\)\n\(‹ 会议信息\)$/);
    const back = (await user.presses(second, '会议信息')).message;
    expect(shown(back)).toBe(shown(facts));
    expect(shown((await user.presses(back, '会议清单')).message)).toBe(shown(list));
  });

  it('pages through the meetings that are named, and comes back to the page', async () => {
    const { telegram } = await startBot(new Shelf([...many, flood]));
    const user = telegram.user();
    const first = await user.says('/meeting 柏浦');
    expect(shown(first)).toMatch(
      /^与「柏浦」相符的会议 23 次.*第 1 页，共 3 页\n\(1\).*\(5\)\n\(6\).*\(10\)\n\(较早 ›\)$/s,
    );
    const second = (await user.presses(first, '较早')).message;
    const meeting = (await user.presses(second, '12')).message;
    expect(shown(meeting)).toMatch(/^\*例会12\*/);
    expect(shown((await user.presses(meeting, '会议清单')).message)).toBe(shown(second));
    expect((await user.pressesData(first, '1t9999.柏浦')).message.text).toContain('第 3 页，共 3 页');
  });

  it.each([
    ['天文台', '没有找到「天文台」这次会议。可以写会议名、地点或日期，/meeting 看全部。'],
    ['天文臺會議', '找不到「天文臺會議」這場會議。可以寫會議名稱、地點或日期，/meeting 看全部。'],
    ['observatory', 'No meeting held matches “observatory”. Try a name, a place or a day; /meeting shows them all.'],
  ])('says so when no meeting is named %s', async (words, said) => {
    const { telegram } = await startBot(held());
    expect((await telegram.user({ language_code: 'en' }).says(`/meeting ${words}`)).text).toBe(said);
  });

  it('says so when nothing is held, and when the report behind a button is gone', async () => {
    const empty = await startBot(new Shelf([]));
    expect((await empty.telegram.user().says('/meeting')).text).toBe('现在还没有收录任何报道。');
    const library = held();
    const { telegram } = await startBot(library);
    const user = telegram.user();
    const list = await user.says('/meeting');
    library.takeOut(school.id);
    expect((await user.presses(list, '2')).notice).toBe('这篇报道已经移除或更新，请重新提问。');
  });

  it.each([`${'防'.repeat(1200)}`, '\u{1F468}', '＝', '1', '2031年13月40日'])(
    'takes %.10s for words',
    async (words) => {
      const { telegram } = await startBot(held());
      expect((await telegram.user().says(`/meeting ${words}`)).text).not.toContain('出了点问题');
    },
  );
});

describe('The buttons of meetings and files', () => {
  const page = fc.nat(9999);
  const id = fc.stringMatching(/^[0-9a-f]{4,16}$/).map(asReportId);
  const from = fc.record({ page, words: fc.string({ unit: 'grapheme', maxLength: 8 }) });

  it('carry what they are read as again', () => {
    const press = fc.oneof(
      from.map((view) => ({ kind: 'meetings' as const, ...view })),
      fc.record({ kind: fc.constant('meeting' as const), page, report: id, from }),
      fc.record({ kind: fc.constant('meeting' as const), page, report: id }),
      fc.record({
        kind: fc.constant('export' as const),
        format: fc.constantFrom('markdown', 'csv', 'bibtex', 'gbt7714'),
      }),
    );
    fc.assert(
      fc.property(press, (each) => {
        expect(parseButtonData(buttonData(each))).toEqual(each);
      }),
    );
  });
});
