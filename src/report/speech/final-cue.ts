import type { Span } from '../../text/sentence.ts';
import { CUE_WORD, NOUN_CUE_WORD } from './cues.ts';

/** The verb of saying that a clause ends in, with the one whom it is said to (提醒大家). */
const LAST = new RegExp(
  `(?<cue>${CUE_WORD})(?<says>说|道|称)?(?:(?<=告诉|提醒|叮嘱|嘱咐|勉励|询问|追问|请教|反问|正告|告诫)[^，,：:]{1,8})?$`,
  'u',
);
const LONGEST = 16;

const IS_NOUN_TOO = new RegExp(`^${NOUN_CUE_WORD}$`);

/** Left of a word that is a verb of saying or a noun: what makes it the noun (作了汇报, 按照要求, 的指示). */
const MAKES_NOUN =
  /(?:[的了过作做出]|听取|开展|进行|列席|到会|组织|参加|主持|召开|发表|提交|宣读|按照?|符合|满足|达到|落实|贯彻|根据|工作|情况|重要|有关|相关|专题|典型|交流|书面|总体|会议|统一|集中|经验|调研|现场|任务|具体|新闻|考察|意见|会商|研究|部署|文件|精神|决策|政府|批示|工作|作出|做出|提出|以)$/;

/** Verbs whose object a word of saying is, with what may part them. */
const PERFORMS = /进行[^，,]{0,12}$|(?:作[了出过]|做[了出过]|给予|发表|召开|听取|开展)[^，,]{1,12}$/;

/** Words that end like a verb of saying and are none (座谈, 据说, 名称). */
const OTHER_WORD =
  /(?:座谈|洽谈|访谈|会谈|约谈|交谈|商谈|面谈|演讲|宣讲|听讲|开讲|主讲|授讲|访问|慰问|问问|学问|顾问|解答|作答|抢答|据说|听说|小说|解说|传说|演说|学说|再说|话说|按说|虽说|例如说|比如说|可以说|就是说|句话说|名称|职称|简称|堪称|号称|统称|俗称|据称|别称|并称|对称|相称|匀称|说说|不说|少说|多说)$/;

/** Whether a word that may be a verb of saying is what is performed (进行了全面总结). */
export function isPerformed(words: string, verb: string): boolean {
  return IS_NOUN_TOO.test(verb) && PERFORMS.test(words);
}

/** A verb of saying at the end of some words, and whether it can be a noun as well. */
export interface FinalCue extends Span {
  readonly isNounToo: boolean;
}

/**
 * The verb of saying that `words` end in, without the mark behind them; offsets count in `words`. None where the word
 * is a noun there.
 *
 * @example finalCue('从另一个角度提醒大家') // { start: 6, end: 8, isNounToo: true }
 */
export function finalCue(words: string): FinalCue | undefined {
  const from = Math.max(0, words.length - LONGEST);
  const match = LAST.exec(words.slice(from));
  const verb = match?.groups?.['cue'];
  if (!match || verb === undefined) return undefined;
  if (OTHER_WORD.test(words.slice(-3))) return undefined;
  const start = from + match.index;
  const isNounToo = IS_NOUN_TOO.test(verb) && match.groups?.['says'] === undefined;
  const before = words.slice(0, start);
  if (isNounToo && (MAKES_NOUN.test(before) || PERFORMS.test(before) || /的[^，,]{1,6}$/.test(before)))
    return undefined;
  return words.charAt(start - 1) === '的' ? undefined : { start, end: start + verb.length, isNounToo };
}
