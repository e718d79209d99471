/** A day in digits, as the stamps of pages have it. */
const DAY = /(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}/;
const SENTENCE = /[。！？；，]/;
/** Longer than this no stamp is. */
const MOST = 120;

/** Between these the elements hold parts of one word or number: 2031年<b>6月</b><b>4日</b>. */
const OF_ONE = /[年月\d:：/.-]$/;

/**
 * The text of a line whose parts stand in elements side by side, with nothing but style between them:
 * `<span>南屏日报</span><em>2031-06-04</em>`. A reader sees gaps there; in a stamp they are blanks, in any other line
 * nothing, since writers mark single words of their sentences as well.
 *
 * @example joinInline(['南屏日报', '2031-06-04']) // '南屏日报 2031-06-04'
 * @example joinInline(['会议', '强调，']) // '会议强调，'
 */
export function joinInline(parts: readonly string[]): string {
  const whole = parts.join('');
  if (parts.length < 2 || whole.length > MOST || !DAY.test(whole) || SENTENCE.test(whole)) return whole;
  return parts.reduce((line, part) => {
    const isGap = line !== '' && !(OF_ONE.test(line) && /^[\d年月日:：/.-]/.test(part));
    return isGap ? `${line} ${part}` : line + part;
  }, '');
}
