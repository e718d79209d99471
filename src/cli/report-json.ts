import type { ReportSource } from '../collection/report-source.ts';
import type { Report, ReportId } from '../report/report.ts';

/** The first report that printed the same article, if this one is a reprint. */
export function reprintOf({ id }: Report, source: ReportSource): ReportId | undefined {
  const original = source.original(id);
  return original === id ? undefined : original;
}

/** A report's line in a list, as other programs read it. */
export function listedJson(report: Report, source: ReportSource): object {
  const { id, file, title, meeting, published, passages } = report;
  const original = reprintOf(report, source);
  return {
    id,
    file,
    title,
    meeting,
    published,
    passages: passages.length,
    ...(original === undefined ? {} : { reprintOf: original }),
  };
}

/** A report as other programs read it, with where else the same article was printed. */
export function reportJson(report: Report, source: ReportSource): object {
  const original = reprintOf(report, source);
  const reprints = source.reprintsOf(report.id);
  return {
    ...report,
    ...(original === undefined ? {} : { reprintOf: original }),
    ...(reprints.length === 0 ? {} : { reprints }),
  };
}
