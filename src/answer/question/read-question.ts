import { POST_TAIL } from '../../report/people/posts.ts';
import { withoutQuestionWords } from '../../search/question-words.ts';
import { queryTerms } from '../../search/terms.ts';
import { dayMentions } from '../../text/day.ts';
import { fold } from '../../text/fold.ts';
import { type Formula, formulasIn } from '../formula.ts';
import { COURTESY, OFFICE } from '../names/title.ts';
import type { KnownPerson, People } from '../people.ts';
import { variantsIn } from '../variants/variants-in.ts';
import type { Question, Wanted } from './question.ts';

/** Characters of a question that are read; a longer one says nothing more about what is asked for. */
const LONGEST_READ = 1000;

/** Verbs of saying, and no words that only hold one: 小说, 说明, 讲座, 提供. */
const SAYS =
  '(?:(?<![小传学据])说(?![明法服])|(?<!演)讲(?![座台堂])|提(?![供高升前交醒倡示])|强调|指出|(?<!研究)表示|要求|提出|提倡|认为|部署|呼吁|透露)';
const WHO_SAID = new RegExp(
  `(?:谁|哪(?:位|个|一位|几位)(?:领导|专家|代表|官员|人)?|什么人).{0,6}${SAYS}|${SAYS}(?:这(?:句)?话)?的?(?:人)?是(?:谁|哪位)|谁的(?:话|原话|讲话|发言)|(?:话|句).{0,4}谁|出自(?:谁|哪位|什么人)|什么(?:会|会议)上?(?:提|说|讲)`,
);
const WHO =
  /谁|哪些(?:人|领导|市领导|专家|代表)|哪(?:位|几位)|什么人|有哪些.{0,8}(?:领导|人员|部门|专家|单位)(?:参加|出席|到会)?|(?:出席|参加)(?:了|的)?.{0,6}(?:人|领导|有)/;
const WHEN =
  /什么时[候间]|何时|哪(?:天|一天|年|个月|日)|几[号日月点]|多久|啥时|哪个时间|截止|最[早晚迟].{0,6}(?:时候|天)?/;
const WHERE = /哪里|哪儿|何处|在哪|什么地方|哪个(?:地方|城市|市|县)/;
const HOW_MANY =
  /多少|几(?:个|名|项|家|人|条|种|处|座|次|倍|成|所|例|张|台|亿|万|天|小时|元)|多(?:大|高|长|快|重|远|深)/;
const DEFINITION =
  /(?:指的?是?|是)什么(?:意思)?$|什么(?:叫|是)|指什么|是指|什么意思|的?(?:含义|内容)是|包括(?:什么|哪)|后面那?几?句|分别(?:是|指)|具体(?:是|指)/;
/** Questions about a person that are not about his or her words. */
const NOT_WORDS = /(?:主持|出席|参加|职务|担任|什么职|是谁|什么人|哪次会|几次|任什么|当.{0,3}(?:书记|市长|省长))/;
/** What is somebody's and is asked for, but is no words: 某某的祖籍是哪里. */
const ATTRIBUTE =
  /^的(?!.{0,8}(?:话|要求|看法|观点|态度|建议|评价|意见|讲话|发言|说法|主张|部署|回答|解释|提法|指示|表态|批示|承诺|原话))\p{Script=Han}{1,12}是(?:什么|哪|谁|多少|怎|几)/u;
/** What follows a day on which somebody spoke: 某某在5月2日说了什么. */
const SAID_AFTER =
  /^(?:那天|当天|当日|上午|下午|晚上?)?(?:都|还)?(?:说|讲|谈|提[出到了]|强调|指出|要求|表示|有什么|的讲话|怎么说)/;
const MEETING_AFTER = /^.{0,3}(?:召开|举行|上午|下午|晚上?|当天|那天)?的?[^,，。;]{0,16}(?:会|大会|发布会|论坛)/;

/** Where the words of a text end, before the marks and blanks that close it. */
function endOfWords(text: string): number {
  let end = text.length;
  while (end > 0 && /[\s\p{P}]/u.test(text[end - 1] ?? '')) end--;
  return end;
}

function wantedOf(folded: string, formulas: readonly Formula[]): Wanted {
  if (WHO_SAID.test(folded)) return 'who-said';
  if (WHEN.test(folded)) return 'when';
  if (DEFINITION.test(folded.slice(0, endOfWords(folded))) || formulas.length > 0) return 'definition';
  if (HOW_MANY.test(folded)) return 'how-many';
  if (WHO.test(folded)) return 'who';
  if (WHERE.test(folded)) return 'where';
  return 'statement';
}

/** Words by which somebody's words are asked for; they say nothing of what the words are about. */
const ASKS_FOR_WORDS =
  /(?:的)?(?:会议?上|大会上|讲话中?|发言中?)|(?:说(?!明)|讲(?![座台解])|谈(?!判)|提出|提[了过到]|强调|指出|要求|表示|部署|评价|态度|看法|观点|看)(?:了|过|到|的)?/g;

