import type { Report } from '../report/report.ts';

/**
 * The day by which a report is put among others: the meeting's, else that of publication; '' where the year of neither is
 * known.
 */
export function knownDay(report: Report): string {
  const days = [report.meeting.date, report.published.date];
  return days.find((day) => day !== null && !day.startsWith('X')) ?? '';
}

/** Reports in the order in which people read them: the newest meeting first, those of unknown year last. */
export function newestFirst(reports: readonly Report[]): readonly Report[] {
  return reports.toSorted((a, b) => {
    const [dayA, dayB] = [knownDay(a), knownDay(b)];
    return dayA < dayB ? 1 : dayA > dayB ? -1 : 0;
  });
}
