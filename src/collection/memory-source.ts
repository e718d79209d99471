import type { Report, ReportId } from '../report/report.ts';
import type { ReportSource } from './report-source.ts';
import { findOriginal, type Held, type MarkIndex, MOST_PER_MARK } from './reprint.ts';
import { fingerprint } from './shingles.ts';

function withReprints(reports: readonly Report[]): ReadonlyMap<ReportId, Held> {
  const held = new Map<ReportId, Held>();
  const byMark = new Map<number, ReportId[]>();
  const index: MarkIndex = {
    withMark: (mark) => (byMark.get(mark) ?? []).slice(0, MOST_PER_MARK),
    held: (id) => held.get(id),
  };
  for (const [order, report] of reports.entries()) {
    const print = fingerprint(report.text);
    held.set(report.id, { report, order, of: findOriginal(report, print, order, index) });
    for (const mark of print.marks) byMark.set(mark, [...(byMark.get(mark) ?? []), report.id]);
  }
  return held;
}

/**
 * A fixed set of reports, held in memory: the bundled sample, or what a test makes up.
 *
 * @example memorySource([report]).get(report.id) // report
 */
export function memorySource(reports: readonly Report[]): ReportSource {
  const held = withReprints(reports);
  const all = Object.freeze([...reports]);
  return {
    revision: () => 'fixed',
    all: () => all,
    get: (id) => held.get(id)?.report,
    original: (id) => held.get(id)?.of ?? id,
    reprintsOf: (id) => all.filter((report) => held.get(report.id)?.of === id).map((report) => report.id),
  };
}
