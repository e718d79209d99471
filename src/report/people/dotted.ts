import { matchesIn } from '../../text/matches-in.ts';
import { ADVERB, CUE_WORD } from '../speech/cues.ts';
import { transcribedRun, transcribedRunBefore } from './given.ts';
import { POST_TAIL } from './posts.ts';
import { isGivenName, mayBegin } from './readings.ts';

/** The dots that stand inside names, in whichever form a page prints them. */
export const NAME_DOT = /[·•‧・∙⋅･．]/;

const DOTTED = new RegExp(
  `(?<head>\\p{Script=Han}{2,12}(?:-\\p{Script=Han}{1,4})?)(?<between>(?:${NAME_DOT.source}(?:\\p{Script=Han}{1,8}(?:-\\p{Script=Han}{1,4})?|[A-Z]))*?)(?<dot>${NAME_DOT.source})(?<tail>\\p{Script=Han}{1,8}-?\\p{Script=Han}{0,8})(?!${NAME_DOT.source})`,
  'gu',
);

/** What may run into a name from the left: an office, a verb that has the person as its object. */
const UP_TO_OFFICE = new RegExp(`^.*${POST_TAIL}`);
const UP_TO_OFFICE_FORM = new RegExp(`^.*(?:${POST_TAIL}|[长员师家手士主席])`);
const UP_TO_VERB = /^.*(?:听取|会见|看望|慰问|感谢|邀请|采访|和|与|向|对|由|请|让|代表)/;

/** Behind a name, what only people do; also what goes on with a list of them. */
const DOES = new RegExp(
  `^(?:(?:${ADVERB}){0,2}(?:${CUE_WORD})|主持|出席|参加|列席|汇报|发言|同志|先生|女士|教授|博士|代表|委员|议员|同学|、|等|[：:])`,
  'u',
);

const CUE = new RegExp(CUE_WORD);

/** A name that is written with characters of transcription alone needs so many to be one by them. */
const ENOUGH = 5;

/** 和 before a verb has nobody to join: it ends the name (艾山·苏和|说). */
const ENDS_IN_AND = new RegExp(`^[和同](?:${ADVERB}){0,2}(?:${CUE_WORD}|主持|出席)`, 'u');

/** How many characters of a would-be name are an adverb at its end (罗曾, 居马接着); 0 if nothing were left of the name. */
function adverbAtEnd(tail: string): number {
  const adverb = /(?:接着|随后|最后|首先|曾|则|也|还|仍|又|均|都)$/.exec(tail)?.[0].length ?? 0;
  return adverb < tail.length ? adverb : 0;
}

/** The longest run of characters behind the dot that can end a name there: of those that transcribe, if there are any. */
function tailOf(text: string, at: number, most: string): string | undefined {
  const run = transcribedRun(text, at, Math.min(8, most.length));
  const mayEnd = (n: number): boolean => {
    const tail = most.slice(0, n);
    return mayBegin(text, at + n) && isGivenName(tail) && !CUE.test(tail);
  };
  for (let n = run > 0 ? run : Math.min(4, most.length); n >= 1; n--) {
    if (!mayEnd(n)) continue;
    const shorter = n - adverbAtEnd(most.slice(0, n));
    if (shorter < n && mayEnd(shorter)) return most.slice(0, shorter);
    return most.slice(0, ENDS_IN_AND.test(text.slice(at + n, at + n + 12)) ? n + 1 : n);
  }
  if (run > 1) return most.slice(0, run);
  const longer = [2, 3, 4].find((n) => n <= most.length && mayEnd(n));
  return longer === undefined ? undefined : most.slice(0, longer);
}

/** The part before the dot, without what runs into it from the left; `end` is where the part ends. */
function headOf(text: string, end: number, head: string): string {
  const behindOffice = head.replace(UP_TO_OFFICE, '');
  const verbless = behindOffice.replace(UP_TO_VERB, '');
  const first = verbless.length > 1 ? verbless : behindOffice;
  const run = transcribedRunBefore(text, end, first.length);
  return run > 1 ? first.slice(-run) : first;
}

/** The same of a part with a hyphen inside (让-吕克): what stands before the hyphen is cut off from the left alike. */
function hyphenatedHeadOf(text: string, end: number, head: string): string {
  const hyphen = head.lastIndexOf('-');
  if (hyphen < 0) return headOf(text, end, head);
  const before = head.slice(0, hyphen);
  const office = before.replace(UP_TO_OFFICE_FORM, '');
  const run = transcribedRunBefore(text, end - head.length + hyphen, office.length);
  return `${run > 0 ? office.slice(-run) : office}${head.slice(hyphen)}`;
}

/** The part behind the last dot, with what a hyphen joins to it. */
function hyphenatedTailOf(text: string, at: number, most: string): string | undefined {
  const hyphen = most.indexOf('-');
  if (hyphen < 0) return tailOf(text, at, most);
  const rest = tailOf(text, at + hyphen + 1, most.slice(hyphen + 1));
  return rest === undefined ? tailOf(text, at, most.slice(0, hyphen)) : most.slice(0, hyphen + 1) + rest;
}

/**
 * Names with a dot inside, cut off from the office before them and the verb behind them. An office, a list, a verb or
 * characters that transcribe must speak for a person, since events have dots too (某国·某市论坛).
 *
 * @example dottedNames('市长木拉提·阿依登出席会议') // ['木拉提·阿依登']
 */
export function dottedNames(text: string): readonly string[] {
  const found: string[] = [];
  if (!NAME_DOT.test(text)) return found;
  for (const match of matchesIn(text, DOTTED)) {
    const { head = '', between = '', dot = '', tail: most = '' } = match.groups ?? {};
    const behindDot = match.index + match[0].length - most.length;
    const tail = hyphenatedTailOf(text, behindDot, most);
    const first = hyphenatedHeadOf(text, match.index + head.length, head);
    if (tail === undefined || first.length < 2) continue;
    const end = behindDot + tail.length;
    const isTranscribed = transcribedRun(first + tail, 0, ENOUGH) === ENOUGH;
    const isPerson =
      isTranscribed ||
      UP_TO_OFFICE.test(head) ||
      text[match.index - 1] === '、' ||
      DOES.test(text.slice(end, end + 16));
    if (isPerson) found.push(`${first}${between}${dot}${tail}`);
  }
  return found;
}
