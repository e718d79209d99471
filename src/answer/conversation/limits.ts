import type { Day, ReportId } from '../../report/report.ts';
import type { Place } from './earlier.ts';

/** What a follow-up leaves out of the search, besides what its question says. All that are given hold together. */
export interface Limits {
  /** Only this report. */
  readonly report?: ReportId;
  /** Only meetings before or after this day, or in this year. */
  readonly before?: Day;
  readonly after?: Day;
  readonly year?: number;
  /** Only meetings that are called like this report's. */
  readonly like?: ReportId;
  /** Of the meetings that answer, the newest or oldest alone. */
  readonly pick?: 'newest' | 'oldest';
  /** Only what names this place, folded, or is of a meeting of it. */
  readonly place?: string;
  /** Nothing of what stands here. */
  readonly besides?: readonly Place[];
  /** Only words of persons, and not of these, by folded names, nor of those whose words stand in `besides`. */
  readonly notBy?: readonly string[];
}
