import { fold, lettersOf } from '../../text/fold.ts';
import { chromeOf } from './chrome.ts';
import type { PageLine } from './page-line.ts';

/**
 * What a line of a page is, told by the line alone.
 *
 * - `prose`: a paragraph. `loose`: a paragraph if it stands among such: an unfinished sentence, an item of a list.
 * - `label`: a few words: a title, a sub-heading, a headline of another piece.
 * - `stamp`: source and date. `byline`: reporters, a photo's caption. `interruption`: an advertisement.
 * - `tool`: share bars, navigation. `box`: the head of a list of other pieces.
 * - `editor`: the names under an article. `end`: what else follows an article, such as declarations of the site.
 */
export type LineKind =
  | 'prose'
  | 'loose'
  | 'label'
  | 'stamp'
  | 'byline'
  | 'interruption'
  | 'tool'
  | 'box'
  | 'editor'
  | 'end';

/** A line with what we saw in it. */
export interface ReadLine extends PageLine {
  readonly kind: LineKind;
  readonly folded: string;
  /** Letters and digits of the folded line, nothing between: equal for equal words. */
  readonly skeleton: string;
  /** How many letters and digits it has. */
  readonly letters: number;
}

const SENTENCE_END = /[。！？!?；;…]|[\p{Script=Han}”」』）)]\.(?=$|[\s\p{Script=Han}”」』）)])/gu;
const ENDS = /(?:[。！？!?；;…]|\p{Script=Han}\.)[”’」』）)》】\]"']{0,3}$/u;
const CUT_OFF = /(?:\.{3}|…|\[(?:详细|全文|查看全文|更多)\]|(?:详细|全文|更多)\s?[>»]{0,3}|>{2})$/;

