import type { Report } from '../report/report.ts';
import { parseDay } from '../text/day.ts';
import { heldOn } from './compared.ts';
import { oncePer } from './once-per.ts';
import type { Question } from './question/question.ts';

/** The reports by the month and day of their meetings, whatever the year. */
const byDay = oncePer((reports: readonly Report[]): ReadonlyMap<string, readonly Report[]> => {
  const found = new Map<string, Report[]>();
  for (const report of reports) {
    const held = parseDay(report.meeting.date ?? '');
    if (held === undefined) continue;
    const key = `${held.month}-${held.day}`;
    const its = found.get(key);
    if (its === undefined) found.set(key, [report]);
    else its.push(report);
  }
  return found;
});

/**
 * The reports whose meetings were held on a day, in their order; `reports` are all that are held. They are put together
 * by days once for each state of the collection.
 */
export function meetingsOn(day: NonNullable<Question['day']>, reports: readonly Report[]): readonly Report[] {
  const its = byDay(reports).get(`${day.month}-${day.day}`) ?? [];
  return its.filter((report) => heldOn(report, day));
}
