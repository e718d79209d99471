import { POST_TAIL } from '../../report/people/posts.ts';
import { COMPOUND_SURNAMES, isSurname } from '../../report/people/surnames.ts';
import { matchesIn } from '../../text/matches-in.ts';
import { isNameLike } from './resolve-name.ts';
import { COURTESY, OFFICE } from './title.ts';

/*
 * Where a question's grammar says that a person is meant: before what people say (某某说, 某某对…有什么要求), in
 * 某某在…会上, and where it asks who somebody is. Nowhere else is a word taken for a name.
 */

/** What words call a person by. */
export type Calling =
  /** `isLed`: an office stands before it. */
  | { readonly kind: 'name'; readonly name: string; readonly isLed?: true }
  | { readonly kind: 'surname'; readonly surname: string; readonly title?: string }
  | { readonly kind: 'office'; readonly office: string };

/** What a question calls a person. Offsets count in the folded question. */
export type Called = {
  readonly start: number;
  readonly end: number;
  /** All that stands there: name, title, or both. */
  readonly words: string;
  /** Whether words of his or hers are asked for. */
  readonly asksWords: boolean;
} & Calling;

const WORDS_OF =
  '(?:(?:在(?!什么|哪)|\\d{1,4}[年月])[^,.;?]{1,30}(?:[会上]|时候?|说|讲|强调|指出|要求)|[对就][^,.;?]{1,40}(?:怎么|什么|如何|哪些|的)|关于|(?:又|还|也|都|曾|曾经|最后|具体|到底|究竟)?(?:是怎么|怎么|如何)[说讲看评谈]|' +
  '(?:又|还|也|都|曾|曾经|最后)?(?:说(?!明书)|讲(?![座台解])|谈(?!判)|提[出到了过]|强调|指出|要求|表示|认为|介绍|回应|回答|解释|建议|透露|承诺|反对|批评|呼吁)|有没有[说讲提]|有(?:什么|哪些|何)(?:要求|看法|观点|意见|建议|说法|表态|指示|部署|评价|评论)|' +
  '的(?:讲话|发言|原话|看法|观点|意见|建议|要求|态度|表态|说法)|主持)';
const WHO_IS = '是(?:谁|什么人|干什么的|什么职务|哪里的|哪位)|(?:任|担任)(?:什么|何)职?|什么职务|的职务';
const CALLED = new RegExp(`(?<words>[\\p{Script=Han}·]{2,16}?)(?:(?=(?<says>${WORDS_OF}))|(?=${WHO_IS}))`, 'uy');
/** Where a person may be named: at the beginning, behind a mark, and behind what was held. */
const STARTS =
  /^(?:(?:请问|想问|那么?)[,\s]*)?|[,.;:"\s]+|(?:会|会议|大会|座谈|论坛|发布会)[上中时](?:的)?,?|[日号](?=\p{Script=Han})/gu;
const WHO_ASKED = /^(?:请问)?谁是(?<words>[\p{Script=Han}·]{2,12})[?\s]*$/u;

const TITLED = new RegExp(`^(?<before>.{0,12}?)(?<title>${OFFICE}|${COURTESY})$`, 'u');
/** An office before a name of at most four characters, or of a foreign form. */
const LED = new RegExp(`^(?<office>.{0,10}${POST_TAIL})(?<name>\\p{Script=Han}{2,4}|[\\p{Script=Han}·]{3,16})$`, 'u');
const isOffice = new RegExp(`^${OFFICE}$`);

/** The surname that stands before a title, 某 behind it or not, or undefined if what stands there is none. */
function surnameIn(before: string): string | undefined {
  const bare = before.replace(/某{1,2}$/, '');
  return COMPOUND_SURNAMES.includes(bare) || (bare.length === 1 && isSurname(bare)) ? bare : undefined;
}

/**
 * What words call a person by; undefined if they have the form of nothing of the kind.
 *
 * @example callingOf('唐市长') // { kind: 'surname', surname: '唐', title: '市长' }
 */
export function callingOf(words: string): Calling | undefined {
  const { before = '', title = '' } = TITLED.exec(words)?.groups ?? {};
  const { name: led } = title === '' ? (LED.exec(words)?.groups ?? {}) : {};
  if (led !== undefined) return { kind: 'name', name: led, isLed: true };
  if (title === '') return words.length < 5 || words.includes('·') ? { kind: 'name', name: words } : undefined;
  const held = isOffice.test(title);
  const surname = surnameIn(before);
  if (surname !== undefined) return { kind: 'surname', surname, ...(held ? { title } : {}) };
  if (isNameLike(before) || before.includes('·')) return { kind: 'name', name: before };
  return held ? { kind: 'office', office: words.replaceAll('的', '') } : undefined;
}

function calledAt(folded: string, start: number): Called | undefined {
  CALLED.lastIndex = start;
  const groups = CALLED.exec(folded)?.groups;
  const words = groups?.['words'] ?? '';
  const kind = callingOf(words);
  const asksWords = groups?.['says'] !== undefined;
  // Who holds an office is another question.
  if (kind === undefined || (kind.kind === 'office' && !asksWords)) return undefined;
  return { start, end: start + words.length, words, asksWords, ...kind };
}

/** Characters of a question in which a person is looked for. */
const READ = 200;

/**
 * The persons that a folded question may ask about, in its order.
 *
 * @example personsAsked('唐市长在2月8日的会上说了什么?')[0] // { kind: 'surname', surname: '唐', title: '市长', … }
 */
export function personsAsked(folded: string): readonly Called[] {
  const read = folded.slice(0, READ);
  const asked = WHO_ASKED.exec(read)?.groups?.['words'];
  if (asked !== undefined) {
    const kind = callingOf(asked);
    const start = read.indexOf(asked);
    return kind?.kind === 'name' ? [{ start, end: start + asked.length, words: asked, asksWords: false, ...kind }] : [];
  }
  const starts = new Set(matchesIn(read, STARTS).map((match) => match.index + match[0].length));
  return [...starts].map((start) => calledAt(read, start)).filter((called) => called !== undefined);
}