/** What else asks for words: an opinion, an answer, a promise. */
const ASKS_FOR_OPINION =
  /怎么看|如何看|建议|认为|希望|回应|回答|答复|解释|介绍|透露|呼吁|承诺|意见|主张|原话|发言|讲话|指示|的话/;

/**
 * Whether a question about a person is about what he or she said. Of somebody to whom no report gives a part but having been
 * there, only where it asks for words: all else is about the person (某某生于哪年).
 */
function asksForWordsOf(person: string, folded: string, people: People): boolean {
  if (NOT_WORDS.test(folded) || asksAttribute(person, folded)) return false;
  const roles = [...(people.get(person)?.roles.values() ?? [])];
  const hasPart = roles.length === 0 || roles.some((role) => role !== 'attended');
  return hasPart || folded.search(ASKS_FOR_WORDS) >= 0 || ASKS_FOR_OPINION.test(folded);
}

/** Words that hold a sentence together, where they are not part of another word. */
const PARTICLES =
  /的|了(?!解|如|不起)|(?<!正|现|存|潜|内|所)在(?!线|校|职|建|册|岗|场|内|外|于)|是(?!否)|被|把(?!握|关)|跟(?!踪|进)/g;

/** Nothing but particles and punctuation: no matter is named. */
const SAYS_NOTHING = /^[\s\p{P}对于在中里上就有没还也都又些]*$/u;

/** What a folded question is about, with the words taken out that only make it a question. */
const contentOf = (folded: string): string => withoutQuestionWords(folded).replace(PARTICLES, ' ');

/** Characters that lead to a name in a question: 对某某, 由某某, 是某某. */
const LEADS_TO_NAME = '对由请问是和与跟向让据按照及就给听把被在说讲于从比为了的,';

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

/** The longest known name that the question holds. */
function personIn(folded: string, people: People): string | undefined {
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

function asksAttribute(person: string, folded: string): boolean {
  const plain = folded.replace(/\s/g, '');
  return ATTRIBUTE.test(plain.slice(plain.indexOf(person) + person.length));
}

/** A question without a person's name and the office right before or behind it, which say nothing of the matter. */
function withoutName(folded: string, person: string): string {
  const name = person.replace(/[^\p{L}\p{N}]/gu, '\\$&');
  return folded.split(new RegExp(`${POST_TAIL}?${name}(?:${OFFICE}|${COURTESY})?`)).join(' ');
}

type Day = NonNullable<Question['day']>;

function dayIn(folded: string): { readonly day: Day; readonly start: number; readonly end: number } | undefined {
  const mention = dayMentions(folded).find((d) => d.month !== undefined);
  if (mention?.month === undefined) return undefined;
  const day = { month: mention.month, day: mention.day, ...(mention.year === undefined ? {} : { year: mention.year }) };
  return { day, start: mention.start, end: mention.end };
}

/**
 * Understands a question; of a very long one, its beginning. `people` are those whom the reports know, so that a name
 * is told from a word; `named` is the person asked about where that is nobody of those, null for nobody at all.
 *
 * @example readQuestion('周明远在5月2日的会上说了什么？', people).day // { month: 5, day: 2 }
 */
export function readQuestion(text: string, people: People, named?: string | null): Question {
  const folded = fold(text.slice(0, LONGEST_READ)).trim();
  const formulas = formulasIn(folded);
  const person = named === null ? undefined : (named ?? personIn(folded, people));
  const dated = dayIn(folded);
  const after = dated ? folded.slice(dated.end, dated.end + 40) : '';
  const dayOfMeeting =
    dated !== undefined && (MEETING_AFTER.test(after) || (person !== undefined && SAID_AFTER.test(after)));
  const year = dated ? undefined : /(?<year>(?:19|20)\d{2})年/.exec(folded)?.groups?.['year'];
  const dayless = dated && dayOfMeeting ? `${folded.slice(0, dated.start)} ${folded.slice(dated.end)}` : folded;
  const content = contentOf(person === undefined ? dayless : withoutName(dayless, person));
  const saidByPerson = person !== undefined && asksForWordsOf(person, folded, people);
  const isOpen = saidByPerson && SAYS_NOTHING.test(content.replace(ASKS_FOR_WORDS, ' '));
  return {
    text,
    folded,
    wanted: wantedOf(folded, formulas),
    ...(person === undefined ? {} : { person }),
    saidByPerson,
    ...(dated ? { day: dated.day } : {}),
    dayOfMeeting,
    ...(year === undefined ? {} : { year: Number(year) }),
    formulas,
    extent: 'one',
    places: [],
    phrases: [],
    sides: [],
    isOpen,
    terms: isOpen ? [] : queryTerms(content),
    variants: isOpen ? [] : variantsIn(content),
  };
}
