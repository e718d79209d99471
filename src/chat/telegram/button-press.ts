import type { ReportId } from '../../report/report.ts';
import type { ExportFormat } from '../export/export-format.ts';
import type { Reason } from '../messages/feedback/types.ts';
import type { Language } from '../messages.ts';
import type { FollowId } from './follow/follow.ts';
import type { PassageRef } from './passage-ref.ts';

declare const answerId: unique symbol;

/** Names a kept answer. Random, so that it cannot be guessed; see `AnswerMemory`. */
export type AnswerId = string & { readonly [answerId]: true };

/** Whether a string has the form of an answer's id: 12 characters of base64url. */
export function isAnswerId(text: string): text is AnswerId {
  return /^[A-Za-z0-9_-]{12}$/.test(text);
}

/** What a pressed button asks for. */
export type ButtonPress =
  | { readonly kind: 'answer'; readonly id: AnswerId; readonly view: AnswerView }
  /** A page, from 0, of all the quotes of an answer. */
  | { readonly kind: 'quotes'; readonly id: AnswerId; readonly page: number }
  | { readonly kind: 'choice'; readonly id: AnswerId; readonly index: number }
  | { readonly kind: 'example'; readonly index: number }
  | { readonly kind: 'list'; readonly page: number }
  | { readonly kind: 'who'; readonly view: WhoView }
  | ({ readonly kind: 'meetings' } & MeetingsView)
  /** `from` is the list to go back to. */
  | { readonly kind: 'meeting'; readonly page: number; readonly report: ReportId; readonly from?: MeetingsView }
  | { readonly kind: 'export'; readonly format: ExportFormat }
  | { readonly kind: 'speech'; readonly id: AnswerId; readonly index: number; readonly page: number }
  | { readonly kind: 'convert'; readonly id: AnswerId; readonly view: AnswerView }
  | { readonly kind: 'language'; readonly language: Language | 'auto' }
  | { readonly kind: 'follow'; readonly id: FollowId; readonly does: FollowDeed }
  /** A passage with so many sentences around it. */
  | { readonly kind: 'passage'; readonly ref: PassageRef; readonly around: number }
  | { readonly kind: 'wrong'; readonly passage: PassageRef; readonly step: WrongStep }
  | { readonly kind: 'verdicts'; readonly page: number }
  | ({ readonly kind: 'verdict' } & VerdictView)
  | { readonly kind: 'draft'; readonly id: string; readonly keep: boolean }
  | { readonly kind: 'remove'; readonly id: ReportId; readonly sure: boolean };

/** What of an answer is on the screen: which of its quotes (from 0), with how many sentences around it. */
export interface AnswerView {
  readonly index: number;
  readonly around: number;
}

/** Which meetings are on the screen: those that the words name, and of these which page, from 0. */
export interface MeetingsView {
  readonly page: number;
  readonly words: string;
}

/** The parts of what is told of a person. */
export type WhoPart = 'card' | 'said' | 'meetings' | 'named' | 'undecided';

/** What of a person is on the screen. */
export interface WhoView {
  /** Folded. */
  readonly name: string;
  /** Tells namesakes apart; see `personMark`. */
  readonly mark: string;
  readonly part: WhoPart;
  /** From 0. */
  readonly page: number;
}

/** What a button does with what somebody follows. */
export type FollowDeed = 'end' | 'daily' | 'at-once';

/**
 * What a press says of a quote: what is wrong with it, or that this is taken back. Buttons of older messages ask for the
 * reasons (`open`, `back`) or tell that one is noted.
 */
export type WrongStep = Reason | `not-${Reason}` | 'open' | 'back' | 'noted';

/** One thing told to be wrong: to see its words, or to be done with it; and the page of the list to go back to. */
export interface VerdictView {
  readonly passage: PassageRef;
  readonly reason: Reason;
  readonly action: 'open' | 'resolve';
  readonly page: number;
}
