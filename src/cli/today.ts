import type { Day } from '../report/report.ts';
import { formatDay } from '../text/day.ts';

/** The day that it is now where the program runs. The clock is read here and nowhere else for a question's sake. */
export function today(): Day {
  const now = new Date();
  return formatDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
