import type { Report } from '../report/report.ts';
import { oncePer } from './once-per.ts';

/**
 * The day by which a report is put among others: the meeting's, else that of publication; '' where the year of neither is
 * known.
 */
export function knownDay(report: Report): string {
  const days = [report.meeting.date, report.published.date];
  return days.find((day) => day !== null && !day.startsWith('X')) ?? '';
}

/** As `newestFirst`, of all reports held: put in order once for each state of the collection. */
export const allNewestFirst = oncePer(newestFirst);

/** Reports in the order in which people read them: the newest meeting first, those of unknown year last. */
export function newestFirst(reports: readonly Report[]): readonly Report[] {
  return reports
    .map((report) => ({ report, day: knownDay(report) }))
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
    .map(({ report }) => report);
}
