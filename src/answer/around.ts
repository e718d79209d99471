import { legible } from '../report/legible.ts';
import type { Report } from '../report/report.ts';
import { type Span, sentences } from '../text/sentence.ts';
import type { Surroundings } from './library.ts';

/** The longest stretch that is shown around a quote, in characters. */
const LONGEST = 1500;

/**
 * A quote's place with `more` sentences on either side, over paragraphs too, as long as the whole stays short enough
 * to be shown. Undefined if the place does not lie in the report.
 */
export function surround(report: Report, place: Span, more: number): Surroundings | undefined {
  if (place.start < 0 || place.end > report.text.length || place.start >= place.end) return undefined;
  const all = sentences(legible(report.text, report.damaged));
  const before = all
    .filter((s) => s.end <= place.start)
    .toReversed()
    .slice(0, more);
  const after = all.filter((s) => s.start >= place.end).slice(0, more);
  let { start, end } = place;
  for (let i = 0; i < more; i++) {
    const left = before[i];
    const right = after[i];
    if (left && end - left.start <= LONGEST) start = left.start;
    if (right && right.end - start <= LONGEST) end = right.end;
  }
  return { report, start, end, quoteStart: place.start, quoteEnd: place.end };
}
