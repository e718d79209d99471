import type { Question } from './question/question.ts';

/*
 * The unit in which a number is asked for: 多少户 is not answered by a number of people, nor the price by an area. What
 * counts the same things in other words counts as the same unit.
 */

const NUMBER = '(?:\\d[\\d.,]*|[〇零一二两三四五六七八九十百千万亿半])[多余几来]?[万亿]?[多余]?';

/** A number that is so large that its unit may be left out: 三万二, 8.57万. */
const BARE = '(?:\\d|[一二三四五六七八九十百千])[万亿](?=[一二三四五六七八九]|[^\\p{L}]|$)';

/** Units that count the same. */
const SAME: readonly (readonly string[])[] = [
  ['人', '名', '位', '口', '个', '人次', '人口'],
  ['户', '家', '间', '个'],
  ['亩', '公顷', '平方米', '平方公里', '平米', '平方', '顷'],
  ['公里', '里', '米', '千米', '厘米', '毫米', '海里'],
  ['吨', '公斤', '斤', '克', '千克'],
  ['册', '本', '部', '卷'],
  ['头', '只', '匹', '口', '羽', '尾'],
  ['辆', '台', '部', '艘', '架'],
  ['张', '票', '席'],
  ['层', '楼'],
  ['间', '套', '栋', '幢', '座'],
  ['棵', '株'],
  ['岁', '周岁'],
  ['度', '千瓦时', '摄氏度', '°c'],
  ['立方', '立方米', '方', '升'],
  ['分', '分贝'],
];

const SUM =
  '(?:工资|薪酬|薪水|月薪|年薪|收入|奖金|票价|门票|价格|价钱|售价|房价|单价|收费|费用?|经费|预算|补贴|补助|补偿|造价|营收|营业额|利润|投资|贷款|款项|资金|产值|租金|房租|成本|税|股息|分红|罚款|押金|总价)';
const MONEY_ASKED = new RegExp(
  `(?:多少|几)(?:万|亿|百|千)?(?:钱|元|块|圆|美元|港元|欧元|${SUM})|${SUM}(?:一共|总共|大概|大约|总额|金额|标准|是|有|为|达到?|共|要|约|能|拿|得|[的了])*(?:多少|几何)(?![个名人位家户项条种处倍成年天])`,
);
const MONEY = new RegExp(
  `${NUMBER}(?:(?:美|港|欧|日|澳|加|韩|新台|人民|台)?[元圆币]|(?:越南|印尼)?盾|卢[布比]|泰铢|法郎|克朗|块(?!田|地|牌|钢|石)|美金|英镑|角|毛钱)|${BARE}|分之|(?:\\$|¥|￥)\\s?\\d|免费|不收费|不要钱`,
  'u',
);

const SHARE_ASKED =
  /百分之(?:多少|几)|几成|(?:多少|几)个(?:百分)?点(?![要建意希])|(?:利率|比例|占比|比重|[^\s]率|增速|增幅|涨幅|降幅)(?:一共|大概|大约|是|有|为|达到?|约|[的了])*多少/;
const SHARE = /%|‰|百分之|分之|[一二三四五六七八九两几]成(?![为立果绩功员长就本])|个百?分?点|一半|过半|全部|倍/;

/** What is measured is asked for without its unit: 多长, 多重. 多大 may be an age, a size or a number. */
const MEASURED: readonly (readonly [asked: RegExp, unit: RegExp])[] = [
  [/多(?:长|宽|深|远|高|厚)(?!时间|久|的)/, new RegExp(`${NUMBER}(?:公里|里|米|千米|厘米|毫米|海里|层)`, 'u')],
  [/多重(?!要|的)/, new RegExp(`${NUMBER}(?:吨|公?斤|千?克)`, 'u')],
  [/(?:什么|何种|哪种|哪个)颜?色/, /[红橙黄绿青蓝紫黑白灰粉棕金银]/],
];

const COUNTED = new RegExp(
  `(?:多少|(?<![哪好这那])几)(?:万|亿|百|千)?(?<unit>${[...new Set(SAME.flat())]
    .filter((unit) => unit !== '个')
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![要建意希部措科地市])`,
);

function counting(unit: string): RegExp {
  const same = SAME.filter((its) => its.includes(unit)).flat();
  return new RegExp(`${NUMBER}(?:${same.join('|')})|${BARE}`, 'u');
}

/**
 * What a number must be followed by to be of the unit that a question asks for; undefined where it asks for none. How often
 * something was said or held is counted over the reports, and not read in them.
 *
 * @example unitAsked(readQuestion('那口荒塘有多少亩？', people))?.test('占地三亩') // true
 */
export function unitAsked({ folded, extent }: Question): RegExp | undefined {
  if (extent === 'count') return undefined;
  if (MONEY_ASKED.test(folded)) return MONEY;
  if (SHARE_ASKED.test(folded)) return SHARE;
  const measured = MEASURED.find(([asked]) => asked.test(folded))?.[1];
  if (measured !== undefined) return measured;
  const unit = COUNTED.exec(folded)?.groups?.['unit'];
  return unit === undefined ? undefined : counting(unit);
}
