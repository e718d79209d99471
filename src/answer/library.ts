import type { Day, Report, ReportId } from '../report/report.ts';
import type { Answer, Check, Quote } from './answer.ts';
import type { Earlier } from './conversation/earlier.ts';
import type { HeldMeeting } from './meetings-held.ts';
import type { Who } from './who/who-answer.ts';

/** What a collection holds, in a glance. */
export interface Overview {
  readonly reports: number;
  readonly passages: number;
  /** First and last meeting day held, of those whose year is known. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** Whether this is the bundled, invented sample. */
  readonly sample: boolean;
  /** Questions that the collection at hand answers, at most three. */
  readonly examples: readonly string[];
}

/** How a question is to be answered. */
export interface AskOptions {
  /** Whether each quote says why it stands where it does; false if left out. */
  readonly explain?: boolean;
  /** The asker's day, ISO 8601, from which 上周 and 去年 count; if left out, these name no days. */
  readonly today?: Day;
  /**
   * What the last answer of the talk gave to remember, null at its beginning: then a message may go on from the last
   * question. Left out where there is no talk.
   */
  readonly earlier?: Earlier | null;
  /** Quotes at most where all that answers is asked for (哪些, 所有, 各地, 一共几次); 5 if left out. */
  readonly most?: number;
}

/** Which of the excerpts found are wanted. */
export interface PageAsked {
  /** Excerpts left out before the first. */
  readonly offset: number;
  /** Excerpts at most. */
  readonly limit: number;
  /** The asker's day, as in `AskOptions`. */
  readonly today?: Day;
}

/** A page of excerpts. */
export interface ExcerptPage {
  /** What answers, best first, then what only has most of the words; the same words once. */
  readonly quotes: readonly Quote[];
  /** Whether there are further ones behind these. */
  readonly more: boolean;
  /** Of the reports searched. A page of another revision does not fit to this one. */
  readonly revision: string;
}

/** Words in a report: `report.text.slice(start, end)`. */
export interface PlaceAsked {
  readonly report: ReportId;
  readonly start: number;
  readonly end: number;
}

/** What the chats and the command line ask of the reports held. */
export interface Library {
  overview(): Promise<Overview>;
  /** As of no day, and without reasons, where no options say otherwise. */
  ask(question: string, options?: AskOptions): Promise<Answer>;
  check(sentence: string): Promise<Check>;
  /** Everybody who has that name, in either script, with posts, meetings and words. */
  who(name: string): Promise<Who>;
  /** All that words lead to, not only the few that answer best; some 50 at most. */
  excerpts(words: string, page: PageAsked): Promise<ExcerptPage>;
  /** The words at a place, with who says them; undefined if there are none any more, or more than one says them. */
  quoteAt(place: PlaceAsked): Promise<Quote | undefined>;
  /** Newest meeting first. */
  reports(): Promise<readonly Report[]>;
  /** Newest first, reprints and further reports of a meeting put together. */
  meetings(): Promise<readonly HeldMeeting[]>;
  report(id: ReportId): Promise<Report | undefined>;
  /** The quote again with the sentences around it (`more` sentences on either side), or undefined if its report is gone. */
  around(quote: Pick<Quote, 'citation'>, more: number): Promise<Surroundings | undefined>;
}

/** The neighbourhood of a quote, verbatim. */
export interface Surroundings {
  readonly report: Report;
  /** `report.text.slice(start, end)`: whole sentences, never beyond 1,500 characters. */
  readonly start: number;
  readonly end: number;
  /** The quote's own place. */
  readonly quoteStart: number;
  readonly quoteEnd: number;
}
