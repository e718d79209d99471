import { ADVERB, CUE_WORD } from '../speech/cues.ts';
import { POST_TAIL } from './posts.ts';
import { isGivenName, mayFollow } from './readings.ts';

const DOT = /[·•‧・]/;
const WITH_DOT = /(?<head>[\p{Script=Han}]{2,12})(?<dot>[·•‧・])(?<tail>[\p{Script=Han}]{1,8})/gu;

/** What may run into a name from the left: an office, a verb that has the person as its object. */
const UP_TO_OFFICE = new RegExp(`^.*${POST_TAIL}`);
const UP_TO_VERB = /^.*(?:听取|会见|看望|慰问|感谢|邀请|采访|和|与|向|对|由|请|让|代表)/;

/** Behind a name, what only people do; also what goes on with a list of them. */
const DOES = new RegExp(
  `^(?:(?:${ADVERB}){0,2}(?:${CUE_WORD})|主持|出席|参加|列席|汇报|发言|同志|先生|女士|、|等)`,
  'u',
);

const CUE = new RegExp(CUE_WORD);

/** The longest run of characters behind the dot that can end a name there. */
function tailOf(text: string, at: number, most: string): string | undefined {
  for (let n = most.length; n >= 1; n--) {
    const tail = most.slice(0, n);
    if (mayFollow(text.slice(at + n, at + n + 8)) && isGivenName(tail) && !CUE.test(tail)) return tail;
  }
  return undefined;
}

/**
 * Names with a dot inside, cut off from the office before them and the verb behind them. An office, a list or a verb
 * must speak for a person, since events have dots too (某国·某市论坛).
 *
 * @example dottedNames('市长木拉提·阿依登出席会议') // ['木拉提·阿依登']
 */
export function dottedNames(text: string): readonly string[] {
  const found: string[] = [];
  if (!DOT.test(text)) return found;
  for (const match of text.matchAll(WITH_DOT)) {
    const { head = '', dot = '', tail: most = '' } = match.groups ?? {};
    const behindDot = match.index + head.length + dot.length;
    const tail = tailOf(text, behindDot, most);
    const behindOffice = head.replace(UP_TO_OFFICE, '');
    const first = behindOffice.replace(UP_TO_VERB, '');
    if (tail === undefined || first.length < 2) continue;
    const end = behindDot + tail.length;
    const isPerson = behindOffice !== head || text[match.index - 1] === '、' || DOES.test(text.slice(end, end + 16));
    if (isPerson) found.push(`${first}${dot}${tail}`);
  }
  return found;
}
