import { fold } from '../../text/fold.ts';
import { chromeOf } from './chrome.ts';
import { headOf } from './one-line-head.ts';

/**
 * Pages whose line breaks got lost on the way: all of it stands in one line, with two blanks where the breaks were, or
 * one, or nothing.
 */

/** A page is in one line if that line is so long, holds this share of the page, and hardly any others are beside it. */
const ONE_LINE = { least: 60, most: 200_000, share: 0.8, beside: 2 } as const;

/** So many gaps of one kind in such a line are where its breaks were; what they part is looked into if it is long. */
const GAPS = 3;
const LONG_PART = 120;

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
const GAP_KINDS: readonly RegExp[] = [/([ \t\u00a0\u3000]{2,})/, /(\u3000)/];
const BLANK = /[ \t\u00a0\u3000]/;

/** A stretch between two blanks that is running text. */
const RUNNING = /[。；]|[，,][^，,]{2,40}[，,]/;
const RUNNING_LENGTH = 24;
const ENDED = /[。！？!?；”）)】」]$/;

/** What stands before a blank and belongs to what is after it. */
const GOES_ON = /(?:[讯訊电電]|第[一二三四五六七八九十百\d]{1,4}[章节節条條]|[（(【〔][^）)】〕]{0,30})$/;
/** How many characters tell how a piece ends. */
const TAIL = 40;

/** What stands behind a blank and belongs to what is before it. */
const SIGNATURE = /^[（(【〔][^）)】〕]{1,30}[）)】〕]$/;

const MARK =
  '责任编辑|責任編輯|责编|[编編][辑輯][:：丨]|审核[:：]|校对[:：]|来源[:：]|原标题[:：]|[上下]一[篇条則则][:：]|相关(?:新闻|阅读|链接|报道|文章|附件)|相關新聞|延伸閱讀|推荐阅读|看?更多|热门|分享|打印|列印|关闭|我要|纠错|举报|扫一扫|扫码|网友|评论|评论|版权|copyright|主办|承办|地址[:：]|电话[:：]|联系我们|网站地图|标签[:：]|关键词[:：]|图文[:：]|作者[:：]|采写[:：]|友情链接|返回';

/** What stands under an article: where a sentence or another such mark ends, and the surest of them anywhere. */
const FOOT = new RegExp(
  `(?<=[。！？!?”）)】\\]：:；\\d])\\s?(?=[（(【[〔]?(?:${MARK}))|(?=(?:责任编辑|責任編輯|[上下]一[篇条][:：]|版权所有))(?<=[^（(【[])`,
  'giu',
);

/** Whether a piece belongs to the one before the blank. */
function joins(last: string, piece: string, inText: boolean): boolean {
  const end = last.slice(-TAIL);
  return (inText && !ENDED.test(end)) || GOES_ON.test(end) || (/[。！？”]$/.test(end) && SIGNATURE.test(piece));
}

/** Parts a line at its single blanks, but for those in running text that end no sentence. */
function splitBlanks(line: string): readonly string[] {
  const parts: string[][] = [];
  let inText = false;
  let last: string | undefined;
  for (const piece of line.split(BLANK)) {
    const goesOn: boolean = last !== undefined && joins(last, piece, inText);
    if (goesOn) parts.at(-1)?.push(piece);
    else parts.push([piece]);
    inText = !ENDED.test(piece.slice(-TAIL)) && (goesOn || (piece.length >= RUNNING_LENGTH && RUNNING.test(piece)));
    last = piece;
  }
  return parts.map((pieces) => pieces.join(' '));
}

/** Parts what a site says of itself from the text before it, where nothing but the words tells them apart. */
function splitDeclared(part: string): readonly string[] {
  if (part.length < LONG_PART) return [part];
  const sentences = part.split(/(?<=[。！？!?])/);
  const first = sentences.findIndex((sentence) => chromeOf(fold(sentence), true) === 'end');
  return first < 1 ? [part] : [sentences.slice(0, first).join(''), ...sentences.slice(first)];
}

/** Parts a line where its words say so: what stands above the text, the text, what is below it. */
function splitMarks(line: string): readonly string[] {
  const { above, text } = headOf(line);
  return [...above, ...text.split(FOOT)];
}

/** Parts a line at its gaps, but for those that set words apart: 第一章  总  则. `kind` catches the gap. */
function splitGaps(line: string, kind: RegExp): readonly string[] {
  const parts: string[][] = [];
  const pieces = line.split(kind);
  for (let at = 0; at < pieces.length; at += 2) {
    const [gap = '', piece = ''] = [pieces[at - 1], pieces[at]];
    const last = pieces[at - 2] ?? '';
    if (last.length === 1 || GOES_ON.test(last.slice(-TAIL))) parts.at(-1)?.push(gap, piece);
    else parts.push([piece]);
  }
  return parts.map((own) => own.join(''));
}

function split(line: string): readonly string[] {
  for (const kind of GAP_KINDS) {
    const parts = splitGaps(line, kind);
    if (parts.length > GAPS) return parts.flatMap((part) => (part.length > LONG_PART ? splitMarks(part) : [part]));
  }
  const { above, text } = headOf(line);
  return [...above, ...text.split(FOOT).flatMap(splitBlanks).flatMap(splitDeclared)];
}

/**
 * Gives a page back the line breaks it lost, if nearly all of it stands in one line. Other texts come back as they are.
 *
 * @example restoreBreaks('青澜市召开会议  2031-06-04  昨日，会议召开。……') // the same in lines
 */
export function restoreBreaks(text: string): string {
  const lines = text.split(LINE_BREAK).map((line) => line.trim());
  const longest = lines.reduce((most, line) => (line.length > most.length ? line : most), '');
  const isOneLine = longest.length >= ONE_LINE.least && longest.length <= ONE_LINE.most;
  const beside = lines.filter((line) => line !== '').length - 1;
  if (!isOneLine || beside > ONE_LINE.beside || longest.length < text.trim().length * ONE_LINE.share) return text;
  return lines.map((line) => (line === longest ? split(line).join('\n') : line)).join('\n');
}
