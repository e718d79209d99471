import type { ReportId } from '../../report/report.ts';
import { formatDay, spellDay } from '../../text/day.ts';
import type { Reservation } from '../answer.ts';
import type { Question } from '../question/question.ts';
import type { Held } from '../rank.ts';
import { daysHeld } from './holdings.ts';

/** The span of days that a question is about: its period, its day, or its year. */
function spanOf({ day, year, period }: Question): { readonly from?: string; readonly to?: string } {
  if (day !== undefined) {
    const on = day.year === undefined ? undefined : formatDay(day.year, day.month, day.day);
    return on === undefined ? {} : { from: on, to: on };
  }
  if (period !== undefined) return period;
  return year === undefined ? {} : { from: formatDay(year, 1, 1), to: formatDay(year, 12, 31) };
}

/** Whether a question is about a year that no report tells of. */
export function isOfUnknownYear({ year }: Question, held: Held): boolean {
  if (year === undefined || daysHeld(held.source.all()).hasYear(year)) return false;
  return held.index.holding(String(year)).length === 0;
}

/** That no report tells of the time that a question names, and of which times the reports do tell. */
export function unknownDate(question: Question, held: Held): Reservation {
  const days = daysHeld(held.source.all());
  const { day, year, period } = question;
  const { first: from, last: to } = days;
  const asked =
    day === undefined && period !== undefined ? period.asked : spellDay(day ?? (year === undefined ? {} : { year }));
  const nearest =
    day !== undefined && day.year === undefined ? days.nearestInAnyYear(day) : days.nearestTo(spanOf(question));
  return {
    kind: 'unknown-date',
    asked,
    nearest,
    ...(from === undefined || to === undefined ? {} : { held: { from, to } }),
  };
}

/** Where to look for what comes near, if no meeting was held on the day asked for: at the meetings of the nearest days. */
export function reportsOfNearestDays({ day }: Question, reservation: Reservation, held: Held): ReadonlySet<ReportId> {
  if (day === undefined || reservation.kind !== 'unknown-date') return new Set();
  const days = daysHeld(held.source.all());
  return new Set(reservation.nearest.flatMap((nearest) => [...days.within({ from: nearest, to: nearest })]));
}
