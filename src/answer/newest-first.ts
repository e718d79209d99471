import type { Report } from '../report/report.ts';

/** The meeting's day, else the day of publication; '' where the year of neither is known. */
function sortKey(report: Report): string {
  const days = [report.meeting.date, report.published.date];
  return days.find((day) => day !== null && !day.startsWith('X')) ?? '';
}

/** Reports in the order in which people read them: the newest meeting first, those of unknown year last. */
export function newestFirst(reports: readonly Report[]): readonly Report[] {
  return reports.toSorted((a, b) => (sortKey(a) < sortKey(b) ? 1 : sortKey(a) > sortKey(b) ? -1 : 0));
}
