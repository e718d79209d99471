import type { Report } from '../../report/report.ts';
import { skeleton } from '../../text/fold.ts';

/** Characters of a report's text in which it says what meeting it tells of. */
const LEAD = 200;

const heads = new WeakMap<Report, string>();

/** What a report calls its meeting, in letters and digits: title, name, place, and how its text begins. */
export function headOf(report: Report): string {
  const known = heads.get(report);
  if (known !== undefined) return known;
  const { name, place } = report.meeting;
  const head = skeleton(`${report.title} ${name ?? ''} ${place ?? ''} ${report.text.slice(0, LEAD)}`);
  heads.set(report, head);
  return head;
}

/** Whether a passage begins within what the head of its report is read from. */
export function isLead({ start }: { readonly start: number }): boolean {
  return start < LEAD;
}
