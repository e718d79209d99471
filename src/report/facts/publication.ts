import { dayMentions, daysBetween, formatDay } from '../../text/day.ts';
import { toSimplified } from '../../text/script.ts';
import type { CleanPage, FurnitureLine } from '../page/page.ts';
import type { Day, Publication } from '../report.ts';
import { editorOf, reportersOf } from './byline.ts';
import { stamp } from './date-stamp.ts';
import { outletOf } from './outlet.ts';

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

/** Where, by whom and when a report was printed. `date` is the day of publication (`publicationDay`). */
export function readPublication(page: CleanPage, date: Day | null): Publication {
  return {
    date,
    outlet: outletOf(page),
    reporters: reportersOf(page),
    editor: editorOf(page.furniture),
  };
}
