import type { Report, Speaker } from '../report/report.ts';
import type { Span } from '../text/sentence.ts';
import type { Quote } from './answer.ts';
import { quote } from './quote.ts';

const isSame = (a: Speaker, b: Speaker): boolean =>
  a.kind === b.kind && (a.kind === 'report' || (b.kind !== 'report' && a.name === b.name));

/**
 * The words at a place of a report as a quote, without looking anything up; undefined if the place lies in no passage, or
 * reaches over words of more than one speaker.
 *
 * @example quoteAt(report, { start: 120, end: 164 })?.speaker // { kind: 'meeting', name: '会议' }
 */
export function quoteAt(report: Report, { start, end }: Span): Quote | undefined {
  const held = report.passages.filter((passage) => passage.start < end && start < passage.end);
  const [first] = held;
  const last = held.at(-1);
  if (first === undefined || last === undefined || start < first.start || end > last.end) return undefined;
  if (!held.every(({ speaker }) => isSame(speaker, first.speaker))) return undefined;
  return quote(report, first, { start, end }, [], 1);
}
