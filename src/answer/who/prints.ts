import type { ReportSource } from '../../collection/report-source.ts';
import type { Report, ReportId } from '../../report/report.ts';

/** Of each article among some reports the print that is quoted, with the others. */
export interface Print {
  readonly report: Report;
  readonly reprints: readonly ReportId[];
}

/**
 * The articles of some reports, each once: the first print is quoted, the later ones are named with it. In the order in
 * which the articles first come.
 *
 * @example prints([first, again], source) // [{ report: first, reprints: [again.id] }]
 */
export function prints(reports: readonly Report[], source: ReportSource): readonly Print[] {
  const byArticle = new Map<ReportId, Map<ReportId, Report>>();
  for (const report of reports) {
    const article = source.original(report.id);
    const known = byArticle.get(article);
    if (known) known.set(report.id, report);
    else byArticle.set(article, new Map([[report.id, report]]));
  }
  return [...byArticle].flatMap(([article, held]) => {
    const order = [article, ...source.reprintsOf(article)];
    const [first, ...others] = order.map((id) => held.get(id)).filter((report) => report !== undefined);
    return first ? [{ report: first, reprints: others.map(({ id }) => id) }] : [];
  });
}
