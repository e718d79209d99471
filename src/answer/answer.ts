import type { Day, ReportId, Speaker } from '../report/report.ts';
import type { Earlier } from './conversation/earlier.ts';
import type { Features } from './features.ts';
import type { Choice } from './names/choice.ts';
import type { Question } from './question/question.ts';
import type { Talk } from './talk/small-talk.ts';

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

/** Where else the same words stand: in reprints, and in other reports of the same meeting. */
export interface AlsoIn {
  /** At least one, three at most. */
  readonly citations: readonly Citation[];
  /** How many further reports have the words, too. */
  readonly more: number;
}

/** A run of sentences of one speaker in one paragraph, verbatim: `report.text.slice(citation.start, citation.end) === text`. */
export interface Quote {
  readonly text: string;
  /** UTF-16 offsets in `text`, in order, not overlapping: the words that answer. */
  readonly highlights: readonly (readonly [number, number])[];
  /** UTF-16 offsets in `text` of words that were damaged before the page was saved and stand as they were saved. */
  readonly damaged?: readonly (readonly [number, number])[];
  readonly speaker: Speaker;
  /** Others whose words the speaker passes on here, as the report prints them: they did not speak at this meeting. */
  readonly relays?: readonly string[];
  readonly citation: Citation;
  /** Absent if the words stand nowhere else. */
  readonly alsoIn?: AlsoIn;
  /** 0 to 1, comparable between questions. */
  readonly score: number;
  /** Why it stands where it does, heaviest first; only where that was asked for. */
  readonly reasons?: readonly Reason[];
}

/** Why there are no words of the person asked about, as far as one meeting goes; `date` is the meeting's day. */
interface AtMeeting {
  readonly asked: string;
  readonly date: Day | null;
}

/** Why nothing was found, or what the quotes are not. */
export type Reservation =
  /** Speaks, but not of what is asked; at the meeting of that day, or null: in any report. */
  | ({ readonly kind: 'other-matter' } & AtMeeting)
  /** The report gives the words to the meeting. */
  | ({ readonly kind: 'chaired' } & AtMeeting)
  | ({ readonly kind: 'attended' } & AtMeeting)
  /** Others pass on his or her words. */
  | ({ readonly kind: 'relayed' } & AtMeeting)
  /** Not of the meeting, only named. */
  | ({ readonly kind: 'mentioned' } & AtMeeting)
  /** The report does not name the person; `speaksOn` are the newest days on which others give him or her words. */
  | ({ readonly kind: 'not-there'; readonly speaksOn: readonly Day[] } & AtMeeting)
  /** Of a meeting or more, but nowhere given words. */
  | { readonly kind: 'no-words'; readonly asked: string }
  /** The reports of a span of days do not name the person, or give him or her no words; `speaksOn` as above. */
  | {
      readonly kind: 'not-in-period';
      readonly asked: string;
      readonly period: string;
      readonly speaksOn: readonly Day[];
    }
  /** No meeting on the day, or in the span of days, asked for; those held are from the first to the last day of `held`. */
  | {
      readonly kind: 'unknown-date';
      readonly asked: string;
      readonly held?: { readonly from: Day; readonly to: Day };
      /** Meeting days that come nearest, two at most, the nearest first. */
      readonly nearest: readonly Day[];
    }
  /** No report names the place, or the body; `has` are those that the meetings were held in, or whose people took part. */
  | { readonly kind: 'unknown-place' | 'unknown-body'; readonly asked: string; readonly has: readonly string[] }
  | { readonly kind: 'unknown-person'; readonly asked: string }
  /** Asked who said it: the first quote is the meeting's, or the report's own telling. */
  | { readonly kind: 'said-by-meeting' }
  | { readonly kind: 'said-by-nobody' }
  /** The quotes more likely do not answer than that they do. */
  | { readonly kind: 'unsure' };

/** That the collection does not cover what is asked about. */
export type NotCovered = Extract<Reservation, { readonly kind: 'unknown-date' | 'unknown-place' | 'unknown-body' }>;

/** What the quotes that are shown are not. */
export type OfQuotes = Extract<Reservation, { readonly kind: 'said-by-meeting' | 'said-by-nobody' | 'unsure' }>;

/** What was counted over all reports held, by the letter. Words are the question's own. */
export type Counted =
  | { readonly kind: 'speaks' | 'chairs' | 'attends'; readonly person: string }
  /** The person's own words, with the head of the report, hold all the words. */
  | { readonly kind: 'speaks-of'; readonly person: string; readonly words: readonly string[] }
  /** The phrase stands there word for word, so many times in all. */
  | { readonly kind: 'phrase'; readonly phrase: string; readonly times: number }
  /** The head of the report holds all the words; or one passage does, with the title. */
  | { readonly kind: 'held' | 'tells-of'; readonly words: readonly string[] };

/** How much there is beyond the quotes shown. */
export type Tally =
  /** Meetings, and reports (reprints once), from the first to the last day known. */
  | {
      readonly kind: 'counted';
      readonly counted: Counted;
      readonly meetings: number;
      readonly reports: number;
      readonly from: Day | null;
      readonly to: Day | null;
    }
  /** Meetings whose reports answer, of which the newest are shown; `atLeast` if there may be more. */
  | { readonly kind: 'told-at'; readonly meetings: number; readonly shown: number; readonly atLeast: boolean }
  | { readonly kind: 'told-by-places'; readonly places: number; readonly shown: number }
  /** Things that the question compares and no report tells of. */
  | { readonly kind: 'side-missing'; readonly sides: readonly string[] };

