import { describe, expect, it } from 'vitest';
import { unitsOf } from '../../src/answer/unit.ts';
import { fold } from '../../src/text/fold.ts';
import { libraryOf, reportOf } from './support.ts';

/* Which run of sentences is quoted, where the question's words and the answer do not stand in the same sentence. */

const FILLER = '各单位要按照既定安排抓好各项工作，做到任务明确、责任到人、按时完成、及时报告，确保不出纰漏。';

describe('The words that answer', () => {
  it('are quoted with the heading that they stand under, also where a passage ends between them', async () => {
    const report = reportOf(
      `关于码头冬季作业的通知 ${FILLER}${FILLER}${FILLER}三、落实夜间值守责任。每晚安排两名值守员在栈桥入口轮换，交接时当面点验缆绳。${FILLER}`,
      'pier',
    );
    const { quotes } = await (await libraryOf([report])).ask('码头如何落实夜间值守责任？');
    expect(quotes[0]?.text).toContain('两名值守员');
  });

  it('are not the title, when the text goes on to say more', async () => {
    const report = reportOf(
      [
        '云汀区出台渔船检修补贴办法。近日，云汀区出台渔船检修补贴办法，引导渔民在休渔期检修渔船。',
        '办法明确，每艘渔船检修一次补贴三千元，分两次发放。',
      ].join('\n'),
      'boats',
      '云汀区出台渔船检修补贴办法',
    );
    const { quotes } = await (await libraryOf([report])).ask('云汀区渔船检修补贴多少元？');
    expect(quotes[0]?.text).toContain('三千元');
  });

  it('never run from one speaker’s words into another’s', async () => {
    const report = reportOf(
      '5月2日，海湾市召开渔港会议。顾潮平说，渔港清淤要抓紧。白露明说，渔港泊位要增加。顾潮平表示，渔港道路要拓宽。',
      'talk',
    );
    const { quotes } = await (await libraryOf([report])).ask('渔港要怎么办？');
    for (const { text, speaker } of quotes) {
      const others = ['顾潮平', '白露明'].filter((name) => speaker.kind !== 'person' || speaker.name !== name);
      if (speaker.kind === 'person') for (const other of others) expect(text).not.toContain(other);
    }
    expect(quotes.length).toBeGreaterThan(1);
  });

  it('are the asked person’s alone, though another’s that answer better follow them', async () => {
    const report = reportOf(
      [
        '5月2日，海湾市召开渔港会议。顾潮平说，渔港清淤是大事。',
        '白露明说，渔港清淤要在9月底前完成，清淤深度不少于4米，渔港清淤资金由市里出。',
        '顾潮平说，泊位另说。',
      ].join('\n'),
      'two',
    );
    const { quotes } = await (await libraryOf([report])).ask('顾潮平对渔港清淤说了什么？');
    expect(quotes.length).toBeGreaterThan(0);
    expect(quotes.filter(({ speaker }) => speaker.kind !== 'person' || speaker.name !== '顾潮平')).toEqual([]);
  });

  it('do not overlap from quote to quote', async () => {
    const report = reportOf(`${FILLER}渔港清淤要抓紧。渔港泊位要增加。渔港道路要拓宽。${FILLER}`, 'harbour');
    const { quotes } = await (await libraryOf([report])).ask('渔港清淤和泊位要怎么办？');
    const places = quotes.map(({ citation }) => citation).sort((a, b) => a.start - b.start);
    places.forEach(({ start }, i) => {
      expect(start).toBeGreaterThanOrEqual(places[i - 1]?.end ?? 0);
    });
  });
});

describe('A unit of a report', () => {
  const unitsIn = (text: string) => unitsOf(reportOf(`${FILLER}${text} ${FILLER}`, 'units'));

  it.each([
    ['三、落实夜间值守责任和缆绳点验责任。', true],
    ['（二）落實夜間值守責任和纜繩點驗責任。', true],
    ['4.落实夜间值守责任和缆绳点验责任。', true],
    ['第五条落实夜间值守责任和缆绳点验责任。', true],
    ['落实夜间值守责任和缆绳点验责任的人员如下：', true],
    ['散会。', true],
    ['两名值守员每晚在栈桥入口轮换，交接时点验缆绳。', false],
    ['3.5米以下的渔船每晚在栈桥入口处登记并点验缆绳。', false],
  ])('leads to what follows, or says something: %s', (words, leads) => {
    expect(unitsIn(words).find(({ folded }) => folded === fold(words))?.leads).toBe(leads);
  });

  it('begins where a blank is all that is left of the end of a line', () => {
    const units = unitsIn('现将有关事项通知如下： 一、每晚值守，点验缆绳。 （一）交接要签字画押。');
    expect(units.map(({ folded }) => folded)).toEqual(
      expect.arrayContaining(['现将有关事项通知如下:', '一,每晚值守,点验缆绳.', '(一)交接要签字画押.']),
    );
  });
});

describe('An explained quote', () => {
  const report = reportOf('5月2日，海湾市召开渔港会议。会议指出，渔港要在9月底前完成清淤。', 'harbour');

  it('says what each feature has for and against it, heaviest first', async () => {
    const { quotes } = await (await libraryOf([report])).ask('渔港什么时候完成清淤？', { explain: true });
    const reasons = quotes[0]?.reasons ?? [];
    expect(reasons.find(({ feature }) => feature === 'time')?.value).toBe(1);
    expect(reasons.map(({ points }) => Math.abs(points))).toEqual(
      reasons.map(({ points }) => Math.abs(points)).toSorted((a, b) => b - a),
    );
    for (const { value, weight, points } of reasons) expect(points).toBeCloseTo(value * weight, 1);
  });

  it('explains also what comes nearest', async () => {
    const { outcome, nearest } = await (await libraryOf([report])).ask('渔港的龙虾卖多少钱一斤？', { explain: true });
    expect(outcome).toBe('not-found');
    for (const { reasons } of nearest) expect(reasons?.length).toBeGreaterThan(0);
  });

  it('is not explained where nobody asked', async () => {
    const { quotes } = await (await libraryOf([report])).ask('渔港什么时候完成清淤？');
    expect(quotes.map((quote) => 'reasons' in quote)).toEqual(quotes.map(() => false));
  });
});

describe('A name in a question', () => {
  const report = reportOf(
    [
      '3月4日，青河省召开渡口会议。省渡口管理处主任龙河主持会议。',
      '龙河说，渡口要修。会议指出，黑龙河两岸的渡船要检修，检修在5月前完成。',
    ].join('\n'),
    'ferry',
  );

  it('is no person’s where it is a piece of a longer word', async () => {
    const { quotes } = await (await libraryOf([report])).ask('黑龙河两岸的渡船什么时候检修完？');
    expect(quotes[0]?.text).toContain('5月前');
    expect(quotes[0]?.speaker.kind).toBe('meeting');
  });

  it.each(['龙河说了什么？', '主任龙河在会上说了什么？'])('is where it stands by itself: %s', async (question) => {
    const { quotes } = await (await libraryOf([report])).ask(question);
    expect(quotes[0]?.speaker).toMatchObject({ kind: 'person', name: '龙河' });
  });

  it('asks for no words of a person where something else of his is asked for', async () => {
    const life = reportOf(
      '3月4日，青河省召开表彰会。会议指出，老船工鲁望潮的籍贯是云汀。鲁望潮说，渡口是我的家。',
      'life',
    );
    const { quotes } = await (await libraryOf([life])).ask('鲁望潮的籍贯是哪里？');
    expect(quotes[0]?.text).toContain('云汀');
  });
});
