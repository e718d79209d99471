/** A line break in the source between two characters that are written without spaces is no space. */
const SOURCE_BREAK =
  /(?<=[\u3000-\u303f\p{Script=Han}\uff00-\uff65])[ \t]{0,99}[\r\n\v\f\u2028\u2029]\s{0,99}(?=[\u3000-\u303f\p{Script=Han}\uff00-\uff65])/gu;

/** Blanks of markup, and what other formats break lines by: no line that was read may hold the end of one. */
const SOURCE_SPACE = /[ \t\r\n\v\f\u2028\u2029]+/g;

/**
 * Text of markup as it is shown in a line: line breaks and blanks of the source are a space, or nothing between Chinese
 * characters.
 *
 * @example collapse('全省会议\n  召开') // '全省会议召开'
 */
export function collapse(text: string): string {
  return text.replace(SOURCE_BREAK, '').replace(SOURCE_SPACE, ' ');
}
