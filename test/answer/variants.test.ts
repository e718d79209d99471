import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/answer/question/read-question.ts';
import { variantLines, variantsOf } from '../../src/answer/variants/variant-table.ts';
import { variantsIn } from '../../src/answer/variants/variants-in.ts';
import { fold } from '../../src/text/fold.ts';
import { libraryOf, reportOf } from './support.ts';

/* The words of everyday talk beside those that reports print: how the tables are kept, how they are met, what they find. */

const LINES = variantLines();
const SAID = [...new Set(LINES.flatMap(({ said }) => said))];
const OPPOSITES = [
  ['停课', '复课'],
  ['上涨', '下降'],
  ['上调', '下调'],
  ['小学', '初中'],
  ['初中', '高中'],
  ['同意', '反对'],
  ['赞成', '反对'],
  ['提前', '推迟'],
  ['增加', '减少'],
  ['入学', '毕业'],
  ['通车', '停运'],
  ['结婚', '离婚'],
  ['任命', '免职'],
  ['进口', '出口'],
  ['开馆', '闭馆'],
  ['开幕', '闭幕'],
  ['寒假', '暑假'],
  ['早高峰', '晚高峰'],
  ['首班车', '末班车'],
  ['春季', '秋季'],
  ['夏季', '冬季'],
  ['年初', '年底'],
  ['上半年', '下半年'],
  ['今年', '去年'],
  ['去年', '明年'],
  ['收入', '支出'],
  ['盈利', '亏损'],
  ['偿还', '借款'],
  ['原告', '被告'],
  ['当选', '落选'],
  ['休渔', '开渔'],
  ['从严', '从宽'],
  ['不少于', '不超过'],
  ['允许', '禁止'],
] as const;

describe('The tables of variants', () => {
  it('give every word that people say others, and none to itself', () => {
    for (const word of SAID) {
      expect(variantsOf(word), word).not.toEqual([]);
      expect(variantsOf(word), word).not.toContain(word);
    }
  });

  it('give what reports print in every line', () => {
    expect(LINES.filter(({ said, printed }) => said.length === 0 || new Set([...said, ...printed]).size < 2)).toEqual(
      [],
    );
  });

  it('hold no word longer than those that are looked for', () => {
    expect(SAID.filter((word) => word.length > 7)).toEqual([]);
  });

  it('hold folded words', () => {
    const words = LINES.flatMap(({ said, printed }) => [...said, ...printed]);
    expect(words.filter((word) => fold(word) !== word)).toEqual([]);
  });

  it('are met by each word that people say, when they ask for it alone', () => {
    const met = (word: string): boolean => readQuestion(word, new Map()).variants.some(({ words }) => words === word);
    expect(SAID.filter((word) => !met(word))).toEqual([]);
  });

  it.each(OPPOSITES)('never let %s and %s stand for one another', (one, other) => {
    const mixed = SAID.filter((word) => {
      const words = [word, ...(variantsOf(word) ?? [])];
      return words.includes(one) && words.includes(other);
    });
    expect(mixed).toEqual([]);
  });
});

describe('The words of a question that have variants', () => {
  it.each([
    ['a word by itself', '娃几点睡', ['娃']],
    ['no word within another', '热狗、烧烤和火药', []],
    ['the longest that begins there', '电动车进电梯', ['电动车进电梯']],
    ['a shorter one where the longer is not said', '电动车停哪', ['电动车', '停']],
    ['each once', '狗绳要多长,狗绳哪里买', ['狗绳', '多长']],
    ['several, in their order', '老人食堂离家门口多远', ['老人食堂', '家门口', '多远']],
  ])('are %s', (_, question, words) => {
    expect(variantsIn(fold(question)).map((found) => found.words)).toEqual(words);
  });

  it('are met in either script', () => {
    expect(variantsIn(fold('計程車拒載')).map((found) => found.words)).toEqual(['计程车', '拒载']);
  });
});

describe('A question in everyday words', () => {
  const FILLER = '会议要求各单位认真抓好落实，定期通报进展，形成长效机制，切实把各项任务做细做实。';
  const reports = [
    reportOf(
      `5月6日，云汀区召开养老服务推进会。${FILLER}会议明确，全区年内新增助餐点12个，对高龄老人上门配送。${FILLER}`,
      'meals',
      '云汀区推进养老服务',
    ),
    reportOf(
      `6月1日，云汀区召开消防安全会议。${FILLER}会议强调，严禁电动自行车进楼入户，年底前增设集中充电设施80处。${FILLER}`,
      'fire',
      '云汀区部署消防安全',
    ),
    reportOf(
      `7月3日，云汀区召开教育会议。${FILLER}会议提出，各校起始年级新生实行错峰到校，校门口设置护学岗。${FILLER}`,
      'school',
      '云汀区部署秋季教育',
    ),
  ];

  it.each([
    ['老人食堂今年要开多少个？', '助餐点12个'],
    ['电瓶车上楼让不让？', '严禁电动自行车'],
    ['谁来护送过马路？', '护学岗'],
  ])('finds what a report prints for them: %s', async (question, printed) => {
    const { quotes, nearest } = await (await libraryOf(reports)).ask(question);
    expect([...quotes, ...nearest][0]?.text).toContain(printed);
  });
});
