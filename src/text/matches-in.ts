/**
 * Every match of a global pattern in a text, as `matchAll` finds them. `matchAll` makes a copy of the pattern, which is
 * compiled again whenever Node has tidied up its memory since the last time: for the long patterns that names and
 * offices are found by that takes longer than to look through a page. Here the pattern itself is used.
 *
 * @throws TypeError where the pattern is not global
 * @example matchesIn('2月3日', /\d/g).map(({ index }) => index) // [0, 2]
 */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  if (!pattern.global) throw new TypeError(`${pattern} is not global`);
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += widthAt(text, pattern);
  }
  return found;
}

/** How far to go on behind nothing: a character that takes two units is one for a pattern that knows of them. */
function widthAt(text: string, { unicode, lastIndex }: RegExp): number {
  return unicode && (text.codePointAt(lastIndex) ?? 0) > 0xffff ? 2 : 1;
}
