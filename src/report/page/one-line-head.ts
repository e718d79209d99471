import { fold, skeleton } from '../../text/fold.ts';
import { matchesIn } from '../../text/matches-in.ts';
import { CORNERS } from './chrome.ts';
import { overlapWith } from './overlap.ts';
import { isSiteName } from './title-parts.ts';

/** A page in one line, taken apart: the lines above its text, and its text with all that is below. */
export interface OneLineHead {
  readonly above: readonly string[];
  readonly text: string;
}

/** Headline and stamp stand in the first characters, before the first sentence ends. */
const HEAD = 600;

const DAY = String.raw`(?:19|20)\d{2}(?:-\d{1,2}-\d{1,2}|/\d{1,2}/\d{1,2}|\.\d{1,2}\.\d{1,2}|年\d{1,2}月\d{1,2}日)`;
const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2})?`;
const LABEL =
  '(?:(?:发布|發佈|更新|发表|發表)?(?:时间|時間|日期)|(?:信息|文章|稿件|新闻)?[来來]源于?|稿源|作者|[编編][辑輯]|(?:浏览|点击|阅读)(?:次数|量|数)?)';
const OUTLET = String.raw`[\p{Script=Han}·]{2,12}?(?:日报|日報|晚报|晚報|时报|時報|新闻网|新聞網|网|網|报|報|社|台|中心|办公?室|办事处|发布|局|委|厅|部|办)`;
const FIELD = `(?:${LABEL}[:：]?\\s?)?(?:${DAY}|${CLOCK})|${LABEL}[:：]\\s?(?:${OUTLET}|\\d{1,7}次?(?![\\d年月日:]))?`;

/** Where an article is from and when, between its headline and its text: one field after the other. */
const STAMP = new RegExp(`(?:${FIELD})(?:[\\s|]{0,3}(?:${FIELD}))*`, 'gu');

/** A day in a sentence is no stamp: 2019年2月27日下午，…… */
const IN_SENTENCE = /^(?:[，,、至起前以]|\s?[上下]午)/;

/** What an agency or a paper prints before its first words. */
const DATELINE =
  /(?:本[报報网刊][讯訊]|\p{Script=Han}{2,4}(?:日[报報]|晚[报報]|新?[闻聞]?[网網])[讯訊]|新[华華]社\p{Script=Han}{1,8}\d{1,2}月\d{1,2}日[电電])/u;

/** A headline has at least so many characters. */
const HEADLINE_LEAST = 5;

/** Words that share this much with the text are of the headline. */
const OF_THE_TEXT = 0.4;

const LONGEST_CORNER = 8;
const BETWEEN = /^(?:[>»|:：·\s/-]|\d{1,3}(?![\d年月日]))+/;

/** How the name of a channel ends that is glued to a headline: 舞钢要闻市委常委会会议召开. */
const CHANNEL_END = /要闻|新闻|新聞|动态|頻道|频道|正文|详情|我们|首页|中心|星期[一二三四五六日]|[网網]/g;
const CHANNELS_AT_MOST = 30;

/** The end of the names of a site's corners at the beginning of a text; they are glued to what comes next. */
function cornersEnd(text: string): number {
  const folded = fold(text);
  if (folded.length !== text.length) return 0;
  let at = 0;
  for (;;) {
    at += BETWEEN.exec(folded.slice(at))?.[0].length ?? 0;
    let length = LONGEST_CORNER;
    while (length > 1 && !CORNERS.has(folded.slice(at, at + length))) length--;
    if (length <= 1) return at;
    at += length;
  }
}

/** The end of what is glued to a headline and has no share in the text. */
function glueEnd(headline: string, overlap: (text: string) => number): number {
  let end = cornersEnd(headline);
  for (const found of matchesIn(headline, CHANNEL_END)) {
    const next = found.index + found[0].length;
    if (next <= end || next > CHANNELS_AT_MOST) continue;
    if (overlap(headline.slice(end, next)) < OF_THE_TEXT) end = next;
  }
  return end;
}

/** The words before the stamp in lines: the path to the page, then the headline, whose blanks part it no more. */
function headlineLines(head: string, text: string): readonly string[] {
  const overlap = overlapWith(skeleton(text.slice(0, HEAD)));
  const pathEnd = Math.max(head.lastIndexOf('>'), head.lastIndexOf('»'), head.lastIndexOf('|')) + 1;
  const path = head.length - pathEnd >= HEADLINE_LEAST ? head.slice(0, pathEnd) : '';
  const words = head
    .slice(path.length)
    .split(/\s+/)
    .filter((word) => word !== '');
  const ofHeadline = (word = ''): boolean =>
    word.length >= HEADLINE_LEAST && !isSiteName(word) && overlap(word) >= OF_THE_TEXT;
  const last = Math.max(
    0,
    words.findLastIndex((word) => word.length >= HEADLINE_LEAST),
  );
  let first = last;
  while (first > 0 && ofHeadline(words[first - 1])) first--;
  const headline = words.slice(first, last + 1).join(' ');
  const end = glueEnd(headline, overlap);
  const cut = headline.length - end >= HEADLINE_LEAST ? end : 0;
  return [path, ...words.slice(0, first), headline.slice(0, cut), headline.slice(cut), ...words.slice(last + 1)];
}

/** Where the stamp of a page in one line begins and ends; undefined if it has none before its first sentence. */
function stampOf(head: string): { readonly start: number; readonly end: number } | undefined {
  for (const found of matchesIn(head, STAMP)) {
    const [start, end] = [found.index, found.index + found[0].length];
    if (start >= HEADLINE_LEAST && !IN_SENTENCE.test(head.slice(end))) return { start, end };
  }
  return undefined;
}

/**
 * Finds the lines above the text of a page that stands in one line: they end where a stamp or a dateline begins.
 *
 * @example headOf('市政府召开会议2031-06-04 来源：青澜日报昨日，市政府……').above // ['市政府召开会议', '2031-06-04 来源：青澜日报']
 */
export function headOf(line: string): OneLineHead {
  const sentence = line.search(/[。；]/);
  const head = line.slice(0, Math.min(HEAD, sentence < 0 ? line.length : sentence));
  const stamp = stampOf(head);
  const start = stamp?.start ?? DATELINE.exec(head)?.index ?? 0;
  const end = stamp?.end ?? start;
  if (start < HEADLINE_LEAST) return { above: [], text: line };
  const text = line.slice(end);
  return { above: [...headlineLines(line.slice(0, start), text), line.slice(start, end)], text };
}
