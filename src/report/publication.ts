import { dayMentions, daysBetween, formatDay } from '../text/day.ts';
import { toSimplified } from '../text/script.ts';
import { editorOf, reportersOf } from './byline.ts';
import { readDateline } from './dateline.ts';
import type { CleanPage, FurnitureLine } from './page.ts';
import type { Day, Publication } from './report.ts';

/** Where one label's value ends: the next label, a date, a bracket, or a wide gap. */
const VALUE_END =
  /(?:作者|记者|通讯员|责编|责任编辑|编辑|审核|校对|时间|日期|发布(?=时间|日期|于|者|人|\s?[:：])|浏览|点击|阅读|评论|字体|[大中小]?字号|分享|打印|收藏|关注|来源|(?:19|20)\d{2}\s?[-年./]|[【】[\]|｜<>《（(]|\s{2,}|　)/;
const OUTLET_NAME =
  /^[\p{Script=Han}·-]{1,12}(?:日报|晚报|早报|晨报|商报|时报|都市报|新闻网|信息网|在线|网|发布|电视台|通讯社|客户端|融媒体?|融媒体中心)$/u;
const OUTLET_LABEL = /(?:消息来源|文章来源|信息来源|新闻来源|来源|稿源|转自|摘自|来自)\s?[:：]\s*/g;

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
function dateStamps(page: CleanPage): { readonly before: readonly Day[]; readonly after: readonly Day[] } {
  return {
    before: stamps(page.furniture.filter((f) => f.where === 'before')).toReversed(),
    after: stamps(page.furniture.filter((f) => f.where === 'after')),
  };
}

/** A report is printed at most so many days after the meeting. */
const LATEST_PRINT = 10;

function isSoonAfter(day: Day, monthDay: string): boolean {
  const gap = daysBetween(`${day.slice(0, 4)}-${monthDay}`, day);
  return gap >= 0 && gap <= LATEST_PRINT;
}

/**
 * When the page was published: what its container says, a stamp above the body, its metadata, or below the body the
 * stamp that fits a meeting held on `monthDay` (MM-DD) up to ten days earlier; null if stamps of several years do.
 */
export function publicationDay(page: CleanPage, given: string | undefined, monthDay: string | undefined): Day | null {
  const told = given === undefined ? undefined : dayMentions(toSimplified(given)).find((d) => d.year && d.month);
  if (told?.month !== undefined) return formatDay(told.year, told.month, told.day);
  const { before, after } = dateStamps(page);
  const above = before[0] ?? page.publishedHint;
  if (above) return above;
  const fitting = after.filter((day) => monthDay === undefined || isSoonAfter(day, monthDay));
  const years = new Set(fitting.map((day) => day.slice(0, 4)));
  return years.size === 1 ? (fitting[0] ?? null) : null;
}

/** A paper's or site's name that stands alone between spaces in the stamp above a body. */
function unlabelledOutlet(furniture: readonly FurnitureLine[]): string | undefined {
  for (const { text, where } of furniture) {
    if (where !== 'before' || stamp(text) === undefined) continue;
    const name = text.split(/[\s|｜]+/).find((part) => OUTLET_NAME.test(toSimplified(part)));
    if (name !== undefined) return name;
  }
  return undefined;
}

/** A site's name without what its metadata adds: brackets, and which version of the site this is. */
function siteName(site: string | null): string | null {
  const name = site
    ?.replace(/[（(][^（）()]*[）)]/g, '')
    .replace(/(?:[简簡繁][体體]|手机|手機|电脑|電腦)(?:中文)?版$/u, '');
  return name?.trim() || null;
}

/**
 * Where a report was printed: the source that the page names, with its chain (华龙网-重庆日报); else the paper in its
 * stamp or dateline; else the site itself. `date` is the day of publication (`publicationDay`).
 */
export function readPublication(page: CleanPage, date: Day | null): Publication {
  const named = labelledOutlet(page.furniture) ?? unlabelledOutlet(page.furniture);
  return {
    date,
    outlet: named ?? readDateline(page.text).outlet ?? siteName(page.site),
    reporters: reportersOf(page),
    editor: editorOf(page.furniture),
  };
}
