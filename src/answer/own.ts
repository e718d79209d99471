import { fold } from '../text/fold.ts';
import type { Excerpt } from './excerpt.ts';
import { OFFICE } from './names/title.ts';
import type { Question } from './question/question.ts';

/** What a question asks for that is somebody's own and is no words: whose, and what any answer must name. */
export interface Own {
  /** A name or an office, folded. */
  readonly owner: string;
  readonly told: RegExp;
}

/** What somebody says is asked for with 的, too: 某某的要求是什么. */
const WORDS =
  /(?:话|要求|看法|观点|态度|建议|评价|意见|讲话|发言|说法|主张|部署|回答|解释|提法|指示|表态|批示|承诺|问题?|答复|介绍|分析|判断|目标|任务|理由|原因|职务|身份|决定|安排|做法|办法|数字?|数据)$/;
const ASKED_OF =
  /(?<owner>[\p{Script=Han}·]{1,12}?)的(?<what>[\p{Script=Han}]{2,6}?)(?:是|有|叫|在)?(?:谁|多少|什么|哪|几|多[大高长])/u;
const OFFICE_AT_END = new RegExp(`(?<office>${OFFICE})$`);

/** What of a person's life is asked for, and how a report would tell it. */
const LIFE: readonly (readonly [asked: RegExp, told: RegExp])[] = [
  [/多大(?:年纪|岁数|年龄|了)|几岁|年龄|岁数/, /岁|年龄|出生|生于/],
  [/毕业|学历|哪所大学|什么学校|读的?什么/, /毕业|学历|学位|就读/],
  [/出生|生日|生于|属什么/, /出生|生日|生于|岁/],
  [/参加工作|入党/, /参加工作|入党/],
  [/哪里人|什么地方人|籍贯|老家|祖籍|家乡/, /人氏|籍贯|老家|祖籍|家乡|出生/],
  [/结婚|离婚|有(?:几个)?(?:孩子|儿子|女儿)|身高|体重/, /结婚|离婚|孩子|儿子|女儿|身高|体重/],
];

/**
 * What a question asks for of a person's or an office's own, if it does.
 *
 * @example ownAsked(readQuestion('省长的工资是多少？', people))?.owner // '省长'
 */
export function ownAsked({ folded, person, formulas }: Question): Own | undefined {
  if (formulas.length > 0) return undefined;
  const { owner = '', what = '' } = ASKED_OF.exec(folded)?.groups ?? {};
  const office = OFFICE_AT_END.exec(owner)?.groups?.['office'];
  const whose = person !== undefined && owner.endsWith(person) ? person : office;
  if (whose !== undefined && !WORDS.test(what)) return { owner: whose, told: new RegExp(what.slice(-2)) };
  const told = person === undefined ? undefined : LIFE.find(([asked]) => asked.test(folded))?.[1];
  return person === undefined || told === undefined ? undefined : { owner: person, told };
}

/** Whether an excerpt tells what is asked for: names it, and is of its owner's words or names the owner. */
export function tellsOwn({ owner, told }: Own, { report, passage, start, end }: Excerpt): boolean {
  const words = fold(report.text.slice(start, end));
  const { speaker } = passage;
  const whose = speaker.kind === 'person' ? fold(`${speaker.name} ${speaker.post ?? ''}`) : '';
  return told.test(words) && (words.includes(owner) || whose.includes(owner));
}
