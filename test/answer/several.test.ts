import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import type { Library } from '../../src/answer/library.ts';
import { libraryOf, reportOf } from './support.ts';

const port2030 = reportOf(
  [
    '3月2日，海湾市召开全市渔港建设工作会议。市长梁海生主持会议。',
    '会议强调，渔港清淤要落实“三个不等”，清淤深度不少于3米。',
    '市海洋局局长顾潮平说，渔船进港要排队登记，每船每天限停一次。',
  ].join('\n'),
  'port-2030',
  '海湾市召开全市渔港建设工作会议',
  '2030-03-03',
);
const port2031 = reportOf(
  [
    '5月2日，海湾市召开全市渔港建设工作会议。副市长白露明主持会议。',
    '会议强调，渔港清淤要继续落实“三个不等”，清淤深度不少于4米。“三个不等”不能打折。',
    '市海洋局局长顾潮平说，今年要新建泊位36个，渔船进港不再排队。',
  ].join('\n'),
  'port-2031',
  '海湾市部署渔港清淤',
  '2031-05-03',
);
const again = reportOf(port2031.text, 'port-again', '渔港清淤再部署', '2031-05-04');
const school = reportOf(
  [
    '6月8日，青禾县召开校园食堂工作会议。县长方朗主持会议。',
    '会议要求，学校食堂每周公布一次菜单，家长可以陪餐。',
    '县教育局局长顾潮平说，食堂采购要两人签字。',
  ].join('\n'),
  'school',
  '青禾县部署校园食堂工作',
  '2031-06-09',
);

let library: Library;
beforeAll(async () => {
  library = await libraryOf([port2030, port2031, again, school]);
});

const reportsOf = ({ quotes }: Answer): readonly string[] => quotes.map(({ citation }) => citation.report);

describe('An answer of several reports', () => {
  it('has the best words of each report before any comes again', async () => {
    const { quotes } = await library.ask('渔港清淤深度不少于几米？');
    expect(new Set(quotes.slice(0, 2).map(({ citation }) => citation.meetingDate))).toEqual(
      new Set(['2030-03-02', '2031-05-02']),
    );
  });

  it('never shows the same words twice, and cites the reprint with them', async () => {
    const answer = await library.ask('渔港清淤深度不少于几米？');
    expect(new Set(answer.quotes.map(({ text }) => text)).size).toBe(answer.quotes.length);
    const newest = answer.quotes.find(({ alsoIn }) => alsoIn !== undefined);
    expect(newest?.alsoIn).toMatchObject({ more: 0 });
    const [there] = newest?.alsoIn?.citations ?? [];
    const other = there?.report === 'port-again' ? again : port2031;
    expect(other.text.slice(there?.start, there?.end)).toBe(newest?.text);
  });

  it('names three places of the same words at most, and counts the others', async () => {
    const prints = [1, 2, 3, 4, 5].map((n) => reportOf(port2030.text, `print-${n}`, port2030.title, '2030-03-04'));
    const { quotes } = await (await libraryOf([port2030, ...prints])).ask('渔港清淤深度不少于几米？');
    expect(quotes[0]?.alsoIn?.citations).toHaveLength(3);
    expect(quotes[0]?.alsoIn?.more).toBe(2);
  });
});

describe('A count', () => {
  it.each([
    [
      'of an exact phrase, every place of it',
      '“三个不等”一共提到过几次？',
      { counted: { kind: 'phrase', phrase: '三个不等', times: 3 }, meetings: 2, reports: 2 },
    ],
    [
      'of meetings by their name',
      '全市渔港建设工作会议一共开过几次？',
      { counted: { kind: 'held', words: ['全市', '渔港', '建设', '工作'] }, meetings: 2, reports: 2 },
    ],
    [
      'of meetings that somebody chaired',
      '方朗主持过几次会议？',
      { counted: { kind: 'chairs', person: '方朗' }, meetings: 1, reports: 1 },
    ],
    [
      'in the asker’s own script',
      '「三個不等」總共出現過幾次？',
      { counted: { kind: 'phrase', phrase: '三個不等', times: 3 }, meetings: 2, reports: 2 },
    ],
  ])('%s, is of all reports, reprints once', async (_, question, tally) => {
    const answer = await library.ask(question);
    expect(answer).toMatchObject({ outcome: 'answered', note: { kind: 'counted', ...tally } });
    expect(answer.quotes.length).toBeGreaterThan(0);
  });

  it('tells from when to when, and proves it, the newest meeting first', async () => {
    const answer = await library.ask('“三个不等”一共提到过几次？');
    expect(answer.note).toMatchObject({ from: '2030-03-02', to: '2031-05-02' });
    expect(answer.quotes.map(({ citation }) => citation.meetingDate)).toEqual(['2031-05-02', '2030-03-02']);
    for (const { text } of answer.quotes) expect(text).toContain('三个不等');
  });

  it('of what no report has is no answer', async () => {
    expect((await library.ask('“四个不等”一共提到过几次？')).note?.kind).not.toBe('counted');
  });

  it('goes on beyond the quotes that are shown', async () => {
    const many = Array.from({ length: 9 }, (_, i) =>
      reportOf(
        `${i + 1}月3日，海湾市召开会议。会议强调，第${i + 1}号码头要落实“两清一停”，不得拖延到第${i + 2}周。`,
        `many-${i}`,
        `海湾市部署第${i + 1}号码头`,
        `2032-0${i + 1}-04`,
      ),
    );
    const answer = await (await libraryOf(many)).ask('“两清一停”一共提到过几次？');
    expect(answer.note).toMatchObject({ meetings: 9, reports: 9, counted: { times: 9 } });
    expect(answer.quotes).toHaveLength(5);
  });
});

