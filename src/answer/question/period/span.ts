import type { Day } from '../../../report/report.ts';
import { addDays, formatDay, parseDay } from '../../../text/day.ts';

/** Days from the first to the last, both in it. With the year left open in both (`XXXX-03-01`), those of any year. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

const lastOf = (year: number | undefined, month: number): number =>
  new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();

/** From the first day of one month to the last of another; a month above 12 is one of the next year. */
export function monthsOf(year: number | undefined, first: number, last = first): DaySpan {
  const [ends, month] = last > 12 ? [year === undefined ? undefined : year + 1, last - 12] : [year, last];
  return { from: formatDay(year, first, 1), to: formatDay(ends, month, lastOf(ends, month)) };
}

/** Some days of one month; without a last one up to its end. */
export function daysOf(year: number | undefined, month: number, first: number, last?: number): DaySpan {
  return { from: formatDay(year, month, first), to: formatDay(year, month, last ?? lastOf(year, month)) };
}

export const yearsOf = (first: number, last = first): DaySpan => ({ from: `${first}-01-01`, to: `${last}-12-31` });

/** Year, month and day of a day with a known year; undefined of any other. */
export function datedOf(
  day: Day | undefined,
): { readonly year: number; readonly month: number; readonly day: number } | undefined {
  const parsed = parseDay(day ?? '');
  return parsed?.year === undefined ? undefined : { ...parsed, year: parsed.year };
}

/** Whether a span leaves its year open. */
export const isOfAnyYear = ({ from }: DaySpan): boolean => from.startsWith('X');

/**
 * The last span before or around a day, of one whose year is left open; the span itself if it has a year.
 *
 * @example latest({ from: 'XXXX-03-01', to: 'XXXX-03-31' }, '2026-02-10') // of 2025
 */
export function latest(span: DaySpan, today: Day): DaySpan {
  const year = datedOf(today)?.year;
  if (!isOfAnyYear(span) || year === undefined) return span;
  const wraps = span.to < span.from ? 1 : 0;
  const [begins, ends] = [span.from.slice(4), span.to.slice(4)];
  const starts = `${year}${begins}` <= today ? year : year - 1;
  return { from: `${starts}${begins}`, to: `${starts + wraps}${ends}` };
}

/** Monday of the week of a day, some weeks on. */
export function mondayOf(today: Day, weeks: number): Day {
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(today, 7 * weeks - weekday);
}

/** The same day some months on, or the last of that month where it is shorter. */
export function addMonths(day: Day, count: number): Day {
  const at = datedOf(day);
  if (at === undefined) return day;
  const months = at.year * 12 + at.month - 1 + count;
  const [year, month] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  return formatDay(year, month, Math.min(at.day, lastOf(year, month)));
}
