import { asReportId, type ReportId } from '../../../report/report.ts';

/** A report's id as somebody typed it; undefined if none has that form. */
export function typedId(word: string): ReportId | undefined {
  const id = word.toLowerCase();
  return /^[0-9a-f]{4,48}$/.test(id) ? asReportId(id) : undefined;
}
