import { toSimplified } from '../../text/script.ts';
import type { Span } from '../../text/sentence.ts';

/** Stamps stand in the first lines of a document; a title may stand above or between them. */
const LINES = 6;
const TITLE_AT_MOST = 60;

const DAY = '(?:19|20)\\d{2}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}日?';
const CLOCK = '\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?';
const LABEL =
  '(?:(?:信息|文章|稿件|新闻|消息)?来源|稿源|作者|编辑|责编|责任编辑|(?:发布|发表|更新|发稿)?(?:时间|日期)|(?:浏览|点击|阅读)(?:次数|量|数)?|字号|字体)[:：]\\s?';
const PART = new RegExp(`(?:(?:${LABEL})?${DAY}|${CLOCK}|${LABEL}[^\\s。，]{1,20})(?=[\\s|｜]|$)[\\s|｜]*`, 'uy');
const NAVIGATION = /^(?:首页|当前位置|您的位置|您现在的位置)[^。！？]{0,60}$/u;
/** What tells a stamp from a day that a sentence begins with, where prose follows in the same line. */
const SURE = new RegExp(`${CLOCK}|${LABEL}|\\d{4}[-/.]`, 'u');

/** The length of what stands at the head of a line and is only date, time, source and the like. */
function stampedLength(line: string): number {
  if (NAVIGATION.test(line)) return line.length;
  let at = 0;
  for (;;) {
    PART.lastIndex = at;
    const part = PART.exec(line)?.[0];
    if (part === undefined) break;
    at += part.length;
  }
  return at === line.length || SURE.test(line.slice(0, at)) ? at : 0;
}

/**
 * The stretches at the head of a document that are no words of its report: date, time, source, navigation, in lines of
 * their own or before the first sentence. The text may be in either script.
 *
 * @example stampsAtHead('2025-01-16 09:02\n昨天，会议召开。') // [{ start: 0, end: 16 }]
 */
export function stampsAtHead(source: string): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const line of toSimplified(source.slice(0, 2_000)).split('\n').slice(0, LINES)) {
    const length = stampedLength(line);
    if (length > 0) found.push({ start, end: start + length });
    if (length < line.length && (line.length > TITLE_AT_MOST || /[。！？；]/.test(line))) break;
    start += line.length + 1;
  }
  return found;
}
