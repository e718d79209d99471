/** What is not seen in a text, and joins or parts nothing in it: marks of width and direction, halves of characters. */
const UNSEEN = /[\p{Cf}\p{Cs}\p{Co}]|\p{Variation_Selector}/gu;
const CONTROLS = /\p{Cc}/gu;
/** Something to be seen: more than blanks, and marks that stand on nothing. */
const SEEN = /[^\p{Z}\p{C}\p{M}]/u;

/**
 * A question as it is read: without the characters that nobody sees, control characters as blanks.
 *
 * @example readable('高\u200b峰\u0000说') // '高峰 说'
 */
export function readable(text: string): string {
  return text.replace(UNSEEN, '').replace(CONTROLS, ' ');
}

/** Whether there is nothing to be seen in a text. */
export function isBlank(text: string): boolean {
  return !SEEN.test(text);
}
