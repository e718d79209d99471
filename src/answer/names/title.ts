/** Offices that people are addressed by or asked for without a name; longer ones before those that they end with. */
const OFFICES =
  '总书记 副书记 书记 常务副市长 副市长 市长 常务副省长 副省长 省长 副县长 县长 副区长 区长 副州长 州长 镇长 乡长 村长 副主席 主席 副总理 总理 ' +
  '副主任 主任 副组长 组长 副局长 局长 副厅长 厅长 副部长 部长 副司长 司长 副处长 处长 副院长 院长 副校长 校长 副会长 会长 理事长 董事长 总经理 经理 总裁 ' +
  '秘书长 副总指挥长 总指挥长 指挥长 副总指挥 总指挥 检察长 总工程师 总工 所长 站长 队长 馆长 行长 台长 发言人';

/** What is said to a person behind the name or surname, without being an office. */
const COURTESIES = '同志 先生 女士 老师 教授 院士 医生 博士';

const alternatives = (words: string): string => words.split(' ').join('|');

/** Sources of patterns for an office, and for a courtesy. */
export const OFFICE = `(?:${alternatives(OFFICES)})`;
export const COURTESY = `(?:${alternatives(COURTESIES)})`;

const offices = new Set(OFFICES.split(' '));

/** The longest office that can stand at the end of a title, in characters. */
const LONGEST = 5;

/** A title as it is filed: whether somebody is it, or only deputy to it. */
export interface Rank {
  readonly title: string;
  readonly isDeputy: boolean;
}

/**
 * All titles by which the holder of a folded office may be called.
 *
 * @example titlesOf('市委常委,常务副市长') // 常务副市长, 副市长, and deputy 市长
 */
export function titlesOf(office: string): readonly Rank[] {
  const ranks: Rank[] = [];
  for (let length = Math.min(LONGEST, office.length); length > 1; length--) {
    const title = office.slice(-length);
    if (offices.has(title)) ranks.push({ title, isDeputy: /[副前原]$/.test(office.slice(0, -length)) });
  }
  return ranks;
}

/**
 * Whether an office asked for is one that a report gives: 青禾县县长 is met by 县长, 教育局局长 by 市教育局局长, but 市长
 * not by 副市长.
 */
export function isSameOffice(asked: string, held: string): boolean {
  if (held.length < 2) return false;
  if (held.endsWith(asked)) return !/[副前原]$/.test(held.slice(0, -asked.length));
  return asked.endsWith(held) && !/[副前原]$/.test(asked.slice(0, -held.length));
}