describe('What is asked of every meeting', () => {
  it('comes one quote from each, the newest first, with how many meetings there are', async () => {
    const answer = await library.ask('所有会议对渔港清淤深度都有什么要求？');
    expect(answer.note).toEqual({ kind: 'told-at', meetings: 2, shown: 2, atLeast: false });
    expect(answer.quotes.slice(0, 2).map(({ citation }) => citation.meetingDate)).toEqual(['2031-05-02', '2030-03-02']);
  });
});

describe('A comparison', () => {
  it('of two years has a quote of each, in the question’s order', async () => {
    const { quotes } = await library.ask('2030年和2031年的渔港清淤深度有什么不同？');
    expect(quotes.slice(0, 2).map(({ text }) => /\d米/.exec(text)?.[0])).toEqual(['3米', '4米']);
    const { quotes: turned } = await library.ask('2031年和2030年的渔港清淤深度有什么不同？');
    expect(turned.slice(0, 2).map(({ text }) => /\d米/.exec(text)?.[0])).toEqual(['4米', '3米']);
  });

  it('names the side of which no report tells', async () => {
    const answer = await library.ask('渔港清淤和火星移民的要求有什么不同？');
    expect(answer.note).toEqual({ kind: 'side-missing', sides: ['火星移民'] });
    expect(reportsOf(answer)).not.toContain('school');
  });
});

describe('The newest or oldest meeting', () => {
  it.each([
    ['最近一次全市渔港建设工作会议是谁主持的？', '白露明'],
    ['最早一次全市渔港建设工作会议是谁主持的？', '梁海生'],
    ['最近一次会议怎么说渔港清淤？', '三个不等'],
    ['最早提“三个不等”的是哪次会？', '3米'],
  ])('is told of alone: %s', async (question, holds) => {
    const { quotes } = await library.ask(question);
    expect(new Set(quotes.map(({ citation }) => citation.meetingDate)).size).toBe(1);
    expect(quotes.some(({ text }) => text.includes(holds))).toBe(true);
  });
});

describe('What is asked of each place', () => {
  it('has one quote from each place', async () => {
    const towns = [
      ['海湾市', '垃圾分类要分四类，周末有专车', 'bay'],
      ['青禾县', '垃圾分类先分两类，村口设点', 'field'],
      ['石桥镇', '垃圾分类按户积分，积分换米', 'bridge'],
    ].map(([place, words, id]) =>
      reportOf(`4月5日，${place}召开垃圾分类工作会议。会议要求，${words}。`, id, `${place}部署垃圾分类`, '2031-04-06'),
    );
    const answer = await (await libraryOf(towns)).ask('各地对垃圾分类怎么规定？');
    expect(answer.note).toEqual({ kind: 'told-by-places', places: 3, shown: 3 });
    expect(new Set(reportsOf(answer))).toEqual(new Set(['bay', 'field', 'bridge']));
  });
});

describe('Who asks for all that answers', () => {
  const works = Array.from({ length: 9 }, (_, i) =>
    reportOf(
      [
        `${i + 1}月2日，海湾市召开第${i + 1}次渔港例会。市长梁海生主持会议。`,
        `会议强调，渔港清淤要落实“三个不等”，第${i + 1}批船${i + 11}日前到位。`,
        `梁海生说，第${i + 1}段航道由他本人盯着。`,
      ].join('\n'),
      `work-${i}`,
      `海湾市召开第${i + 1}次渔港例会`,
      `2031-0${i + 1}-03`,
    ),
  );

  it.each(['哪些会议提到“三个不等”？', '梁海生提出了哪些要求？', '各次会议一共提到几次“三个不等”？'])(
    'gets no more than five where no more are wanted, and those first where more are: %s',
    async (question) => {
      const many = await libraryOf(works);
      const few = await many.ask(question);
      const all = await many.ask(question, { most: 50 });
      expect(few.quotes).toHaveLength(5);
      expect(all.quotes).toHaveLength(9);
      expect(all.quotes.slice(0, 5)).toEqual(few.quotes);
    },
  );

  it('gets no more to a question for one thing', async () => {
    expect((await (await libraryOf(works)).ask('梁海生说了什么？', { most: 50 })).quotes.length).toBeLessThan(6);
  });
});
