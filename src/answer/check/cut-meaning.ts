import { toSimplified } from '../../text/script.ts';
import type { Span } from '../../text/sentence.ts';

/** What denies or forbids the words behind it. */
const DENIED =
  /(?:不(?:得|能|要|许|准|可|会|应|宜|该|允许|可以|需要|再|是)?|没(?:有)?|未(?:能|曾|经)?|勿|(?<![特分区个级类性差])别|无(?:需|须)?|严禁|禁止|杜绝|防止|避免|切忌|谢绝|拒绝)$/;
const DIGIT = /\d/;
const HAN_DIGIT = /[零〇一二三四五六七八九十百千万亿两]/;

const numeric = (a: string, b: string): boolean =>
  (DIGIT.test(a) && DIGIT.test(b)) || (HAN_DIGIT.test(a) && HAN_DIGIT.test(b));

/**
 * Whether a stretch begins or ends inside a number, or leaves out the word before it that denies it: then it holds the
 * letters of the report and says something else.
 *
 * @example cutsMeaning('共有13万人', { start: 3, end: 6 }) // true: 3万人
 */
export function cutsMeaning(text: string, { start, end }: Span): boolean {
  const before = toSimplified(text.slice(Math.max(0, start - 4), start));
  if (DENIED.test(before)) return true;
  const [last, first] = [text[start - 1] ?? '', text[start] ?? ''];
  const [final, next] = [text[end - 1] ?? '', text[end] ?? ''];
  if (numeric(last, first) || numeric(final, next)) return true;
  const [farther, beyond] = [text[start - 2] ?? '', text[end + 1] ?? ''];
  return (
    (/[.．]/.test(last) && DIGIT.test(farther) && DIGIT.test(first)) ||
    (/[.．]/.test(next) && DIGIT.test(final) && DIGIT.test(beyond))
  );
}

/** A stretch that leaves out the word before it that denies it, with that word. */
export function withDenial(text: string, { start, end }: Span): Span {
  const denied = DENIED.exec(toSimplified(text.slice(Math.max(0, start - 4), start)));
  return { start: start - (denied?.[0].length ?? 0), end };
}
