import type { Day } from '../../report/report.ts';
import type { Formula } from '../formula.ts';
import type { Variants } from '../variants/variants-in.ts';

/** What a question wants to be told. */
export type Wanted =
  | 'who-said'
  | 'who'
  | 'when'
  | 'where'
  | 'how-many'
  | 'how-long'
  | 'which'
  | 'why'
  | 'how'
  | 'definition'
  | 'yes-no'
  | 'statement';

/**
 * How much of what the reports say is asked for: what answers best; all of it (所有, 哪些会议); how often (一共几次); one
 * answer from each place (各地); one for each of two or more things (某某和某某有什么不同).
 */
export type Extent = 'one' | 'all' | 'count' | 'each-place' | 'compare';

/**
 * A span of days, both ends in it, either left open. A month or a feast without a year is that of any year: both ends are
 * EDTF with the year left open (`XXXX-03-01` to `XXXX-03-31`), and may run over the end of a year.
 */
export interface Period {
  readonly from?: Day;
  readonly to?: Day;
  /** The question's own words. */
  readonly asked: string;
  /** Whether meetings were held then (上周的会), so that others are not asked about; else the matter is of then (去年的产量). */
  readonly ofMeeting: boolean;
}

/** A question, understood by rules. */
export interface Question {
  /** As it was typed, without what only makes it polite. */
  readonly text: string;
  /** The text folded and in plain question words: what is compared. */
  readonly folded: string;
  readonly wanted: Wanted;
  readonly extent: Extent;
  /** Which of the meetings in question: the newest (最近一次, 上一次), the oldest (第一次). */
  readonly pick?: 'newest' | 'oldest';
  /** When it was that is asked about (2020年2月以来, 上周, 春节前); not where the meeting's day is named. */
  readonly period?: Period;
  /** Places named, folded. */
  readonly places: readonly string[];
  /** Words within quotation marks that are no formula, folded: they must stand in the reports as they are. */
  readonly phrases: readonly string[];
  /** What is compared, folded; at least two with `compare`, else none. */
  readonly sides: readonly string[];
  /** The person asked about, by folded name: one whom the reports know or name. */
  readonly person?: string;
  /** Whether that person's own words are asked for, and nobody else's. */
  readonly saidByPerson: boolean;
  /** Whether nothing is asked of the person but who he or she is. */
  readonly asksWhoItIs: boolean;
  /** The day asked about: month and day, and the year if it is named. */
  readonly day?: { readonly year?: number; readonly month: number; readonly day: number };
  /** Whether that day is the meeting's (2月1日的会上) and not a matter of the words (2月9日前). */
  readonly dayOfMeeting: boolean;
  /** A year named without a day (2021年的…). */
  readonly year?: number;
  readonly formulas: readonly Formula[];
  /** Whether whatever a person said there is an answer (某某在5月2日的会上说了什么). */
  readonly isOpen: boolean;
  /** What it is about, folded: the question without words of asking, the person whose words are asked for, and the meeting's time. */
  readonly content: string;
  /** Content terms, folded, as the search index has them; the person's name and the meeting's day left out. */
  readonly terms: readonly string[];
  /** Those of the terms by which a person's words are asked for: they help to find a demand, but prove none on the matter. */
  readonly asking: readonly string[];
  /** Words of the content for which reports may have others. */
  readonly variants: readonly Variants[];
}
