const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/**
 * The longest beginning of a text with at most `limit` UTF-16 units that ends between two characters as people see
 * them: never inside a surrogate pair, an emoji or a letter with its marks.
 *
 * @example cutText('ab👍🏽', 4) // 'ab'
 */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let end = 0;
  // A character longer than the window is cut whole, so the window need not reach beyond the limit by much.
  for (const { index, segment } of graphemes.segment(text.slice(0, limit + 64))) {
    if (index + segment.length > limit) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

/**
 * A text of at most `limit` UTF-16 units, its end replaced by an ellipsis if it is longer. For titles and names; what
 * is quoted is never shortened silently.
 */
export function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : `${cutText(text, limit - 1)}…`;
}
