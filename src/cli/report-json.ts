import type { ReportSource } from '../collection/report-source.ts';
import type { Report } from '../report/report.ts';

/** The first report that printed the same article, where this one is a reprint. */
function reprintOf(report: Report, source: ReportSource): { readonly of?: string } {
  const original = source.original(report.id);
  return original === report.id ? {} : { of: original };
}

/** A report as other programs read it. */
export function reportJson(report: Report, source: ReportSource): object {
  return { ...report, ...reprintOf(report, source) };
}

/** A report's line in a list, as other programs read it. */
export function listedJson(report: Report, source: ReportSource): object {
  const { id, file, title, meeting, published, passages } = report;
  return { id, file, title, meeting, published, passages: passages.length, ...reprintOf(report, source) };
}
