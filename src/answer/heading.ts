const HAN_COUNT = '[一二三四五六七八九十]{1,3}';

/** What numbers a heading or an item of a list, as a regular expression: 一、 (二) 3. 第四条 五是 问： */
export const ENUMERATOR = `(?:[（(]?${HAN_COUNT}[、）)．.]|[（(]?\\d{1,2}[、）)．.](?!\\d)|第${HAN_COUNT}[条條章节節]|${HAN_COUNT}是|[问答問][:：])`;

const ENUMERATED = new RegExp(`^["“「]?${ENUMERATOR}`);
/** A heading is no longer than this, in characters. */
const LONGEST_HEADING = 45;

/**
 * Whether words, not folded, are short and numbered, or short and end with a colon: then they only lead to what follows.
 *
 * @example isHeading('二、落实单位主体责任。') // true
 */
export function isHeading(words: string): boolean {
  return words.length <= LONGEST_HEADING && (/[:：]$/.test(words) || ENUMERATED.test(words));
}
