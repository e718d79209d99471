import type { Span } from '../../text/sentence.ts';
import type { Attribution } from './attribution.ts';
import type { Relay } from './relay.ts';
import type { Topic } from './topic.ts';
import { NARRATION, type Utterance, type Voice } from './voice.ts';

/** What the reader of a report has in mind from one sentence to the next. */
export interface State {
  /** Who is speaking, if anybody. */
  running: Attribution;
  /** The person whom 他 or 她 would mean. */
  topic: Topic | undefined;
  /** A quotation that was opened and is not yet closed. */
  quoteOpen: boolean;
  /**
   * Where the speech ends: with its quotation; already (“…。”他说。), if not by a question, which others answer; or
   * nowhere yet.
   */
  ends: 'with-quote' | 'ended' | 'asked' | 'open';
  /** Whose words are passed on in this paragraph, and by whom. */
  relay: Relay | undefined;
  /** The last sentence ends in a colon, so that what it announces stands in the next paragraph. */
  announces: boolean;
  /** Who answers, in a transcript with labels. */
  answers: Voice | undefined;
}

/** An utterance whose paragraph is not yet counted. */
export type Read = Omit<Utterance, 'paragraph'>;

/** One sentence of the body, and whether it is the first of its paragraph. */
export interface Place {
  readonly sentence: Span;
  readonly first: boolean;
}

/** Nobody speaks. */
export const NOBODY: Attribution = { voice: NARRATION };

/** What is in mind before the first sentence. */
export const newState = (): State => ({
  running: NOBODY,
  topic: undefined,
  quoteOpen: false,
  ends: 'open',
  relay: undefined,
  announces: false,
  answers: undefined,
});
