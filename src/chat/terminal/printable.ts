/** Control characters (but line breaks), the marks that turn the direction of what follows them, and half characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const UNSAFE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Cs}]/gu;

/**
 * A text that a terminal only shows. A page, or a question, may hold escape sequences that move the cursor, recolour
 * what is already there or turn the reading direction; each such character is shown as U+FFFD instead.
 *
 * @example printable('一\u001b[2J二') // '一\ufffd[2J二'
 */
export function printable(text: string): string {
  return text.replace(UNSAFE, '\ufffd');
}
