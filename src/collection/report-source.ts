import type { Report, ReportId } from '../report/report.ts';

/**
 * The reports that are held, wherever they are held. Everything that answers reads them through this door, so that the
 * durable collection and the bundled sample are interchangeable.
 *
 * @example source.all().filter((report) => source.original(report.id) === report.id) // without the reprints
 */
export interface ReportSource {
  /** Changes with every change of what is held, also when another process made it. */
  revision(): string;
  /** All reports, in the order in which they came. The same array until the revision changes. */
  all(): readonly Report[];
  get(id: ReportId): Report | undefined;
  /** The first report of those that print the same article: the report itself if it is the first or is not held. */
  original(id: ReportId): ReportId;
  /** The later reports that print the same article as this first one, in the order in which they came. */
  reprintsOf(id: ReportId): readonly ReportId[];
}
