import { ADVERB, CUE_WORD } from '../speech/cues.ts';
import { transcribedRun, transcribedRunBefore } from './given.ts';
import { POST_TAIL } from './posts.ts';
import { isGivenName, mayBegin } from './readings.ts';

/** The dots that stand inside names, in whichever form a page prints them. */
export const NAME_DOT = /[·•‧・∙⋅･．]/;

const DOTTED = new RegExp(
  `(?<head>\\p{Script=Han}{2,12})(?<between>(?:${NAME_DOT.source}(?:\\p{Script=Han}{1,8}|[A-Z]))*?)(?<dot>${NAME_DOT.source})(?<tail>\\p{Script=Han}{1,10})(?!${NAME_DOT.source})`,
  'gu',
);

/** What may run into a name from the left: an office, a verb that has the person as its object. */
const UP_TO_OFFICE = new RegExp(`^.*${POST_TAIL}`);
const UP_TO_VERB = /^.*(?:听取|会见|看望|慰问|感谢|邀请|采访|和|与|向|对|由|请|让|代表)/;

/** Behind a name, what only people do; also what goes on with a list of them. */
const DOES = new RegExp(
  `^(?:(?:${ADVERB}){0,2}(?:${CUE_WORD})|主持|出席|参加|列席|汇报|发言|同志|先生|女士|教授|博士|、|等|[：:])`,
  'u',
);

const CUE = new RegExp(CUE_WORD);

/** A name that is written with characters of transcription alone needs so many to be one by them. */
const ENOUGH = 5;

/** The longest run of characters behind the dot that can end a name there: of those that transcribe, if there are any. */
function tailOf(text: string, at: number, most: string): string | undefined {
  const run = transcribedRun(text, at, Math.min(8, most.length));
  for (let n = run > 0 ? run : Math.min(4, most.length); n >= 1; n--) {
    const tail = most.slice(0, n);
    if (mayBegin(text, at + n) && isGivenName(tail) && !CUE.test(tail)) return tail;
  }
  return run > 1 ? most.slice(0, run) : undefined;
}

/** The part before the dot, without what runs into it from the left. */
function headOf(text: string, end: number, behindOffice: string): string {
  const first = behindOffice.replace(UP_TO_VERB, '');
  const run = transcribedRunBefore(text, end, first.length);
  return run > 1 ? first.slice(-run) : first;
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
  for (const match of text.matchAll(DOTTED)) {
    const { head = '', between = '', dot = '', tail: most = '' } = match.groups ?? {};
    const behindDot = match.index + match[0].length - most.length;
    const tail = tailOf(text, behindDot, most);
    const behindOffice = head.replace(UP_TO_OFFICE, '');
    const first = headOf(text, match.index + head.length, behindOffice);
    if (tail === undefined || first.length < 2) continue;
    const end = behindDot + tail.length;
    const isTranscribed = transcribedRun(first + tail, 0, ENOUGH) === ENOUGH;
    const isPerson =
      isTranscribed || behindOffice !== head || text[match.index - 1] === '、' || DOES.test(text.slice(end, end + 16));
    if (isPerson) found.push(`${first}${between}${dot}${tail}`);
  }
  return found;
}
