import type { Span } from '../../text/sentence.ts';
import type { Why } from '../report.ts';

/** Who speaks in a sentence, with the person named as in the text's simplified form. */
export type Voice =
  | { readonly kind: 'person'; readonly name: string }
  | { readonly kind: 'meeting'; readonly name: string }
  | { readonly kind: 'report' };

/** One sentence of the body with its speaker. */
export interface Utterance extends Span {
  readonly paragraph: number;
  readonly voice: Voice;
  /** The words that decided; absent where nothing tells of anybody who speaks. */
  readonly why?: Why;
  /** The verb that hands over to the speaker, where the sentence has one. */
  readonly cue?: Span;
  /** Whom a sentence without a verb of saying begins with, so that quoted words right before it may be his or hers. */
  readonly about?: { readonly voice: Voice; readonly why: Why };
  /** Others whose words are passed on inside. */
  readonly relays: readonly string[];
}

/** The report's own voice. */
export const NARRATION: Voice = { kind: 'report' };

/** The voice of a person. */
export const person = (name: string): Voice => ({ kind: 'person', name });
