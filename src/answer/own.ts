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

/** What nobody but its owner could tell, and no report of a meeting does in other words: pay, family, where to find somebody. */
const PRIVATE =
  /工资|薪|收入|奖金|存款|财产|房产|住址|家庭|家里|爱人|妻子|丈夫|老公|老婆|父亲|母亲|儿子|女儿|孩子|电话|手机|号码|微信|邮箱|车牌|生日|身高|体重|血型|星座|爱好/;
const ASKED_OF =
  /(?<owner>[\p{Script=Han}·]{1,12}?)的(?<what>[\p{Script=Han}]{2,6}?)(?:是|有|叫|在)?(?:谁|多少|什么|哪|几|多[大高长])/u;
const OFFICE_AT_END = new RegExp(`(?<office>${OFFICE})$`);

/** What of a person's life is asked for, and how a report would tell it. */
const LIFE: readonly (readonly [asked: RegExp, told: RegExp])[] = [
  [/多大(?:年纪|岁数|年龄|了)|几岁|年龄|岁数/, /岁|年龄|出生|生于/],
  [/毕业|学历|哪所大学|什么学校|读的?什么/, /毕业|学历|学位|就读|考入|考取|留学/],
  [/出生|生日|生于|属什么/, /出生|生日|生于|岁/],
  [/参加工作|入党/, /参加工作|入党/],
  [/哪里人|什么地方人|籍贯|老家|祖籍|家乡/, /[省市县州国区东西南北]人|人氏|籍贯|老家|祖籍|家乡|出生/],
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
  if (whose !== undefined && PRIVATE.test(what)) return { owner: whose, told: new RegExp(what.slice(-2)) };
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
