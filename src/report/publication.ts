import { dayMentions, formatDay } from '../text/day.ts';
import { toSimplified } from '../text/script.ts';
import { readDateline, splitNames } from './dateline.ts';
import type { CleanPage, FurnitureLine } from './page.ts';
import type { Day, Publication } from './report.ts';

/** Where one label's value ends: the next label, a date, a bracket, or a wide gap. */
const VALUE_END =
  /(?:作者|记者|通讯员|责编|责任编辑|编辑|审核|校对|时间|日期|发布|浏览|点击|阅读|评论|字体|字号|分享|打印|收藏|关注|来源|(?:19|20)\d{2}\s?[-年./]|[【】[\]|｜<>《（(]|\s{2,}|　)/;
const OUTLET_LABEL = /(?:消息来源|文章来源|信息来源|新闻来源|来源|稿源|转自|摘自|来自)\s?[:：]\s*/g;
const EDITOR_LABEL = /(?:责任编辑|责编|网络编辑|本期编辑|编辑)\s?[:：\s/]\s*/;
const NAME_LIST = /^[\p{Script=Han}a-zA-Z·\s、,，]+/u;

/** A label's value in a line, cut where the next thing begins; undefined if there is none. */
function valueAfter(line: string, plain: string, at: number): string | undefined {
  const rest = plain.slice(at);
  const cut = VALUE_END.exec(rest);
  const value = line.slice(at, cut ? at + cut.index : undefined).replace(/^[\s:：]+|[\s:：·\-—]+$/g, '');
  return value === '' ? undefined : value;
}

function labelledOutlet(furniture: readonly FurnitureLine[]): string | undefined {
  for (const { text } of furniture) {
    const plain = toSimplified(text);
    for (const label of plain.matchAll(OUTLET_LABEL)) {
      const value = valueAfter(text, plain, label.index + label[0].length);
      if (value !== undefined && value.length <= 24 && !/[。；“”]/.test(value)) return value;
    }
  }
  return undefined;
}

function editorOf(furniture: readonly FurnitureLine[]): string | null {
  for (const { text } of furniture) {
    const plain = toSimplified(text);
    const label = EDITOR_LABEL.exec(plain);
    if (!label) continue;
    const value = valueAfter(text, plain, label.index + label[0].length);
    const name = value
      ?.match(NAME_LIST)?.[0]
      .trim()
      .split(/[\s、,，]+/);
    if (name?.[0]) return name[0].length === 1 && name[1]?.length === 1 ? name.slice(0, 2).join('') : name[0];
  }
  return null;
}

const REPORTER_LINE =
  /(?:本报|本网|见习|首席|特派)?记者\s?[:：]?\s*(?<names>[\p{Script=Han}·]{1,4}(?:[\s、]{1,3}[\p{Script=Han}·]{1,4}){0,5})(?=\s*(?:$|[|｜)）\]】/]|通讯员|摄影|文|图|编辑|责编|\d))/u;

function reportersOf(page: CleanPage): readonly string[] {
  const dateline = readDateline(page.text).reporters;
  if (dateline.length > 0) return dateline;
  const lines = [...page.furniture.map((f) => f.text), page.text.slice(-60)];
  for (const line of lines) {
    const found = REPORTER_LINE.exec(toSimplified(line));
    const names = found?.groups?.['names'];
    if (names === undefined) continue;
    const start = (found?.index ?? 0) + (found?.[0].indexOf(names) ?? 0);
    const split = splitNames(line.slice(start, start + names.length).replace(/通[讯訊][员員].*$/u, ''));
    if (split.length > 0) return split;
  }
  return [];
}

/** A full date in a line, if the line is short or labelled: a sentence that names a day is no date stamp. */
function stamp(text: string): Day | undefined {
  const plain = toSimplified(text);
  const full = dayMentions(plain).find((d) => d.year !== undefined && d.month !== undefined);
  if (full?.month === undefined) return undefined;
  const isCopyright = /copyright|©|版权|备案|icp/i.test(plain);
  const isStamp = /来源|发布|时间|日期|更新|编辑|作者|记者|浏览|阅读/.test(plain) || plain.length <= 40;
  return isStamp && !isCopyright ? formatDay(full.year, full.month, full.day) : undefined;
}

const stamps = (lines: readonly FurnitureLine[]): readonly Day[] =>
  lines.map((l) => stamp(l.text)).filter((d) => d !== undefined);

/** The date stamps of a page: those above the body, nearest to it first, then those below. */
export function dateStamps(page: CleanPage): { readonly before: readonly Day[]; readonly after: readonly Day[] } {
  return {
    before: stamps(page.furniture.filter((f) => f.where === 'before')).toReversed(),
    after: stamps(page.furniture.filter((f) => f.where === 'after')),
  };
}

/**
 * When the page was published: what its container says, a stamp above the body, its metadata, or below the body the
 * stamp that fits a meeting held on `monthDay` (MM-DD) up to ten days earlier.
 */
export function publicationDay(page: CleanPage, given: string | undefined, monthDay: string | undefined): Day | null {
  const told = given === undefined ? undefined : dayMentions(toSimplified(given)).find((d) => d.year && d.month);
  if (told?.month !== undefined) return formatDay(told.year, told.month, told.day);
  const { before, after } = dateStamps(page);
  const above = before[0] ?? page.publishedHint;
  if (above) return above;
  const fits = (d: Day): boolean => {
    if (monthDay === undefined) return true;
    const gap = (Date.parse(d) - Date.parse(`${d.slice(0, 4)}-${monthDay}`)) / 86_400_000;
    return gap >= 0 && gap <= 10;
  };
  return after.find(fits) ?? null;
}

/**
 * Where a report was printed: the source that the page names, with its chain (华龙网-重庆日报); else the paper in its
 * dateline; else the site itself.
 */
export function readPublication(page: CleanPage, date: Day | null): Publication {
  return {
    date,
    outlet: labelledOutlet(page.furniture) ?? readDateline(page.text).outlet ?? page.site,
    reporters: reportersOf(page),
    editor: editorOf(page.furniture),
  };
}
