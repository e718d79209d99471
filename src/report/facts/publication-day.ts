import { dayMentions, daysBetween, formatDay } from '../../text/day.ts';
import { toSimplified } from '../../text/script.ts';
import type { CleanPage, FurnitureLine } from '../page/page.ts';
import type { Day } from '../report.ts';
import { around } from './around.ts';
import { readStamp, type Stamp } from './date-stamp.ts';
import { urlDay } from './url-day.ts';

/** A report is printed at most so many days after the meeting, where nothing else tells that it is this one. */
const LATEST_PRINT = 10;

/** What a stamp is worth that is near the body but says nothing of itself: it fits up to so many days after. */
const LATEST_STAMP = 60;

/** Whether a day is that of a meeting (MM-DD) or up to `most` days after it; a meeting of December is last year's. */
function isSoonAfter(day: Day, monthDay: string, most: number): boolean {
  const year = Number(day.slice(0, 4));
  const gaps = [year, year - 1].map((of) => daysBetween(`${of}-${monthDay}`, day));
  return gaps.some((gap) => gap >= 0 && gap <= most);
}

function stampsOf(lines: readonly FurnitureLine[]): readonly Stamp[] {
  return lines.map((line) => readStamp(line.text)).filter((stamp) => stamp !== undefined);
}

const days = (stamps: readonly Stamp[], kind: Stamp['kind']): readonly Day[] =>
  stamps.filter((stamp) => stamp.kind === kind).map((stamp) => stamp.day);

/** The day of one year that fits the meeting; null if there is none, or days of several years do. */
function unanimous(found: readonly Day[], monthDay: string | undefined): Day | null {
  const fitting = found.filter((day) => monthDay === undefined || isSoonAfter(day, monthDay, LATEST_PRINT));
  return new Set(fitting.map((day) => day.slice(0, 4))).size === 1 ? (fitting[0] ?? null) : null;
}

/**
 * When the page was published: what its container says; else a stamp above the body, its metadata, its address, or a
 * labelled stamp below; else what fits a meeting held on `monthDay` (MM-DD) up to ten days earlier: the portal's
 * calendar and stamps below the body, null if those of several years do.
 */
export function publicationDay(page: CleanPage, given: string | undefined, monthDay: string | undefined): Day | null {
  const told = given === undefined ? undefined : dayMentions(toSimplified(given)).find((d) => d.year && d.month);
  if (told?.month !== undefined) return formatDay(told.year, told.month, told.day);
  const lines = around(page);
  const before = stampsOf(lines.filter((line) => line.where === 'before')).toReversed();
  const after = stampsOf(lines.filter((line) => line.where === 'after'));
  const plain = days(before, 'plain');
  const fits = (day: Day): boolean => monthDay === undefined || isSoonAfter(day, monthDay, LATEST_STAMP);
  const sure = [
    ...days(before, 'published'),
    ...plain.filter(fits),
    page.publishedHint,
    page.url === null ? null : urlDay(page.url),
    ...plain,
    ...days(after, 'published'),
    ...days(before, 'changed'),
    ...days(after, 'changed').filter(fits),
  ].find((day) => day !== null);
  return sure ?? unanimous([...days(before, 'calendar'), ...days(after, 'plain')], monthDay);
}
