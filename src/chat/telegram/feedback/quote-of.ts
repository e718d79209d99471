import type { Quote } from '../../../answer/answer.ts';
import type { Library } from '../../../answer/library.ts';
import { quote } from '../../../answer/quote.ts';
import type { Passage } from '../../../report/report.ts';
import { type PassageRef, placeOf, standsIn } from '../passage-ref.ts';

/**
 * The words that a name stands for, with who said them; undefined if they no longer stand there.
 *
 * @example await quoteOf(ref, library)
 */
export async function quoteOf(passage: PassageRef, library: Library): Promise<Quote | undefined> {
  const place = placeOf(passage);
  const report = await library.report(place.report);
  if (!standsIn(passage, report)) return undefined;
  const around = report.passages.find(({ start, end }) => start <= place.start && place.start < end);
  const paragraph = report.text.slice(0, place.start).split('\n').length;
  const bare: Passage = { ...place, paragraph, speaker: { kind: 'report' } };
  return quote(report, around ?? bare, place, [], 0);
}
