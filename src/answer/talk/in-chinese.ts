import { isForeign } from '../../text/foreign.ts';

/** What an English question asks for, and how Chinese does; the first that fits. */
const ASKS: readonly (readonly [english: RegExp, chinese: string])[] = [
  [/\bwho (?:said|says)\b|\bwhose words\b/i, '是谁说的'],
  [/\bwhat (?:did|does|has) .{0,80}\bsa(?:y|id)\b/i, '说了什么'],
  [/\bhow (?:many|much)\b/i, '多少'],
  [/\bhow long\b/i, '多久'],
  [/\b(?:when|what day|which day)\b/i, '什么时候'],
  [/\bwhere\b/i, '在哪里'],
  [/\bwhy\b/i, '为什么'],
  [/\bwho\b/i, '是谁'],
  [/\bwhat (?:is|are)\b|\bmean(?:s|ing)?\b/i, '是什么'],
];

const HAN_RUN = /[\p{Script=Han}\d“”「」·.%％、，]*\p{Script=Han}[\p{Script=Han}\d“”「」·.%％、]*/gu;
/** Numbers that tell something by themselves: of three digits and more, but no years; with decimals or per cent. */
const NUMBER =
  /(?<![\d.])(?!(?:19|20)\d{2}(?![\d.%]))(?:\d{1,3}(?:,\d{3})+|\d{3,12}|\d{1,12}\.\d{1,6})(?:%|％)?(?![\d])/gu;

/** Characters of a question that are read. */
const READ = 1000;

/**
 * What can be understood of a question in another language: the Chinese words in it, with what English asks for in Chinese,
 * or else the numbers. A Chinese question as it is; undefined where nothing can be understood.
 *
 * @example inChinese('What is “四早”?') // '“四早” 是什么'
 */
export function inChinese(text: string): string | undefined {
  if (!isForeign(text)) return text;
  const read = text.slice(0, READ);
  const isOfLatin = /\p{Script=Latin}{2}/u.test(read);
  const runs = isOfLatin ? (read.match(HAN_RUN) ?? []) : [];
  if (runs.length > 0) return [...runs, ASKS.find(([english]) => english.test(read))?.[1] ?? ''].join(' ').trim();
  const numbers = read.match(NUMBER) ?? [];
  return numbers.length === 0 ? undefined : numbers.map((number) => number.replaceAll(',', '')).join(' ');
}
