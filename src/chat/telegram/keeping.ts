/** Quotes that are kept of an answer to who wants all that answers, and paged through. */
export const MOST_PAGED = 50;

/** Days that the bot keeps what its buttons and its choice of language need; `/privacy` tells them. */
export const KEPT_DAYS = 30;

/** The same in milliseconds. */
export const KEPT_FOR = KEPT_DAYS * 24 * 60 * 60 * 1000;
