/**
 * Minutes after which a question is no longer gone on from. Whoever comes back later than that has other things in mind,
 * and a wrong carry-over is worse than a question asked in full.
 */
export const TALK_MINUTES = 30;

/** The same in milliseconds. */
export const TALK_KEPT_FOR = TALK_MINUTES * 60 * 1000;
