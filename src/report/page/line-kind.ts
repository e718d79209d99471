import { fold, lettersOf } from '../../text/fold.ts';
import { chromeOf } from './chrome.ts';
import type { PageLine } from './page-line.ts';
import { isByline, isStamp } from './stamp-kind.ts';

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

const SENTENCE_END = /[。！？!?；;…]|[\p{Script=Han}”」』）)]\.(?=$|[\s\p{Script=Han}”」』）)])/u;
const ENDS = /(?:[。！？!?；;…]|\p{Script=Han}\.)[”’」』）)》】\]"']{0,3}$/u;
const ENDS_FLAT = /[。；;.][”’」』）)》】\]"']{0,3}$/;

/** A signature behind the last sentence: ……事项。(某某 供稿) */
const SIGNATURE = /(?<=[。！？!?；;…”」』])\s?[（([【][^（）()[\]【】。！？]{1,30}[）)\]】]$/;

/** A blurb that goes on in another page. Writers end in …… (two signs); what cuts off sets one, or full stops. */
const CUT_OFF = /(?:(?<!…)…|\.{3})[\s|]{0,3}$/;
const READ_ON =
  /(?:\[(?:详细|全文|查看全文|更多)\]|(?:查看原文|阅读全文|详细|全文|更多)[\]】]?\s?[>»]{0,3}|>{2})[\s|]{0,3}$/;
const CUT_OFF_AT_MOST = 160;

/** A headline may exclaim or ask in its middle; a paragraph that does not end in a full stop hardly ever does. */
const HEADLINE_AT_MOST = 70;
const STATES = /[.;]/;

/** Who took part, by office: 副主任:某某、某某. */
const ATTENDANCE =
  /^(?:(?:常务|第一|名誉)?副?(?:主任|主席|会长|组长|秘书长|书记|市长|县长|区长|省长|总经理|董事长|校长|院长|委员|常委|代表|理事|成员)|出席|列席|参加|参会|请假|缺席|主持|记录)[^:,]{0,14}:\s?[^:.]{2,}/;

const ITEM =
  /^(?:[一二三四五六七八九十]{1,3}[、.,]|\([一二三四五六七八九十\d]{1,3}\)|第[一二三四五六七八九十]{1,3}[,、章节条]|[①-⑳])/;

/** A longer line below a picture is a paragraph in the middle of the page. */
const CAPTION_AT_MOST = 60;

/** A sentence with so many Han characters is of the page, however many foreign names it holds. */
const HAN_OF_SENTENCE = 10;

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

/**
 * A row of short words such as a navigation bar, which no sentence holds together. Spaces alone are not enough between
 * them: the names of those who attended may be listed so.
 */
function isWall(folded: string, letters: number): boolean {
  const tokens = folded.split(/[\s|·•>»/]+/).length;
  return tokens >= 8 && letters / tokens <= 5 && /[|·•>»/]/.test(folded);
}

/** Where a page is in its site, each step a few words long: 某网>>新闻>>时政. */
function isPath(folded: string): boolean {
  const steps = folded.split(/\s?[>»›]{1,2}\s?/).filter((step) => step !== '');
  return steps.length >= 2 && steps.every((step) => step.length <= STEP_AT_MOST);
}

const STEP_AT_MOST = 12;

function isCutOff(text: string, folded: string, letters: number): boolean {
  return letters < CUT_OFF_AT_MOST && (CUT_OFF.test(text) || READ_ON.test(folded));
}

function proseKind(line: PageLine, folded: string, letters: number, sentences: boolean): LineKind {
  if (line.heading !== undefined || isCutOff(line.text, folded, letters)) return 'label';
  const unsigned = line.text.replace(SIGNATURE, '');
  const ended = ENDS.test(unsigned);
  const commas = count(folded, /[,:;]/g);
  if (sentences && !ended && letters <= HEADLINE_AT_MOST && commas < 2 && !STATES.test(folded)) return 'label';
  if (
    sentences &&
    (letters >= 40 || (ended && letters >= 8 && (letters >= 14 || commas > 0 || ENDS_FLAT.test(unsigned))))
  )
    return 'prose';
  if (commas >= 2 && (letters >= 60 || (letters >= 25 && /:$/.test(folded)))) return 'prose';
  if (/[:,]$/.test(folded) || (ended && letters >= 4) || (commas >= 1 && letters >= 25)) return 'loose';
  if (ATTENDANCE.test(folded)) return 'loose';
  return 'label';
}

function kindOf(line: PageLine, folded: string, letters: number): LineKind {
  const sentences = SENTENCE_END.test(line.text);
  const chrome = chromeOf(folded, sentences);
  if (isStamp(folded, letters, sentences)) return 'stamp';
  if (chrome !== undefined) return chrome;
  if (isByline(folded, letters, sentences) || (line.caption && letters <= CAPTION_AT_MOST)) return 'byline';
  if (line.linked && letters < 60) return 'tool';
  if (!sentences && (isWall(folded, letters) || isPath(folded))) return 'tool';
  const han = countHan(folded);
  if (han * 3 < letters && (!sentences || han < HAN_OF_SENTENCE)) return sentences && letters < 20 ? 'loose' : 'tool';
  return proseKind(line, folded, letters, sentences);
}

/** Whether a label or loose line begins like a numbered part of a text: 一、 （二） 第三, ①. */
export function isNumbered(line: ReadLine): boolean {
  return ITEM.test(line.folded);
}

function readFolded(line: PageLine, folded: string): ReadLine {
  const skeleton = lettersOf(folded);
  return { ...line, folded, skeleton, letters: skeleton.length, kind: kindOf(line, folded, skeleton.length) };
}

/**
 * Sees what each line of a page is.
 *
 * @example readLines([{ text: '来源：某报 2020-02-29' }])[0]?.kind // 'stamp'
 */
export function readLines(lines: readonly PageLine[]): readonly ReadLine[] {
  // All at once: most of the time of folding a short line goes into beginning to.
  const folded = fold(lines.map((line) => line.text).join('\n')).split('\n');
  return lines.map((line, i) => readFolded(line, folded[i] ?? ''));
}
