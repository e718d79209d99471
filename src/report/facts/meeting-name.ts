import { matchesIn } from '../../text/matches-in.ts';
import { toSimplified } from '../../text/script.ts';
import { sentences } from '../../text/sentence.ts';
import type { CleanPage } from '../page/page.ts';
import { leadOf } from './lead.ts';
import { withoutReadings } from './spoken-reading.ts';

/** Characters of the body in which the meeting's name is looked for: its first paragraphs tell it. */
const LEAD = 400;

/** One step of a name: a character, or something quoted that may hold any mark. */
const STEP =
  '(?:[\\p{Script=Han}\\d·\\-—]|“[^”。]{1,30}”|"[^"。]{1,30}"|「[^」。]{1,30}」|『[^』。]{1,30}』|《[^》。]{1,40}》|[(（][^()（）。]{1,16}[)）])';
const KIND = '(?:会议|大会|全会|(?<=[\\p{Script=Han})）”"」』》])会|会报|论坛)';
const NAME = `(?<name>${STEP}{0,40}?${KIND})`;
/** Several meetings held as one: 党组会议、常务会议. */
const NAMES = `(?<name>${STEP}{0,40}?${KIND}(?:[、和暨]${STEP}{1,30}?${KIND}){0,2})`;
const DATE = '(?:(?:\\d{4}年)?[\\d一二三四五六七八九十]{1,3}月)?[\\d一二三四五六七八九十]{1,3}日';
const DAY = `(?:[今昨前][天日]|日前|近日|${DATE}(?:[至到—-]${DATE})?)(?:上午|下午|晚上?)?`;
const HELD = '(?:召开|举行|举办|召集)';

/** The ways in which a lead brings in its meeting. */
const FORMS = [
  `(?:${HELD}|主持(?!召开|举行))了?${NAMES}(?=[，。,；;并]|$|\\s\\p{Script=Han}|时|(?:专题)?(?:研究|审议|听取|部署|传达|学习|讨论))`,
  `(?:${HELD}|主持(?!召开|举行))了?(?<name>[“「『][^“”「」『』。，,]{3,40}(?:会议|大会|会|论坛)[”」』])(?=[，。,；;(（]|$)`,
  `(?:${HELD}|${DAY})的${NAME}(?=[上中，。,、])`,
  `在${NAME}上(?=[，,]|强调|指出|要求|表示|提出|说|讲话|作)`,
  `(?:出席|参加)了?${NAMES}(?=[，。,；;并]|$|的\\p{Script=Han}{0,8}(?:委员|代表|人员))`,
  `(?:^|[，。,；;\\s])(?:${DAY})?${NAME}(?:[(（][^()（）]{1,12}[)）])?(?:[，,]?(?:将|定|拟)?于?${DAY})?(?:在[\\p{Script=Han}]{1,12})?(?:分别)?(?:正式|隆重|如期)?(?:召开|举行|开幕|闭幕|开议|开会)(?!在即)`,
  `(?:^|[，。,；;\\s])(?:${DAY})?(?<name>${STEP}{3,40}?${KIND})(?:${DAY})?(?=以(?![来后前及])|审议|听取|讨论|研究|表决|通过|决定|传达)`,
].map((form) => new RegExp(form, 'gu'));
/** The last two forms: there a body that is called 会 holds a meeting or decides. */
const BY_BODY: ReadonlySet<RegExp> = new Set(FORMS.slice(-2));

const NO_MEETING =
  /(?:机会|社会|委员会|协会|学会|工会|(?<![会协磋招洽])商会|基金会|理事会|董事会|监事会|居委会|村委会|联合会|联谊会|人大会|校友会|团委会|学生会|(?<!反)省会|都会|体会|领会|误会)$/;
const BODY = /(?:常委会|议会|党委会|班子会)$/;
/** Verbs that a name of a meeting never holds: there a sentence was read as one. */
const HAS_VERB =
  /出席|主持|召开|列席|举行|举办|获悉|为期|的一|[天日]的|^[的是了这该其和及并对]|^本(?!学[期年])|^(?:一次|此次|每次)/;
/** A longer run of words is a list or a sentence. */
const MOST = 48;
/** Any meeting at all: 会议, 大会, 全会. */
const LEAST = 3;

function isName(name: string, form: RegExp): boolean {
  if (name.length < LEAST || name.length > MOST || NO_MEETING.test(name) || HAS_VERB.test(name)) return false;
  return !BY_BODY.has(form) || !BODY.test(name);
}

function nameIn(sentence: string): { readonly at: number; readonly name: string } | undefined {
  for (const form of FORMS) {
    for (const { groups, index } of matchesIn(sentence, form)) {
      const name = groups?.['name'];
      if (name !== undefined && isName(name, form)) return { at: sentence.indexOf(name, index), name };
    }
  }
  return undefined;
}

/**
 * What the report calls the meeting, in its own words and script: as its lead brings it in, else as its title does; null
 * if neither tells.
 *
 * @example meetingName(page) // '市政府第12次常务会议'
 */
export function meetingName(page: CleanPage): string | null {
  const plain = toSimplified(page.text);
  const { start, end } = leadOf(page, LEAD);
  for (const sentence of sentences(plain, start, end)) {
    const found = nameIn(plain.slice(sentence.start, sentence.end));
    if (found === undefined) continue;
    const at = sentence.start + found.at;
    return withoutReadings(page.text.slice(at, at + found.name.length));
  }
  const titled = nameIn(toSimplified(page.title));
  return titled === undefined ? null : withoutReadings(page.title.slice(titled.at, titled.at + titled.name.length));
}
