/** Parts of characters that have signs of their own, which fonts confuse with the characters, and Unicode keeps apart. */
const SUPPLEMENT = new Map(
  Object.entries({
    '⺠': '民',
    '⻄': '西',
    '⻅': '见',
    '⻆': '角',
    '⻉': '贝',
    '⻋': '车',
    '⻓': '长',
    '⻔': '门',
    '⻘': '青',
    '⻙': '韦',
    '⻚': '页',
    '⻛': '风',
    '⻜': '飞',
    '⻝': '食',
    '⻢': '马',
    '⻣': '骨',
    '⻤': '鬼',
    '⻥': '鱼',
    '⻦': '鸟',
    '⻧': '卤',
    '⻨': '麦',
    '⻩': '黄',
    '⻬': '齐',
    '⻮': '齿',
    '⻰': '龙',
  }),
);

const RADICAL = /[\u2e80-\u2fdf]/g;

/**
 * Puts characters in the place of the radicals that look like them: a PDF names its glyphs, and where two characters
 * share one glyph it often names the radical, which nobody writes.
 *
 * @example plainCharacters('⼈⺠') // '人民'
 */
export function plainCharacters(text: string): string {
  return text.replace(RADICAL, (radical) => SUPPLEMENT.get(radical) ?? radical.normalize('NFKC'));
}
