import type { Report, ReportId } from '../../report/report.ts';
import type { Hit } from '../../search/passage-index.ts';
import type { Folded } from '../../text/fold.ts';
import type { Span } from '../../text/sentence.ts';
import type { Held } from '../rank.ts';
import { comparedWithMap } from './letters.ts';

/**
 * A stretch of a report in which a sentence is looked for: its letters and digits, with their offsets in the report's
 * text. Made anew for each sentence: nothing is kept of reports, however many are held.
 */
export interface Ground extends Folded {
  readonly report: Report;
}

type Found = Pick<Hit, 'report' | 'passage'>;

/** The passages of a report from one to another, widened by at least `reach` characters on either side. */
function widened({ passages }: Report, passage: number, reach: number): Span {
  const { start = 0, end = 0 } = passages[passage] ?? {};
  let first = passage;
  let last = passage;
  while (first > 0 && start - (passages[first]?.start ?? 0) < reach) first--;
  while (last + 1 < passages.length && (passages[last]?.end ?? 0) - end < reach) last++;
  return { start: passages[first]?.start ?? start, end: passages[last]?.end ?? end };
}

/** Stretches in their order, those that touch as one. */
function joined(stretches: readonly Span[]): readonly Span[] {
  const whole: Span[] = [];
  for (const stretch of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (last === undefined || stretch.start > last.end + 1) whole.push(stretch);
    else whole[whole.length - 1] = { start: last.start, end: Math.max(last.end, stretch.end) };
  }
  return whole;
}

function groundOf(report: Report, { start, end }: Span): Ground {
  const { text, origin } = comparedWithMap(report.text.slice(start, end));
  return { report, text, origin: origin.map((at) => at + start) };
}

/**
 * The surroundings of passages found, `reach` characters on either side of each, in the order in which their reports
 * were found first.
 */
export function groundsAround(found: readonly Found[], reach: number, { source }: Held): readonly Ground[] {
  const byReport = new Map<ReportId, Set<number>>();
  for (const { report, passage } of found) {
    const known = byReport.get(report);
    if (known) known.add(passage);
    else byReport.set(report, new Set([passage]));
  }
  return [...byReport].flatMap(([id, passages]) => {
    const report = source.get(id);
    if (report === undefined) return [];
    const stretches = joined([...passages].map((passage) => widened(report, passage, reach)));
    return stretches.map((stretch) => groundOf(report, stretch));
  });
}

/** The source's stretch for a stretch of letters. */
export function sourceSpan({ report, origin }: Ground, from: number, to: number): Span {
  const start = origin[from] ?? 0;
  const last = origin[to - 1] ?? start;
  return { start, end: last + (/[\uD800-\uDBFF]/.test(report.text[last] ?? '') ? 2 : 1) };
}
