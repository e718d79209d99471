import type { Day } from '../../report/report.ts';
import { fold } from '../../text/fold.ts';
import { without, withoutPeriod } from './content.ts';
import { type DayAsked, dayIn } from './day.ts';
import { periodIn } from './period/period.ts';
import type { Period, Question } from './question.ts';

/** By what the time of a question is told. */
export interface TimeReader {
  /** Whose words are asked for: the time beside the name is that of the meeting. */
  readonly speaker?: string;
  /** From which 上周 and 去年 count. */
  readonly today?: Day;
  /** What is compared: times that are (今年和去年) are not those of the meetings. */
  readonly sides: readonly string[];
}

/** When it was that is asked about, as far as the question says. */
type When = Pick<Question, 'day' | 'dayOfMeeting' | 'period' | 'year'>;

const ofYear = (dated: DayAsked, year: number): DayAsked => ({ ...dated, day: { ...dated.day, year } });

/** A day or a span of days: a day with 以来 or 到 behind it is the end of a span, and 去年 before a day its year. */
function dayOrPeriod(
  dated: DayAsked,
  period: Period,
  folded: string,
): { readonly dated?: DayAsked; readonly period?: Period } {
  const asked = fold(period.asked);
  if (asked.startsWith(folded.slice(dated.start, dated.end))) return { period };
  const year = folded.slice(0, dated.start).endsWith(asked) ? period.from?.slice(0, 4) : undefined;
  if (year !== undefined) return { dated: ofYear(dated, Number(year)) };
  return dated.ofMeeting ? { dated } : { dated, period };
}

function named(text: string, folded: string, { speaker, today, sides }: TimeReader): ReturnType<typeof dayOrPeriod> {
  const dated = dayIn(folded, speaker !== undefined);
  const found = periodIn(text, today, speaker);
  const period = sides.some((side) => side.includes(fold(found?.asked ?? '-'))) ? undefined : found;
  if (dated !== undefined && period !== undefined) return dayOrPeriod(dated, period, folded);
  return { ...(dated === undefined ? {} : { dated }), ...(period === undefined ? {} : { period }) };
}

/**
 * When it was that a question asks about, and the question without the words that tell when its meetings were held.
 * `text` is the question as it was typed, `folded` the same in plain words.
 */
export function timeIn(text: string, folded: string, reader: TimeReader): When & { readonly timeless: string } {
  const { dated, period } = named(text, folded, reader);
  const year = dated ? undefined : /(?<year>(?:19|20)\d{2})年/.exec(folded)?.groups?.['year'];
  const dayOfMeeting = dated?.ofMeeting === true;
  return {
    ...(dated === undefined ? {} : { day: dated.day }),
    dayOfMeeting,
    ...(period === undefined ? {} : { period }),
    ...(year === undefined ? {} : { year: Number(year) }),
    timeless: withoutPeriod(dayOfMeeting ? without(folded, dated) : folded, period),
  };
}
