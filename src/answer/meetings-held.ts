import type { ReportSource } from '../collection/report-source.ts';
import type { Report } from '../report/report.ts';
import { type DayMention, dayMentions, parseDay } from '../text/day.ts';
import { fold, skeleton } from '../text/fold.ts';
import { allNewestFirst } from './newest-first.ts';
import { oncePer } from './once-per.ts';
import { byMeeting } from './several/meeting.ts';

/** A meeting with all that is held of it. */
export interface HeldMeeting {
  /** The report from which the meeting is told: the first that is no reprint. */
  readonly report: Report;
  /** The reports that are articles of their own, this one first. */
  readonly own: readonly Report[];
  /** Every report of it, those of their own first, then the reprints. */
  readonly reports: readonly Report[];
}

function heldMeeting(reports: readonly Report[], source: ReportSource): HeldMeeting | undefined {
  const isOwn = ({ id }: Report): boolean => source.original(id) === id;
  const own = reports.filter(isOwn);
  const [report] = own;
  return report && { report, own, reports: [...own, ...reports.filter((other) => !isOwn(other))] };
}

const heldIn = oncePer((source: ReportSource) =>
  oncePer((all: readonly Report[]): readonly HeldMeeting[] =>
    [...byMeeting(allNewestFirst(all), source).values()].flatMap((reports) => heldMeeting(reports, source) ?? []),
  ),
);

/**
 * The meetings held, newest first, reprints and further reports of a meeting put together.
 *
 * @example meetingsHeld(source)[0].reports.length // how many reports of the newest meeting are held
 */
export const meetingsHeld = (source: ReportSource): readonly HeldMeeting[] => heldIn(source)(source.all());

/** Whether a meeting was on one of the days that are named, as far as these and the reports tell. */
function isOnDay({ reports }: HeldMeeting, named: readonly DayMention[]): boolean {
  return reports.some(({ meeting }) => {
    const held = meeting.date === null ? undefined : parseDay(meeting.date);
    return named.some(
      ({ year, month, day }) =>
        held !== undefined &&
        held.day === day &&
        held.month === month &&
        (year === undefined || held.year === undefined || held.year === year),
    );
  });
}

/** By what people name a report's meeting, made comparable once. */
const namesOf = oncePer(({ title, meeting, published }: Report) =>
  skeleton([meeting.name, meeting.place, title, published.outlet].join(' ')),
);

/** Whether name, place, title or outlet of a meeting's reports hold all the words. */
function isNamedBy({ reports }: HeldMeeting, words: readonly string[]): boolean {
  return reports.some((report) => words.every((word) => namesOf(report).includes(word)));
}

/**
 * The meetings that somebody names: by the id of a report, by a day (2月28日, 2020-02-28), or by words of their names,
 * places, titles and outlets; all of them where nothing is named. In the order in which they come.
 *
 * @example meetingsNamed(await library.meetings(), '2月28日')
 */
export function meetingsNamed(meetings: readonly HeldMeeting[], words: string): readonly HeldMeeting[] {
  const asked = words.trim();
  if (asked === '') return meetings;
  const byId = meetings.filter(({ reports }) => reports.some(({ id }) => id === asked.toLowerCase() || id === asked));
  if (byId.length > 0) return byId;
  const days = dayMentions(fold(asked));
  const byDay = meetings.filter((meeting) => isOnDay(meeting, days));
  if (byDay.length > 0) return byDay;
  const parts = asked.split(/\s+/).flatMap((part) => skeleton(part) || []);
  return parts.length === 0 ? [] : meetings.filter((meeting) => isNamedBy(meeting, parts));
}
