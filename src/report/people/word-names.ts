import { ADVERB_WORDS } from '../speech/cues.ts';
import { ACTS } from './counts.ts';
import { HELD_BY_ONE } from './office-places.ts';
import { POST_TAIL } from './posts.ts';
import { isGivenName, isWordBehind } from './readings.ts';
import { isSurname } from './surnames.ts';
import { isCommonWord } from './words.ts';

/** Adverbs of manner that begin like a name: a verb of saying behind them tells nothing of a person. */
const MANNER =
  /^(?:冷静|平静|平和|干脆|从容|应声|单独|温和|严厉|严正|明白|终于|终究|满怀|幸好|公然|和气|高声|安静|全程|共同|联合|轮流|坚决|欣然|慨然|集体|统一|主动|积极|及时|耐心|热情|充分|完全|十分|非常|特意|特地|专程|依次|轮番|亲自|分别|现场|受托|临时|代为|出席|一起|一同|具体|牵头|负责|应约|受邀|到场|到会)$/;

/** What stands between a title and words of somebody from elsewhere (总书记重要指示), or ends the name of a body (领导班子). */
const OF_WORDS_OR_BODIES =
  /^(?:重要|重大|最新|有关|相关|具体|总体|系列|专门|专题|书面|口头|综合|工作|讲话|指示|批示|精神|要求|部署|论述|嘱托|回信|班子|成员|干部|集体|机构|机关|小组|责任|身份|职责|岗位|队伍|力量|工程|制度|信箱|热线|领航)$/;

/** What no person is called by: numbers, other people, bodies. */
const NEVER_NAMED = /[一二三四五六七八九十两几每各其某员长家会委局部们者]|[上下里中后前]$/;

/** What leads on to other words, and begins a name only where that is a word. */
const FUNCTION = /^[为以于从向在对把被将由与和同及是有用按经就应]/;

/** A common word of two characters right behind an office that may be its holder's name. */
export function wordNameAt(text: string, start: number, tail: string): string | undefined {
  const word = text.slice(start, start + 2);
  const isOne =
    mayBeWordName(word, tail) &&
    /^\p{Script=Han}{2}$/u.test(word) &&
    (isCommonWord(word) || !FUNCTION.test(word)) &&
    !MANNER.test(word) &&
    !OF_WORDS_OR_BODIES.test(word) &&
    !isWordBehind(word) &&
    isGivenName(word.charAt(0)) &&
    !NEVER_NAMED.test(word);
  return isOne ? word : undefined;
}

/** Whether a word begins with a surname and stands before what only the holder of the office does (安全主持会议). */
export function isWordActing(text: string, start: number, word: string): boolean {
  if (!isCommonWord(word)) return false;
  const behind = text.slice(start + 2, start + 26);
  return isSurname(word.charAt(0)) ? ACTS.test(behind) : /^主持(?:召开|会议|了)/.test(behind);
}

const IS_OFFICE = new RegExp(`^(?:${POST_TAIL})$`);

/** Whether a common word may be a name all the same (冷静), if nowhere in the report it is used as a word. */
export function mayBeWordName(name: string, tail: string): boolean {
  return HELD_BY_ONE.test(tail) && !ADVERB_WORDS.has(name) && !IS_OFFICE.test(name);
}
