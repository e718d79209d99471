import type { KnownPerson, People } from '../people.ts';
import { SAYS } from './says.ts';

/** Characters that lead to a name in a question: 对某某, 由某某, 是某某. */
const LEADS_TO_NAME = '对由请问是和与跟同向让据按照及就给听把被在说讲于从比为了的上中里那年月日号天周次,';

/** Whether a name that stands in a question is one there, and no piece of a longer word: 龙江 is nobody in 黑龙江. */
function isNamed(name: string, plain: string, person: KnownPerson): boolean {
  for (let at = plain.indexOf(name); at >= 0; at = plain.indexOf(name, at + 1)) {
    const before = plain[at - 1];
    if (before === undefined || !/\p{Script=Han}/u.test(before) || LEADS_TO_NAME.includes(before)) return true;
    if (person.officesEndWith.has(before)) return true;
  }
  return false;
}

/** The longest names that are looked for in a question, in characters. */
const LONGEST_NAME = 16;

/** The longest known name that a folded question holds. */
export function personIn(folded: string, people: People): string | undefined {
  const plain = folded.replace(/\s/g, '');
  for (let length = Math.min(LONGEST_NAME, plain.length); length > 1; length--) {
    for (let at = 0; at + length <= plain.length; at++) {
      const name = plain.slice(at, at + length);
      const person = people.get(name);
      if (person !== undefined && isNamed(name, plain, person)) return name;
    }
  }
  return undefined;
}

/** What is somebody's and is asked for, but is no words: 某某的祖籍是哪里. */
const ATTRIBUTE =
  /^的(?!.{0,8}(?:话|要求|看法|观点|态度|建议|评价|意见|讲话|发言|说法|主张|部署|回答|解释|提法|指示|表态|批示|承诺|原话))\p{Script=Han}{1,12}是(?:什么|哪|谁|多少|怎|几)/u;

/** Other verbs by which words are given, and what holds somebody's words. */
const GIVES_WORDS =
  '介绍|回应|回答|答复|解释|建议|希望(?!小学|工程)|期待|承诺|主张|反对|赞成|批评|警告|提醒|表态|批示|号召|叮嘱|勉励|质疑|宣布|追问|发问|问(?![题卷责世诊候])|(?:怎么|如何|怎样)(?:看|想|答|评|说|讲)|说法|看法|观点|意见|态度|评[价论]|(?:原|的|句)话|讲话|发言|指示|(?:对|就|关于).{1,30}安排';
const ASKS_FOR_WORDS = new RegExp(`${SAYS}|${GIVES_WORDS}`);

/**
 * Whether a folded question in plain words asks for what a person it names said: a verb of saying or what holds words
 * stands behind the name (某某对报到有什么要求, 某某怎么看). All else is about the person (某某哪年出生, 谁评价了某某).
 */
export function asksForWordsOf(person: string, folded: string): boolean {
  const plain = folded.replace(/\s/g, '');
  const behind = plain.slice(plain.indexOf(person) + person.length);
  return !ATTRIBUTE.test(behind) && ASKS_FOR_WORDS.test(behind);
}
