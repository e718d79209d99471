import type { Day, ReportId, Speaker } from '../report/report.ts';
import type { Features } from './features.ts';

/** Where a quote stands, down to offsets in the report's text. */
export interface Citation {
  readonly report: ReportId;
  readonly file: string;
  readonly title: string;
  /** What the report calls the meeting, if it tells. */
  readonly meeting: string | null;
  readonly meetingDate: Day | null;
  readonly publishedDate: Day | null;
  readonly outlet: string | null;
  readonly url: string | null;
  /** From 1, in the cleaned text. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** What one feature has for or against a quote: its value times its weight are its points, by whose sum quotes are ordered. */
export interface Reason {
  readonly feature: keyof Features;
  readonly value: number;
  readonly weight: number;
  readonly points: number;
}

/** A run of sentences of one speaker in one paragraph, verbatim: `report.text.slice(citation.start, citation.end) === text`. */
export interface Quote {
  readonly text: string;
  /** UTF-16 offsets in `text`, in order, not overlapping: the words that answer. */
  readonly highlights: readonly (readonly [number, number])[];
  /** UTF-16 offsets in `text` of words that were damaged before the page was saved and stand as they were saved. */
  readonly damaged?: readonly (readonly [number, number])[];
  readonly speaker: Speaker;
  readonly citation: Citation;
  /** 0 to 1, comparable between questions. */
  readonly score: number;
  /** Why it stands where it does, heaviest first; only where that was asked for. */
  readonly reasons?: readonly Reason[];
}

/** What an honest answer must add. `kind` picks the sentence; the rest fills it in. */
export type Note =
  | { readonly kind: 'other-speaker'; readonly asked: string }
  | { readonly kind: 'chaired'; readonly asked: string; readonly date: Day | null }
  | { readonly kind: 'attended'; readonly asked: string; readonly date: Day | null }
  | { readonly kind: 'unknown-date'; readonly asked: string }
  | { readonly kind: 'unknown-person'; readonly asked: string }
  | { readonly kind: 'small-talk' }
  | { readonly kind: 'empty-question' }
  | { readonly kind: 'empty-collection' };

/** Whether a note stands for the whole answer: nothing was asked, or there is nothing to ask. */
export function saysAll(note: Note | undefined): note is Note {
  return note?.kind === 'small-talk' || note?.kind === 'empty-question' || note?.kind === 'empty-collection';
}

/** What a question gets. */
export interface Answer {
  readonly question: string;
  readonly outcome: 'answered' | 'not-found';
  /** Best first, 5 at most; empty with `not-found`. */
  readonly quotes: readonly Quote[];
  readonly note?: Note;
  /** With `not-found`: up to 3 quotes that come nearest, which do not answer. */
  readonly nearest: readonly Quote[];
}

/** Runs of a comparison: `same` in both, `removed` only in the sentence asked about, `added` only in the quote. */
export type Difference = readonly (readonly ['same' | 'removed' | 'added', string])[];

/** Whether a sentence was said. */
export interface Check {
  readonly sentence: string;
  readonly verdict: 'verbatim' | 'near' | 'not-found';
  /** Share of the sentence's letters and digits that the best quote has in the same order, 0 to 1. */
  readonly similarity: number;
  readonly quotes: readonly Quote[];
  /** With `near`: the sentence against the best quote. */
  readonly difference?: Difference;
}
