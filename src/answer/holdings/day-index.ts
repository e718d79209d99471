import type { Day, Report, ReportId } from '../../report/report.ts';
import { daysBetween, parseDay } from '../../text/day.ts';
import type { Period, Question } from '../question/question.ts';

type AskedDay = NonNullable<Question['day']>;

interface Meeting {
  readonly day: Day;
  readonly id: ReportId;
}

const monthAndDay = (day: Day): string => day.slice(5);
const two = (n: number): string => String(n).padStart(2, '0');

/** The first place in sorted meetings whose day is not before `day`. */
function placeOf(sorted: readonly Meeting[], day: Day): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.day ?? '') < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Days from one day of the year to another, the shorter way round. */
function daysApart(a: string, b: string): number {
  const apart = Math.abs(daysBetween(`2000-${a}`, `2000-${b}`));
  return Math.min(apart, 366 - apart);
}

/** The meeting days of a collection, filed so that no question needs to look through the reports. */
export class DayIndex {
  /** By day, the earliest first; those whose year is not known left out. */
  readonly #sorted: readonly Meeting[];
  readonly #byMonthAndDay = new Map<string, Meeting[]>();
  readonly #years = new Set<string>();

  constructor(reports: readonly Report[]) {
    const meetings: Meeting[] = [];
    for (const { id, meeting, published } of reports) {
      for (const day of [meeting.date, published.date]) if (day !== null) this.#years.add(day.slice(0, 4));
      if (meeting.date === null || parseDay(meeting.date) === undefined) continue;
      const key = monthAndDay(meeting.date);
      const one = { day: meeting.date, id };
      this.#byMonthAndDay.set(key, [...(this.#byMonthAndDay.get(key) ?? []), one]);
      if (!meeting.date.startsWith('X')) meetings.push(one);
    }
    this.#sorted = meetings.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  }

  /** First and last meeting day of known year. */
  get first(): Day | undefined {
    return this.#sorted[0]?.day;
  }
  get last(): Day | undefined {
    return this.#sorted.at(-1)?.day;
  }

  /** Whether any meeting was held, or report printed, in a year. */
  hasYear(year: number): boolean {
    return this.#years.has(String(year));
  }

  /** The reports whose meeting was on a day; a year that either leaves open fits. */
  on({ year, month, day }: AskedDay): ReadonlySet<ReportId> {
    const its = this.#byMonthAndDay.get(`${two(month)}-${two(day)}`) ?? [];
    const fits = (one: Meeting): boolean =>
      year === undefined || one.day.startsWith('X') || one.day.startsWith(String(year));
    return new Set(its.filter(fits).map(({ id }) => id));
  }

  /** The reports whose meeting was in a span of days. */
  within({ from, to }: Pick<Period, 'from' | 'to'>): ReadonlySet<ReportId> {
    const start = from === undefined ? 0 : placeOf(this.#sorted, from);
    // No day of ISO 8601 sorts between a day and the day with a sign behind.
    const end = to === undefined ? this.#sorted.length : placeOf(this.#sorted, `${to}~`);
    return new Set(this.#sorted.slice(start, end).map(({ id }) => id));
  }

  /** The meeting days nearest to a span on which none was held: the last before it and the first behind it, the nearer first. */
  nearestTo({ from, to }: Pick<Period, 'from' | 'to'>): readonly Day[] {
    const start = from ?? to;
    const end = to ?? from;
    // A span of any year is near to none in particular.
    if (start === undefined || end === undefined || start.startsWith('X') || end.startsWith('X')) return [];
    const before = this.#sorted[placeOf(this.#sorted, start) - 1]?.day;
    const behind = this.#sorted[placeOf(this.#sorted, `${end}~`)]?.day;
    if (before === undefined || behind === undefined) return [before ?? behind].filter((day) => day !== undefined);
    return daysBetween(before, start) <= daysBetween(end, behind) ? [before, behind] : [behind, before];
  }

  /** The meeting days that come nearest to a day of a year that is not told; the newest of those of one day. */
  nearestInAnyYear({ month, day }: AskedDay): readonly Day[] {
    const asked = `${two(month)}-${two(day)}`;
    const keys = [...this.#byMonthAndDay.keys()];
    const apart = new Map(keys.map((key) => [key, daysApart(key, asked)]));
    const nearest = keys.toSorted((a, b) => (apart.get(a) ?? 0) - (apart.get(b) ?? 0)).slice(0, 2);
    return nearest.flatMap(
      (key) =>
        (this.#byMonthAndDay.get(key) ?? [])
          .map((one) => one.day)
          .toSorted()
          .at(-1) ?? [],
    );
  }
}
