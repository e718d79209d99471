import type { ReportSource } from '../../collection/report-source.ts';
import type { Report, ReportId } from '../../report/report.ts';
import { skeleton } from '../../text/fold.ts';
import { oncePer } from '../once-per.ts';

/** Reports of one meeting by what tells it from others; those of no such meeting by their article. */
type Meetings = ReadonlyMap<string, readonly Report[]>;

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

/** The meetings of all reports that are held, put together once for each state of the collection. */
const meetingsHeld = oncePer((source: ReportSource) => oncePer((all: readonly Report[]) => byMeeting(all, source)));

/** All reports of the meeting of a report, itself included, in the order in which they came. */
export function reportsOfMeeting(id: ReportId, source: ReportSource): readonly Report[] {
  return meetingsHeld(source)(source.all()).get(meetingOf(id, source)) ?? [];
}
