import type { Excerpt } from './excerpt.ts';
import type { Features } from './features.ts';
import type { Reading } from './reading.ts';

/** An excerpt with what speaks for it. */
export interface Ranked {
  readonly excerpt: Excerpt;
  readonly reading: Reading;
  readonly features: Features;
  /** What the features add up to: by this excerpts are ordered. */
  readonly sum: number;
}
