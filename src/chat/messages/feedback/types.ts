/** What can be wrong with a quote. */
export const REASONS = ['speaker', 'date', 'answer'] as const;

/** One of the things that can be wrong with a quote. */
export type Reason = (typeof REASONS)[number];

/** What is said where people tell that a quote is wrong, and where librarians look through that. */
export interface FeedbackMessages {
  readonly buttons: Readonly<Record<'open' | 'resolve' | 'list', string>>;
  /** On a button, and in the list. */
  readonly reasons: Readonly<Record<Reason, string>>;
  /** What of feedback and of use is kept, for so many days; and whether questions that found nothing are. */
  privacy(days: number, countsUnanswered: boolean): string;
  readonly thanks: string;
  readonly notedBefore: string;
  readonly takenBack: string;
  listHeading(verdicts: number): string;
  readonly none: string;
  /** How often, and when last; the day in words. */
  told(reason: string, count: number, last: string): string;
  /** In place of words that no longer stand so in their report. */
  readonly wordsGone: string;
  readonly resolved: string;
  readonly resolvedBefore: string;
}