/** What an honest answer must add. `kind` picks the sentence; the rest fills it in. */
export type Note =
  | Reservation
  | Tally
  /** A name that nobody has was taken for this person's, or a title for its holder; `further` must be added, too. */
  | {
      readonly kind: 'understood-as';
      readonly asked: string;
      readonly person: string;
      readonly by: 'name' | 'title';
      readonly further?: Reservation | Tally;
    }
  /** Several persons may be meant; `asked` are the question's own words. */
  | { readonly kind: 'which-person'; readonly asked: string; readonly choices: readonly Choice[] }
  /** No question to the reports; `example` is one that they answer. */
  | { readonly kind: 'small-talk'; readonly talk: Talk; readonly example?: string }
  /** A message that goes on from a question, and nothing is remembered that it can go on from. */
  | { readonly kind: 'refers-to-nothing' }
  /** Nothing beyond what the last answer gave: no further quotes, words, speakers; no meeting before, after, in that year. */
  | {
      readonly kind: 'nothing-more';
      readonly what: 'quotes' | 'words' | 'speakers' | 'before' | 'after' | 'year';
    }
  | { readonly kind: 'empty-question' }
  | { readonly kind: 'empty-collection' };

const TALLIES: ReadonlySet<Note['kind']> = new Set(['counted', 'told-at', 'told-by-places', 'side-missing']);

/** Whether a note tells how much there is, and not what the quotes are not. */
export function isTally(note: Note): note is Tally {
  return TALLIES.has(note.kind);
}

const SAYS_ALL: ReadonlySet<Note['kind']> = new Set([
  'which-person',
  'refers-to-nothing',
  'nothing-more',
  'small-talk',
  'empty-question',
  'empty-collection',
]);

/** Whether a note stands for the whole answer: nothing was asked, or there is nothing to ask, or nobody can tell of whom. */
export function saysAll(note: Note | undefined): note is Note {
  return note !== undefined && SAYS_ALL.has(note.kind);
}

/** The persons among whom one must choose; none if it is clear who is meant. */
export function choicesIn(note: Note | undefined): readonly Choice[] {
  return note?.kind === 'which-person' ? note.choices : [];
}

/**
 * A question asked again about the person chosen.
 *
 * @example askAgain('唐市长说了什么？', '唐市长', '唐海生') // '唐海生说了什么？'
 */
export function askAgain(question: string, asked: string, name: string): string {
  return question.split(asked).join(name);
}

/** What a message that goes on from the last question was taken to ask; all in the asker's script. */
export interface FollowsUp {
  /** The whole question. */
  readonly question: string;
  /** What it is about, part by part: 某某, 学校. */
  readonly about: readonly string[];
  /** Those of the parts that come from before. */
  readonly carried: readonly string[];
}

/** What a question gets. */
export interface Answer {
  readonly question: string;
  /** As it was understood; only where that was asked for. */
  readonly asked?: Question;
  readonly outcome: 'answered' | 'not-found';
  /** Best first, 5 at most where no more are asked for; empty with `not-found`. */
  readonly quotes: readonly Quote[];
  readonly note?: Note;
  /** With `not-found`: up to 3 quotes that come nearest, which do not answer. */
  readonly nearest: readonly Quote[];
  /** Only of a message that goes on from another. */
  readonly followsUp?: FollowsUp;
  /** Within a talk: what to remember for the next message; what is remembered already stays if this is absent. */
  readonly remembered?: Earlier;
}

/**
 * Runs of a comparison: `same` in both, `removed` only in the sentence asked about, `added` only in the quote. What does not
 * matter (script, width, punctuation, blanks) is given as the quote has it.
 */
export type Difference = readonly (readonly ['same' | 'removed' | 'added', string])[];

/** That a text gives words to one whose they are not, as the report tells. */
export interface Misattributed {
  /** As the text has it. */
  readonly asked: string;
  /** Who says them by the reports; best first. */
  readonly said: readonly Speaker[];
  /** Whether the words themselves stand in a report as they are. */
  readonly words: 'verbatim' | 'near';
}

/** What became of one sentence, or one clause, of a text that stands nowhere as a whole. */
export interface CheckedPart {
  readonly words: string;
  readonly verdict: 'verbatim' | 'near' | 'not-found';
  /** 0 to 1. */
  readonly similarity: number;
  readonly quotes: readonly Quote[];
}

/** Whether a sentence was said. */
export interface Check {
  readonly sentence: string;
  /** The words compared, where the text has more around them: a link, who is said to have said it. */
  readonly words?: string;
  /** `verbatim` if the very words stand in a report, and nothing else is claimed of them. */
  readonly verdict: 'verbatim' | 'near' | 'not-found';
  /**
   * Letters and digits that the sentence and the best place have in the same order, as a share of the longer of the two, 0
   * to 1; of a text in parts, what its parts come to.
   */
  readonly similarity: number;
  /** The place that is best first; one quote for each speaker whose words it holds. */
  readonly quotes: readonly Quote[];
  /** In how many reports the very words stand, reprints included, if all were counted. */
  readonly reports?: number;
  /** With `near`: the sentence against the best quote (against the quotes of its best place one after the other), or each part against its own. */
  readonly difference?: Difference;
  readonly misattributed?: Misattributed;
  /** With `near` or `not-found`: the sentences or clauses of the text one by one, where they stand apart. */
  readonly parts?: readonly CheckedPart[];
}
