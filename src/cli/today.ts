import type { Day } from '../report/report.ts';
import { dayOf } from '../text/day.ts';

/** The day that it is now where the program runs. The clock is read here and nowhere else for a question's sake. */
export const today = (): Day => dayOf(new Date());
