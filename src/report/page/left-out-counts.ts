import type { LeftOut } from './left-out.ts';
import type { Source } from './page.ts';
import { traceOf } from './trace.ts';

/** How many lines of a page are not in the text, by reason; none of a page that holds no report. */
export function leftOutCounts(source: Source): ReadonlyMap<LeftOut, number> {
  const traced = traceOf(source);
  const counts = new Map<LeftOut, number>();
  for (const line of traced.outcome === 'traced' ? traced.lines : []) {
    if (line.fate === 'left-out') counts.set(line.reason, (counts.get(line.reason) ?? 0) + 1);
  }
  return counts;
}
