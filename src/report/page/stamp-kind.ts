import { lettersOf } from '../../text/fold.ts';

/** Lines that tell where an article is from, when, and by whom. All patterns meet folded lines (text/fold.ts). */

const DATE =
  /(?:\d{4}|[一二三四五六七八九〇零○]{4})\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?|(?:[一二三四五六七八九〇零○]{4}年)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日/g;
const CLOCK = /\d{1,2}\s?[:时]\s?\d{2}(?:\s?[:分]\s?\d{2}秒?)?|(?:星期|周|礼拜)[一二三四五六日天]|[上下]午/g;
const STAMP_WORD =
  /(?:来源|作者|编辑|浏览|字[号体]|记者|时间|日期|点击|阅读|评论|更新|稿源|出处|单位|[人次]数|访问)[量数次]{0,2}\s?[:|(]/;
const STAMP_START =
  /^[[【(\s]{0,4}(?:(?:信息|文章|稿件|新闻|内容|资料|消息)?(?:来源|来自|出处)|稿源|(?:内容)?(?:发布|发表|更新|发稿|出版|刊登|创建|录入|印发|建立|修改)?(?:时间|日期)|发布(?:者|人|单位|机构|于)|作者|供稿|文章作者)\s?[:|]/;
const BYLINE =
  /^[([【\s]{0,3}(?:(?:本报|本网|本台|本刊|全媒体|见习|实习|首席|特约|新华社|.{2,8}(?:日报|晚报|新闻|网|社|台|融媒体?(?:中心)?))?\s?(?:全媒体|首席|见习|实习)?(?:记者|通讯员|特派员|摄影|撰稿|撰文|采写|文\s?[/|]|图\s?[/|]|文图|图文))/;
/** Not a byline but a question: 记者:请问…… */
const ASKS = /^记者\s?:/;
/** A line that holds only who asks: what was asked stands in the next. */
const ONLY_ASKS = /^[^,.;!?]{0,12}记者\s?:$/;
/** An author and what he writes for: 某某/某报. */
const AUTHOR_OF = /^[^\s/,.;:!?]{2,8}\/[^,.;:!?/]{2,20}(?:报|网|社|台|号|客户端|周刊|在线|发布|观察)$/;
const CAPTION =
  /摄(?:影)?[)】。.]{0,2}$|^[▲△▼↑↓←→]|(?:\(|^)图\s?[/|]|供图[)】。.]{0,2}$|(?:翻摄|提供|资料照片?|资料图片?)[)】][.]?$|^(?:图为|图片说明|上图|下图)|^\(?(?:图源|图据|图片来源|图片由)/;
/** A photo's caption that only says what it shows. */
const SHOWS =
  /^[^,.;:!?]{0,14}(?:会议|大会|会|活动|仪式|培训|签约|演练|演出|比赛|施工|调研|工地)现场\.?$|^(?:会场|主席台)(?:一角|全景|内景|外景)?\.?$|^[^,.;:!?]{0,14}合影(?:留念)?\.?$/;
const BRACKETED_NAMES = /^\([^(),.;:!?]{2,24}\)$/;

/** A day and, apart from it, the name of an outlet: 2020-02-29 06:34 某报; 某报 2020年2月29日. */
const DAY_AND_NAME =
  /^[[(\s]{0,2}\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?[\s)\]|]|[\s|([]\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?[\s\])]{0,2}(?:\d{1,2}:\d{2}(?::\d{2})?)?$/;

/** Each name or number beside the day of a stamp has at most so many letters, and all of them together. */
const BESIDE_DAY = { each: 9, all: 36 } as const;

function countLetters(text: string): number {
  return lettersOf(text).length;
}

/** Whether what is left of a line without its day is a few names and numbers, and no headline. */
function isNames(left: string): boolean {
  const names = left.split(/[\s/|·]+/).map(countLetters);
  return names.every((letters) => letters <= BESIDE_DAY.each) && countLetters(left) <= BESIDE_DAY.all;
}

/** The day of something else than the page: of the meeting, in its minutes. */
const OF_MEETING = /^[[【(\s]{0,4}(?:会议|活动|召开|举办|举行|开会|报名|培训|考试)(?:的?时间|日期)\s?[:|]/;

/**
 * Source and date lines: they begin like one, or little is left of them without the date. `sentences` says that sentences
 * end in the line.
 */
export function isStamp(folded: string, letters: number, sentences: boolean): boolean {
  if (letters > 120 || (sentences && letters > 60) || OF_MEETING.test(folded)) return false;
  if (STAMP_START.test(folded)) return true;
  const left = folded.replace(DATE, '');
  if (left.length === folded.length) return false;
  const without = left.replace(CLOCK, '');
  const rest = countLetters(without);
  if (rest <= 4) return true;
  if (sentences) return false;
  return STAMP_WORD.test(left) || (DAY_AND_NAME.test(folded) && (rest <= 12 || isNames(without)));
}

/** Names of reporters and photographers, captions with their photographer. */
export function isByline(folded: string, letters: number, sentences: boolean): boolean {
  if ((letters <= 80 && CAPTION.test(folded)) || SHOWS.test(folded)) return true;
  if (sentences || letters > (ASKS.test(folded) ? 16 : 50) || ONLY_ASKS.test(folded)) return false;
  return BYLINE.test(folded) || BRACKETED_NAMES.test(folded) || AUTHOR_OF.test(folded);
}
