import type { Quote } from '../../answer/answer.ts';

/** One of the steps that `n` leads through. */
export interface Screen {
  readonly shown: string;
  /** The quote that `m` shows more around: the last one on the screen, if there is any. */
  readonly quote?: Quote;
  /** What leads on from here, if anything does. */
  readonly next?: string;
}