const DATE =
  /(?:\d{4}|[一二〇零○]{4})\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?|(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日/g;
const CLOCK = /\d{1,2}\s?[:时]\s?\d{2}(?:\s?[:分]\s?\d{2}秒?)?|(?:星期|周|礼拜)[一二三四五六日天]|[上下]午/g;
const STAMP_WORD =
  /(?:来源|作者|编辑|浏览|字[号体]|记者|时间|日期|点击|阅读|评论|更新|稿源|出处|单位|[人次]数|访问)[量数次]{0,2}\s?[:|(]/;
const STAMP_START =
  /^[[【(\s]{0,4}(?:(?:信息|文章|稿件|新闻|内容|资料|消息)?(?:来源|来自|出处)|稿源|(?:发布|发表|更新|发稿|出版|刊登|创建|录入|印发|建立|修改)?(?:时间|日期)|发布(?:者|人|单位|机构|于)|作者|供稿|文章作者)\s?[:|]/;
const BYLINE =
  /^[([【\s]{0,3}(?:(?:本报|本网|本台|本刊|全媒体|见习|实习|首席|特约|新华社|.{2,8}(?:日报|晚报|新闻|网|社|台|融媒体?(?:中心)?))?\s?(?:全媒体|首席|见习|实习)?(?:记者|通讯员|特派员|摄影|撰稿|撰文|采写|文\s?[/|]|图\s?[/|]|文图|图文))/;
/** Not a byline but a question: 记者:请问…… */
const ASKS = /^记者\s?:/;
const CAPTION = /摄(?:影)?[)】。.]{0,2}$|^[▲△▼↑↓←→]|(?:\(|^)图\s?[/|]|供图[)】。.]{0,2}$|^(?:图为|图片说明|上图|下图)/;
const BRACKETED_NAMES = /^\([^(),.;:!?]{2,24}\)$/;
const ITEM =
  /^(?:[一二三四五六七八九十]{1,3}[、.,]|\([一二三四五六七八九十\d]{1,3}\)|第[一二三四五六七八九十]{1,3}[,、章节条]|[①-⑳])/;

const HAN = /\p{Script=Han}/u;

/** How many Han characters a text has; those of the block that nearly all are of are told without asking the pattern. */
function countHan(text: string): number {
  let found = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x4e00 && unit <= 0x9ffc) found++;
    else if (unit >= 0x2e80 && HAN.test(String.fromCodePoint(text.codePointAt(i) ?? 0))) found++;
  }
  return found;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** A day and, apart from it, the name of an outlet: 2020-02-29 06:34 某报; 某报 2020年2月29日. */
const DAY_AND_NAME =
  /^[[(\s]{0,2}\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?[\s)\]|]|[\s|([]\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?[\s\])]{0,2}(?:\d{1,2}:\d{2}(?::\d{2})?)?$/;

/** Source and date lines: they begin like one, or little is left of them without the date. */
function isStamp(folded: string, letters: number, sentences: number): boolean {
  if (letters > 120 || (sentences > 0 && letters > 60)) return false;
  if (STAMP_START.test(folded)) return true;
  const left = folded.replace(DATE, '');
  if (left.length === folded.length) return false;
  const rest = lettersOf(left.replace(CLOCK, '')).length;
  if (rest <= 4) return true;
  return sentences === 0 && (STAMP_WORD.test(left) || (rest <= 12 && DAY_AND_NAME.test(folded)));
}

function isByline(folded: string, letters: number, sentences: number): boolean {
  if (CAPTION.test(folded) && letters <= 80) return true;
  if (sentences > 0 || letters > (ASKS.test(folded) ? 16 : 50)) return false;
  return BYLINE.test(folded) || BRACKETED_NAMES.test(folded);
}

/**
 * A row of short words such as a navigation bar, which no sentence holds together. Spaces alone are not enough between
 * them: the names of those who attended may be listed so.
 */
function isWall(folded: string, letters: number): boolean {
  const tokens = folded.split(/[\s|·•>»/]+/).length;
  return tokens >= 8 && letters / tokens <= 5 && /[|·•>»/]/.test(folded);
}

function proseKind(line: PageLine, folded: string, letters: number, sentences: number): LineKind {
  if (line.heading !== undefined) return 'label';
  const ended = ENDS.test(line.text);
  const commas = count(folded, /[,:;]/g);
  if (CUT_OFF.test(folded) && letters < 120) return 'label';
  if (
    sentences > 0 &&
    (letters >= 40 || (ended && letters >= 8 && (letters >= 14 || commas > 0 || ENDS_FLAT.test(line.text))))
  )
    return 'prose';
  if (letters >= 60 && commas >= 2) return 'prose';
  if (/[:,]$/.test(folded) || (ended && letters >= 4) || (commas >= 1 && letters >= 25)) return 'loose';
  return 'label';
}

const ENDS_FLAT = /[。；;.][”’」』）)》】\]"']{0,3}$/;

function kindOf(line: PageLine, folded: string, letters: number): LineKind {
  const sentences = count(line.text, SENTENCE_END);
  const chrome = chromeOf(folded, sentences > 0);
  if (isStamp(folded, letters, sentences)) return 'stamp';
  if (chrome !== undefined) return chrome;
  if (isByline(folded, letters, sentences)) return 'byline';
  if (line.linked && letters < 60) return 'tool';
  if (sentences === 0 && isWall(folded, letters)) return 'tool';
  if (countHan(folded) * 3 < letters) return sentences > 0 && letters < 20 ? 'loose' : 'tool';
  return proseKind(line, folded, letters, sentences);
}

/** Whether a label or loose line begins like a numbered part of a text: 一、 （二） 第三, ①. */
export function isNumbered(line: ReadLine): boolean {
  return ITEM.test(line.folded);
}

/**
 * Sees what a line is.
 *
 * @example readLine({ text: '来源：某报 2020-02-29' }).kind // 'stamp'
 */
export function readLine(line: PageLine): ReadLine {
  const folded = fold(line.text);
  const skeleton = lettersOf(folded);
  return { ...line, folded, skeleton, letters: skeleton.length, kind: kindOf(line, folded, skeleton.length) };
}
