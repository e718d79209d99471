import type { Report, ReportId } from '../report/report.ts';
import { FrozenReports } from './frozen-reports.ts';
import type { ReportSource } from './report-source.ts';
import { findOriginal, type Held, type MarkIndex, MOST_PER_MARK } from './reprint.ts';
import { fingerprint } from './shingles.ts';

function withReprints(reports: readonly Report[]): readonly Held[] {
  const held = new Map<ReportId, Held>();
  const byMark = new Map<number, ReportId[]>();
  const index: MarkIndex = {
    withMark: (mark) => byMark.get(mark) ?? [],
    held: (id) => held.get(id),
  };
  for (const [order, report] of reports.entries()) {
    const print = fingerprint(report.text);
    held.set(report.id, { report, order, of: findOriginal(report, print, order, index) });
    for (const mark of print.marks) {
      const known = byMark.get(mark);
      if (known === undefined) byMark.set(mark, [report.id]);
      else if (known.length < MOST_PER_MARK) known.push(report.id);
    }
  }
  return [...held.values()];
}

/**
 * A fixed set of reports, held in memory: the bundled sample, or what a test makes up.
 *
 * @example memorySource([report]).get(report.id) // report
 */
export function memorySource(reports: readonly Report[]): ReportSource {
  return new FrozenReports('fixed', withReprints(reports));
}
