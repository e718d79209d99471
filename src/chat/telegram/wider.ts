import type { Quote } from '../../answer/answer.ts';
import type { Library, Surroundings } from '../../answer/library.ts';

/** Sentences on either side of a quote, from one press for more to the next. */
export const AROUND_STEPS = [2, 5, 10] as const;

/** How much of a report is shown, in characters. */
export const widthOf = (shown: Surroundings | undefined): number => (shown === undefined ? 0 : shown.end - shown.start);

/**
 * The next number of sentences around a quote that shows more than `now`, its surroundings with `around` sentences;
 * undefined where there is no more to show.
 */
export async function widerThan(
  quote: Pick<Quote, 'citation'>,
  around: number,
  now: Surroundings | undefined,
  library: Pick<Library, 'around'>,
): Promise<number | undefined> {
  const step = AROUND_STEPS.find((sentences) => sentences > around);
  if (step === undefined || now === undefined) return undefined;
  return widthOf(await library.around(quote, step)) > widthOf(now) ? step : undefined;
}
