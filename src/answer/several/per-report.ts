import type { ReportSource } from '../../collection/report-source.ts';
import type { ReportId } from '../../report/report.ts';
import type { Question } from '../question/question.ts';
import type { Scored } from '../rank.ts';

/** Excerpts whose features sum up to no more than this below the best are as good an answer. */
const AS_GOOD = 2;

/**
 * Answers, best first, so put that each report which answers as well as the best comes with its best words before any
 * comes again; a report and its reprints are one. Further words of a report follow as they rank. To an open question each
 * report answers as well as another.
 */
export function eachReportFirst(
  { isOpen }: Question,
  ranked: readonly Scored[],
  source: ReportSource,
): readonly Scored[] {
  const [best] = ranked;
  if (best === undefined) return ranked;
  const seen = new Set<ReportId>();
  const first: Scored[] = [];
  const further: Scored[] = [];
  for (const one of ranked) {
    const article = source.original(one.excerpt.report.id);
    const leads = !seen.has(article) && (isOpen || best.sum - one.sum <= AS_GOOD);
    if (leads) seen.add(article);
    (leads ? first : further).push(one);
  }
  return [...first, ...further];
}
