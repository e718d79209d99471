import type { ReportSource } from '../../collection/report-source.ts';
import type { Report, ReportId } from '../../report/report.ts';
import { skeleton } from '../../text/fold.ts';

/** Reports of one meeting by what tells it from others; those of no such meeting by their article. */
type Meetings = ReadonlyMap<string, readonly Report[]>;

const known = new WeakMap<readonly Report[], Meetings>();

/** The day, the name and the place together tell one meeting from another, where the page gives them. */
function meetingToldBy({ id, meeting }: Report): string {
  const { date, name, place } = meeting;
  return date === null || date.startsWith('X') || name === null
    ? id
    : `${date} ${skeleton(name)} ${skeleton(place ?? '')}`;
}

/**
 * What names the meeting of a report among all that are held: a reprint's is that of the report it reprints, and
 * articles of their own are of one meeting if day, name and place are the same.
 *
 * @example meetingOf(report.id, source) === meetingOf(reprint.id, source) // true
 */
export function meetingOf(id: ReportId, source: ReportSource): string {
  const first = source.original(id);
  const report = source.get(first);
  return report === undefined ? first : meetingToldBy(report);
}

/** All reports of the meeting of a report, itself included, in the order in which they came. */
export function reportsOfMeeting(id: ReportId, source: ReportSource): readonly Report[] {
  const all = source.all();
  let meetings = known.get(all);
  if (meetings === undefined) {
    meetings = byMeeting(all, source);
    known.set(all, meetings);
  }
  return meetings.get(meetingOf(id, source)) ?? [];
}

/** Reports by their meetings, in the order of the reports. */
export function byMeeting(reports: readonly Report[], source: ReportSource): Meetings {
  const meetings = new Map<string, Report[]>();
  for (const report of reports) {
    const meeting = meetingOf(report.id, source);
    const its = meetings.get(meeting);
    if (its === undefined) meetings.set(meeting, [report]);
    else its.push(report);
  }
  return meetings;
}
