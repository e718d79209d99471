import type { Span } from '../../text/sentence.ts';
import type { Mention } from '../people/mentions.ts';
import { POST_TAIL } from '../people/posts.ts';
import { reach } from './adjuncts.ts';
import { BEFORE_SUBJECT } from './circumstances.ts';
import { CUE_WORD } from './cues.ts';
import { OWN_WORDS } from './phrases.ts';
import { unnamedIn } from './unnamed.ts';

/**
 * Who does what a clause tells: a named person, 他 or 她, the meeting, or others (与会专家, 指导组, two persons
 * together, somebody's family), whom no single name stands for.
 */
export type Subject =
  | (Span & { readonly kind: 'person'; readonly mention: Mention })
  | (Span & { readonly kind: 'pronoun' })
  | (Span & { readonly kind: 'meeting'; readonly name: string })
  | (Span & {
      readonly kind: 'group';
      /** Whose words or doings the subject is (某某的这句话), so that 他 is that person. */
      readonly of?: Mention;
    });

/** How far from the head of a clause its subject may begin. */
const HEAD_AT_MOST = 40;

/** Behind a name, words that make it stand for others than the person: 的妻子, 团队, 等专家. */
const OF_THE_PERSON =
  /^(?:的|所在|等(?!.{1,16}(?:才|之?后|以后|时))|们|夫妇|夫妻|一家|家人|父|母|团队|课题组|工作室|办公室|身边|身旁|家属|爱人|手下|同事|随行|话音)/;

/** Behind a name, something of the person's that is nobody else. */
const THING_OF =
  /^的(?![^，,。；]{0,4}(?:[妻夫父母儿女哥弟姐妹爷奶孙]|爱人|家人|家属|同事|助手|秘书|司机|邻居|手下|学生|徒弟|老师|团队|队友|朋友|搭档))/;

/** Behind a name, words that lead on to a second person who shares its verb. */
const AND = /^(?:、|和|与|及|以及|同)$/;

/** Left of a name, words that make the person somebody whom others act for or after. */
export const GOVERNED =
  /(?:代表|按照|落实|贯彻|传达|学习|根据|受|遵照|遵循|向|对|以|关于|转达|为了|围绕|依照|结合|领会|宣传|和|与|同|在|给|把|将|被|让|请|陪同|感谢|邀请|看望|慰问|会见)了?$/;

/** A description before a name or its office: in apposition (外卖骑手、某小区租客某某), or a relative clause (到会的某某). */
const DESCRIPTION = /^[\p{Script=Han}\d“”（）·、a-zA-Z]{1,30}$/u;
/** Words before a name that make it an object, or the name of another clause's subject. */
const NO_DESCRIPTION = new RegExp(
  `(?:${CUE_WORD}|[着了过到是有为于由要在如像据按经]|采访|拜访|听|见|感谢|邀请|支持|找|陪|请|让|叫|派|委托|围|扶|问|告诉|祝贺|通知|选举|推选|推举|任命|表扬|批评|表彰|接替|跟随|追随|主持|出席|参加)$`,
  'u',
);
const OTHER_SUBJECT = /^(?:会议|大会|他|她|我|你|大家|记者(?!团|会))|[被把将了过](?!.*的)/;

/** In a list of people: an office with a name behind it that nothing else tells to be one (市委书记某某、). */
const OFFICE_AND_NAME = new RegExp(`${POST_TAIL}(?!${POST_TAIL})(?!.{0,3}${POST_TAIL}、$)\\p{Script=Han}{2,3}、$`, 'u');
/** The same behind a first name, and any words that make several share a verb. */
const LISTED_BEHIND = new RegExp(`^、[^，。；、]{0,24}?${POST_TAIL}(?!${POST_TAIL})\\p{Script=Han}{2}`, 'u');
const EACH = /^(?:、|和|与|及|以及)[^，。；]{1,40}?(?:分别|先后|双双|共同|一同)/;

function personAt(text: string, start: number, first: Mention, second: Mention | undefined): Subject {
  const behind = text.slice(first.end, first.end + 60);
  const together =
    (second !== undefined && AND.test(text.slice(first.end, second.from))) ||
    OFFICE_AND_NAME.test(text.slice(start, first.from)) ||
    LISTED_BEHIND.test(behind) ||
    EACH.test(behind);
  const others = together || (OF_THE_PERSON.test(behind) && !OWN_WORDS.test(behind));
  const span = { start: first.from, end: first.end };
  if (others && !together && THING_OF.test(behind)) return { kind: 'group', ...span, of: first };
  return others ? { kind: 'group', ...span } : { kind: 'person', mention: first, ...span };
}

/** Whether the words from `at` up to a name only describe the person. */
function isDescribed(text: string, at: number, { from }: Mention): boolean {
  const words = text.slice(at, from);
  return DESCRIPTION.test(words) && !NO_DESCRIPTION.test(words) && !OTHER_SUBJECT.test(words) && !GOVERNED.test(words);
}

/** Left of a name that ends its clause: the clause says who somebody is (第一个发言的是某某，). */
const WHO_IT_IS = /[\p{Script=Han}]的是[^，,。；：]{0,24}$/u;

/** Whether a clause tells who it is whom it describes. */
function isIntroduced(text: string, start: number, end: number, { from, end: behind }: Mention): boolean {
  return /^[，,。；;]?$/.test(text.slice(behind, end)) && WHO_IT_IS.test(text.slice(start, from));
}

/**
 * The subject of the clause `text.slice(start, end)`, if it has one: what stands at its head, after words of time and
 * place. `mentions` are those inside the clause, in order.
 */
export function subjectOf(text: string, start: number, end: number, mentions: readonly Mention[]): Subject | undefined {
  const heads = reach(text.slice(start, end), HEAD_AT_MOST, BEFORE_SUBJECT).map((head) => start + head);
  const [first, second] = mentions;
  if (first && (heads.includes(first.from) || heads.some((at) => isDescribed(text, at, first)))) {
    return personAt(text, start, first, second);
  }
  if (first && isIntroduced(text, start, end, first)) {
    return { kind: 'person', mention: first, start: first.from, end: first.end };
  }
  for (const at of heads) {
    const found = unnamedIn(text.slice(at, Math.min(end, at + HEAD_AT_MOST)), at, first?.start ?? end);
    if (found) return found;
  }
  return undefined;
}
