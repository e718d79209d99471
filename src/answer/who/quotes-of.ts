import type { Passage, Report } from '../../report/report.ts';
import type { Quote } from '../answer.ts';
import { quote } from '../quote.ts';
import { fitting } from '../unit.ts';
import type { NamedAt } from './name-in-text.ts';

/** Nothing is rated here: a report gives words to somebody, or it does not. */
const SURE = 1;

/** A passage whole, in as many quotes as its length asks for; `highlights` are offsets in the passage. */
export function quotesOfPassage(
  report: Report,
  passage: Passage,
  highlights: readonly NamedAt[] = [],
): readonly Quote[] {
  return fitting(report.text, passage).map((span) => {
    const from = span.start - passage.start;
    const within = highlights
      .filter(([start, end]) => start >= from && end <= span.end - passage.start)
      .map(([start, end]) => [start - from, end - from] as const);
    return quote(report, passage, span, within, SURE);
  });
}
