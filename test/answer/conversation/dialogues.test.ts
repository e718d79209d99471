import { beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../../src/answer/library.ts';
import { skeleton } from '../../../src/text/fold.ts';
import { libraryOf, sampleReports } from '../support.ts';
import { lastAnswer, talkThrough } from './talk.ts';

let library: Library;

beforeAll(async () => {
  library = await libraryOf(sampleReports());
});

const MASKS = '欧阳砚秋对乘坐公交地铁戴口罩有什么要求？';
const MOVED = '高峰对鸣鹿水库下游群众转移提出了什么要求？';
const FORMULA = '“四个提前”指的是什么？';
const BUDGET = '2024年全省一般公共预算支出原来拟安排多少？';
const RENT = '钟百川为什么反对房租涨幅一刀切？';
const CHAIR = '11月28日的流感防控新闻发布会由谁主持？';
const EVACUATED = '葦塘縣實際轉移了多少人？';
const RETURN = '春季學期高三年級哪天返校？';

/** What is said, what it was taken to be about, and what the first quote holds or who says it. */
interface Case {
  readonly says: readonly string[];
  readonly about: readonly string[];
  readonly holds?: string;
  readonly by?: string;
  readonly date?: string;
}

const carried: readonly Case[] = [
  { says: [MOVED, '那学校呢？'], about: ['高峰', '学校'], holds: '一校一案', by: '高峰' },
  { says: [MOVED, '那學校呢？'], about: ['高峰', '學校'], holds: '一校一案', by: '高峰' },
  { says: [MOVED, '学校呢'], about: ['高峰', '学校'], holds: '一校一案' },
  { says: [MOVED, '对学校呢？'], about: ['高峰', '学校'], holds: '一校一案' },
  { says: [MOVED, '他对学校有什么要求？'], about: ['高峰', '学校'], holds: '一校一案', by: '高峰' },
  { says: [MOVED, '他對學校還說了什麼？'], about: ['高峰', '學校'], holds: '一校一案', by: '高峰' },
  { says: [MOVED, '还对学校有什么要求？'], about: ['高峰', '学校'], holds: '一校一案', by: '高峰' },
  {
    says: ['高峰对护栏有什么要求？', '那学校呢？', '那路灯呢？'],
    about: ['高峰', '路灯'],
    holds: '210公里路灯',
    by: '高峰',
  },
  { says: [MOVED, '他还说了什么？'], about: ['高峰'], by: '高峰', date: '2023-07-14' },
  { says: [MOVED, '他還說了什麼？'], about: ['高峰'], by: '高峰', date: '2023-07-14' },
  { says: [MOVED, '佢仲講咗乜？'], about: ['高峰'], by: '高峰', date: '2023-07-14' },
  { says: [MOVED, '那学校呢？', '他还提了什么？'], about: ['高峰'], by: '高峰', date: '2023-08-22' },
  { says: ['高峰对学校有什么要求？', '那冷月华呢？'], about: ['冷月华', '学校'], by: '冷月华' },
  { says: ['高峰對學校有什麼要求？', '那冷月華怎麼說？'], about: ['冷月華', '學校'], by: '冷月華' },
  { says: [MASKS, '哪天说的？'], about: ['欧阳砚秋', '乘坐公交地铁戴口罩'], holds: '须佩戴口罩', date: '2023-12-12' },
  { says: [MASKS, '是什么时候说的'], about: ['欧阳砚秋', '乘坐公交地铁戴口罩'], date: '2023-12-12' },
  { says: [MASKS, '在哪说的？'], about: ['欧阳砚秋', '乘坐公交地铁戴口罩'], holds: '须佩戴口罩' },
  { says: [MASKS, '在哪个会上说的？'], about: ['欧阳砚秋', '乘坐公交地铁戴口罩'], holds: '须佩戴口罩' },
  { says: [MASKS, '這次會議在哪裡開的？'], about: ['歐陽硯秋', '乘坐公交地鐵戴口罩'], holds: '须佩戴口罩' },
  { says: [MASKS, '原话呢？'], about: ['欧阳砚秋', '乘坐公交地铁戴口罩'], holds: '须佩戴口罩' },
  { says: [MASKS, '原話是什麼？'], about: ['歐陽硯秋', '乘坐公交地鐵戴口罩'], holds: '须佩戴口罩' },
  { says: [FORMULA, '谁说的？'], about: ['“四个提前”'], holds: '就是提前会商', by: '高峰' },
  { says: [FORMULA, '誰說的？', '哪天說的？'], about: ['“四個提前”'], date: '2024-04-23' },
  { says: [FORMULA, '那“三个提前”呢？'], about: ['“三个提前”'], holds: '三个提前' },
  { says: [FORMULA, '那“三个提前”呢？', '还有吗？'], about: ['“三个提前”'], holds: '就是提前预警' },
  { says: [FORMULA, '他还说了什么？'], about: ['高峰'], by: '高峰', date: '2024-04-23' },
  { says: [BUDGET, '那2025年呢？'], about: ['2025年', '全省一般公共预算支出原来拟安排'], holds: '6735亿元' },
  {
    says: [BUDGET, '那2025年呢？', '和去年比呢？'],
    about: ['全省一般公共预算支出原来拟安排', '2024年'],
    holds: '6480亿元',
  },
  {
    says: [BUDGET, '那2025年呢？', '上一次呢？'],
    about: ['全省一般公共预算支出原来拟安排', '2025年1月14日以前'],
    date: '2024-01-16',
  },
  { says: [BUDGET, '下一次呢？'], about: ['全省一般公共预算支出原来拟安排', '2024年1月16日以后'], date: '2025-01-14' },
  { says: [RENT, '别人怎么说？'], about: ['反对房租涨幅一刀切'], by: '欧阳砚秋' },
  { says: [RENT, '别人怎么说？', '还有谁提过？'], about: ['反对房租涨幅一刀切'], by: '蒲月娥' },
  { says: [RENT, '還有誰提過？'], about: ['反對房租漲幅一刀切'], by: '欧阳砚秋' },
  { says: [RENT, '那押金呢？'], about: ['钟百川', '押金'] },
  { says: ['高峰在2024年4月23日的会上说了什么？', '别人怎么说？'], about: ['2024年4月23日'], by: '闻则喜' },
  { says: ['歐陽硯秋對租金有什麼要求？', '那祁市長呢？'], about: ['祁市長', '租金'], by: '祁砚' },
  { says: [CHAIR, '她说了什么？'], about: ['宋知微'], holds: '下一场流感防控发布会', by: '宋知微' },
  { says: [CHAIR, '有谁参加？'], about: ['2023年11月28日'], holds: '沙棠出席' },
  { says: [CHAIR, '这次会议沙棠说了什么？'], about: ['2023年11月28日', '沙棠'], by: '沙棠', date: '2023-11-28' },
  { says: [CHAIR, '那天沙棠說了什麼？'], about: ['2023年11月28日', '沙棠'], by: '沙棠', date: '2023-11-28' },
  { says: [EVACUATED, '那槐汀呢？'], about: ['槐汀', '實際轉移'] },
  { says: [EVACUATED, '那砚陵呢？'], about: ['砚陵', '实际转移'] },
  { says: [EVACUATED, '具体怎么做？'], about: ['苇塘县', '实际转移'] },
  { says: [RETURN, '那初三年級呢？'], about: ['春季學期初三年級', '返校'], holds: '初三年級2月26日返校' },
  { says: [RETURN, '為什麼？'], about: ['春季學期高三年級返校'], date: '2024-02-20' },
  { says: ['押金托管功能什么时候上线？', '高峰对这件事怎么看？'], about: ['高峰', '押金托管功能上线'] },
];

describe('A message that goes on from the last question', () => {
  it.each(carried)('$says', async ({ says, about, holds, by, date }) => {
    const answer = await lastAnswer(library, says);
    const [first] = answer.quotes;
    expect(answer.question).toBe(says.at(-1));
    expect(answer.followsUp?.about).toEqual(about);
    if (holds !== undefined) expect(skeleton(first?.text ?? '')).toContain(skeleton(holds));
    if (by !== undefined)
      expect(skeleton(first?.speaker.kind === 'person' ? first.speaker.name : '')).toBe(skeleton(by));
    if (date !== undefined) expect(first?.citation.meetingDate).toBe(date);
  });

  it('says which of the parts come from before', async () => {
    const answer = await lastAnswer(library, [MOVED, '那學校呢？']);
    expect(answer.followsUp).toEqual({
      question: '高峰對學校提出了什麼要求？',
      about: ['高峰', '學校'],
      carried: ['高峰'],
    });
  });

  it.each(['还有吗？', '他还说了什么？', '還有嗎？'])('never shows again what was shown: %s', async (more) => {
    const answers = await talkThrough(library, [MOVED, more, more, more]);
    const shown = answers.map(({ quotes }) => quotes[0]?.text);
    expect(new Set(shown).size).toBe(4);
  });

  it('shows the day where the narration tells it, highlighted, behind the quote that answered', async () => {
    const answer = await lastAnswer(library, [MASKS, '哪天说的？']);
    const told = answer.quotes[1];
    expect(told?.speaker.kind).toBe('report');
    expect(told?.highlights.map(([start, end]) => told.text.slice(start, end))).toContain('12月12日');
  });

  it('compares with the year before by both quotes', async () => {
    const answer = await lastAnswer(library, [BUDGET, '那2025年呢？', '和去年比呢？']);
    expect(answer.quotes[0]?.text).toContain('6480亿元');
    expect(answer.quotes.at(-1)?.text).toContain('6735亿元');
  });
});

/** These stand by themselves: they get the same answer as without a talk. */
const alone: readonly (readonly string[])[] = [
  [MOVED, MASKS],
  [MOVED, '苇塘县实际转移了多少人？'],
  [MASKS, FORMULA],
  [MASKS, '冷月华怎么说？'],
  [MASKS, '高峰说了什么？'],
  [MASKS, '其他学校什么时候开学？'],
  [MOVED, '“闸门提不起来，预案写得再好也是一张纸”这话是谁说的？'],
  [MOVED, '「不寫怎麼還的項目，就不要寫怎麼借」是誰說的？'],
  [MASKS, '公交27路什么时候恢复走铁桥路？'],
  [MASKS, '2024年7月9日的槐汀防汛紧急调度会是谁主持的？'],
  [BUDGET, '高峰说他要去哪里？'],
  [MOVED, '学校'],
  [MOVED, '会议是谁主持的？'],
];

describe('A question of its own', () => {
  it.each(alone)('after %s is not altered: %s', async (before, question) => {
    const [plain, talked] = await Promise.all([library.ask(question), lastAnswer(library, [before, question])]);
    expect(talked.followsUp).toBeUndefined();
    expect(talked.quotes).toEqual(plain.quotes);
    expect(talked.outcome).toBe(plain.outcome);
  });

  it('is understood without 那么 at its head', async () => {
    const answer = await lastAnswer(library, [MASKS, '那公交27路什么时候恢复走铁桥路？']);
    expect(answer.followsUp).toBeUndefined();
    expect(answer.quotes[0]?.text).toContain('3月1日');
  });
});

describe('A message with nothing to go on from', () => {
  it.each([
    '那学校呢？',
    '她呢？',
    '还有吗？',
    '哪天说的？',
    '誰說的？',
    '原话呢',
    '为什么？',
    '别人怎么说？',
    '他说了什么？',
  ])('says so, in one line: %s', async (message) => {
    const answer = await lastAnswer(library, [message]);
    expect(answer).toMatchObject({
      outcome: 'not-found',
      note: { kind: 'refers-to-nothing' },
      quotes: [],
      nearest: [],
    });
  });

  it.each(['那学校呢？', '他说了什么？'])('is asked as it stands where there is no talk: %s', async (message) => {
    const answer = await library.ask(message);
    expect(answer.note?.kind).not.toBe('refers-to-nothing');
    expect(answer.remembered).toBeUndefined();
  });

  it('says that nobody is meant by 他 where the question before names nobody', async () => {
    const answer = await lastAnswer(library, ['月球背面的温度是多少？', '他还说了什么？']);
    expect(answer.note?.kind).toBe('refers-to-nothing');
  });
});

describe('What is remembered', () => {
  it('is a question that was not answered, too', async () => {
    const answer = await lastAnswer(library, ['高峰对月球有什么要求？', '那学校呢？']);
    expect(answer.followsUp?.about).toEqual(['高峰', '学校']);
    expect(answer.outcome).toBe('answered');
  });

  it('stays the question before where something is asked beside it', async () => {
    const answer = await lastAnswer(library, [MASKS, '有谁参加？', '那口罩呢？']);
    expect(answer.followsUp?.about).toEqual(['欧阳砚秋', '口罩']);
  });

  it('outlives small talk', async () => {
    const answer = await lastAnswer(library, [MOVED, '谢谢！', '那学校呢？']);
    expect(answer.followsUp?.about).toEqual(['高峰', '学校']);
  });

  it('is small, however long the question', async () => {
    const [answer] = await talkThrough(library, ['高峰对学校有什么要求？'.repeat(80)]);
    expect(JSON.stringify(answer?.remembered).length).toBeLessThan(2_000);
  });
});
