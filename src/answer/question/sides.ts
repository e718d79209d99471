import { fold } from '../../text/fold.ts';
import { COMPARES } from './extent.ts';
import { inPlainWords } from './plain-words.ts';

/** Stands for 、, which parts the things of a list and folds to a comma. */
const LISTED = '|';

/** A longer side is no name of a thing, but a sentence. */
const LONGEST = 24;

/** Where two things are joined: not in 和平, 参与, 共同, 不同. */
const JOINS =
  /(?<![缓饱温柔祥调总协])和(?![平谐睦解约好气蔼])|(?<![参给赋授])与(?!会|否|其)|(?<!紧)跟(?!进|踪|上)|(?<![共相不认赞合协连同雷])同(?![意步时志学样一比])|vs|对比|(?<![相对])比(?!例|较|如|赛|重|上)/u;
/** What leads to the first side. */
const BEFORE = /^.{0,12}?(?:比较一?下|对比一?下|对比|比较|关于|对照)|^(?:对|在|就|把|从)/u;
/** The meeting at which both sides are compared: 11月的会上甲市和乙市. */
const AT_MEETING = /^[^和与跟同,]{0,20}会议?上/u;
/** Where the second side ends, if it is no phrase with 的 itself; 的 ends it where the first side has none. */
const ENDS =
  /相比|比起来|之间|两者|两个|有(?!限|效)|在|对(?!口)|关于|就(?!业)|分别|各(?![地级省市县区国方界族])|哪|怎|都|是|说|讲|提[到出过了]|,|;|\?|\s/u;
const ENDS_TOO =
  /相比|比起来|之间|两者|两个|有(?!限|效)|在|对(?!口)|关于|就(?!业)|分别|各(?![地级省市县区国方界族])|哪|怎|都|是|说|讲|提[到出过了]|的|,|;|\?|\s/u;

/** 和某某相比: all before it is the side. */
const AGAINST_BEHIND = /相比|比起来|之间|两者/;

const neat = (side: string): string => side.replace(/^[\s"',]{1,4}|[\s"',的]{1,4}$/gu, '');

/** A time at the end of the first side, where the second is one, too: what stands before it is no part of the side. */
const TIME = '(?:\\d{2,4}年|[今去前明]年|上年|\\d{1,2}月|[春夏秋冬][天季]?|[上下]半年|年[初中底])';
const TIME_AT_END = new RegExp(`${TIME}{1,3}$`, 'u');
const TIME_AT_START = new RegExp(`^${TIME}`, 'u');

function lastOf(first: string, second: string): string {
  const time = TIME_AT_START.test(second) ? TIME_AT_END.exec(first) : null;
  return time === null ? first : time[0];
}

function sidesOf(first: string, second: string): readonly string[] {
  const ends = first.includes('的') ? ENDS : ENDS_TOO;
  const cut = AGAINST_BEHIND.exec(second.slice(0, LONGEST)) ?? ends.exec(second);
  const last = cut ? second.slice(0, cut.index) : second;
  const listed = (first.split(',').at(-1) ?? '')
    .split(LISTED)
    .map(neat)
    .filter((one) => one !== '');
  const head = listed.length > 1 ? listed : [lastOf(neat(listed[0] ?? ''), neat(last))];
  const sides = [...head, neat(last)];
  return sides.every((side) => side.length > 0 && side.length <= LONGEST) ? [...new Set(sides)] : [];
}

/** 跟去年相比,今年…; 和2023年比,2024年…. */
const AGAINST =
  /(?:和|与|跟|同|比起|相比于?|相较于?|对比)(?<first>[^,;?]{1,24}?)(?:相比|比起来|比较|相较|比)?,(?<second>[^,;?]{1,40})/u;

/** 从去年到今年. */
const FROM_TO = /从(?<first>[^,;?到]{2,20})到(?<second>[^,;?]{1,40})/u;

function joined(asked: string): readonly string[] {
  const bare = asked.replace(AT_MEETING, '').replace(BEFORE, '');
  const join = JOINS.exec(bare);
  if (!join) return [];
  return sidesOf(bare.slice(0, join.index), bare.slice(join.index + join[0].length));
}

/**
 * The things that a question compares, folded; none if it compares nothing.
 *
 * @example sidesIn('一限三不和一限两不有什么区别?') // ['一限三不', '一限两不']
 */
export function sidesIn(text: string): readonly string[] {
  const asked = inPlainWords(fold(text.replaceAll('、', LISTED)));
  if (!COMPARES.test(asked)) return [];
  const against = /相比|比起|比较|相较|对比|比,/.test(asked) ? AGAINST.exec(asked) : undefined;
  const parts = against ?? FROM_TO.exec(asked);
  const { first = '', second = '' } = parts?.groups ?? {};
  const sides = first === '' ? joined(asked) : sidesOf(first, second);
  return sides.length > 1 ? sides : [];
}
