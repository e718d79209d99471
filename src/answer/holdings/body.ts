import { matchesIn } from '../../text/matches-in.ts';
import { toSimplified } from '../../text/script.ts';

/* The bodies of a government: how they are called in full and for short, whatever the place. */

/** What they see to; those in one line are called either way. */
const DOMAINS: readonly (readonly string[])[] = [
  '教育|公安|民政|财政|司法|审计|统计|税务|气象|体育|信访|林业|粮食|海关|外事|海洋|能源|档案|水文|商务|人防|消防|地震|海事|邮政|宣传|组织|统战',
]
  .join('|')
  .split('|')
  .map((name) => [name])
  .concat(
    [
      '卫健|卫生健康|卫生计生|卫计|卫生',
      '住建|住房城乡建设|住房和城乡建设|住房建设|建设',
      '发改|发展改革|发展和改革',
      '工信|工业和信息化|工业信息化|经信|经济和信息化',
      '人社|人力资源社会保障|人力资源和社会保障',
      '文旅|文化旅游|文化和旅游|文广旅|旅游|文化',
      '交通|交通运输',
      '环保|生态环境|环境保护',
      '国资|国有资产监督管理',
      '医保|医疗保障',
      '城管|城市管理|综合执法',
      '应急|应急管理',
      '农业|农业农村|农委',
      '市监|市场监管|市场监督管理|工商',
      '药监|药品监督管理|食药监',
      '水务|水利',
      '科技|科学技术',
      '自然资源|规划和自然资源|国土资源|规划',
      '广电|广播电视',
      '林草|林业和草原',
      '退役军人|退役军人事务',
      '金融监管|地方金融|金融',
      '知识产权',
      '乡村振兴',
      '大数据',
      '疾控|疾病预防控制',
    ].map((line) => line.split('|')),
  );

const KIND = '(?:委员会|委(?!员)|厅|局|部(?!门|队|分|署)|总队)';
const longestFirst = (a: string, b: string): number => b.length - a.length;
const ANY = DOMAINS.flat().toSorted(longestFirst).join('|');
const ASKED = new RegExp(
  `(?:国家|全?[省市县区州]|\\p{Script=Han}{2}[省市县区州])?(?<domain>${ANY})(?<kind>${KIND})`,
  'gu',
);

/** A body that a question names: its own words, and what tells any text that names it, in full or for short. */
export interface BodyAsked {
  readonly start: number;
  readonly end: number;
  /** What it is called, folded, without its place and kind; the first is how the question calls it. */
  readonly names: readonly string[];
  /** The word for its kind: 厅, 局, 委. */
  readonly kind: string;
}

/**
 * The bodies that a folded question names.
 *
 * @example bodiesAsked('卫健委怎么说?')[0]?.names // ['卫健', '卫生健康', …]
 */
export function bodiesAsked(folded: string): readonly BodyAsked[] {
  return matchesIn(folded, ASKED).map((match) => {
    const domain = match.groups?.['domain'] ?? '';
    const others = DOMAINS.filter((names) => names.includes(domain)).flat();
    const names = [...new Set([domain, ...others])];
    return { start: match.index, end: match.index + match[0].length, names, kind: match.groups?.['kind'] ?? '' };
  });
}

/** Whether folded words name a body by one of its names: 卫生健康委, 民政部门. */
export function namesBody(folded: string, { names }: Pick<BodyAsked, 'names'>): boolean {
  return new RegExp(`(?:${names.join('|')})(?:委|厅|局|部|办|总队|系统|主管)`).test(folded);
}

const OF_POST = /^(?<body>\p{Script=Han}{2,16}(?:委员会|厅|局|委|部))(?!员|队|门|长|书记|常委)(?=.{1,8}$)/u;
/** Party committees, which every place has, are no bodies to ask about by themselves. */
const PARTY = /(?:^|[省市县区州党])(?:常)?委$|党委$|支部$|党组$/;

/**
 * The body that a post is of, if it is one of a government's: 省水利厅 of 省水利厅厅长.
 *
 * @example bodyOf('省水利厅厅长') // '省水利厅'
 */
export function bodyOf(post: string): string | undefined {
  const body = OF_POST.exec(toSimplified(post))?.groups?.['body'];
  return body === undefined || PARTY.test(body) ? undefined : post.slice(0, body.length);
}
