import { questionWordsIn } from '../../search/question-words.ts';
import type { Span } from '../../text/sentence.ts';

/** How much less a term tells of what is asked for with each character that stands between it and the question word. */
const FADE = 0.6;
/** What only joins a question word to what it asks about: 的 is 多少, 叫 什么, 要 几号. */
const JOINS = /[的了是有为叫在要会能共总约达到得\s\p{P}]|一共|大概|大约|目前|现在/gu;

const gapBetween = (folded: string, start: number, end: number): number =>
  folded.slice(start, end).replace(JOINS, '').length;

function gapTo(folded: string, at: number, length: number, { start, end }: Span): number {
  return at + length <= start ? gapBetween(folded, at + length, start) : gapBetween(folded, Math.min(at, end), at);
}

/**
 * How near a term stands to the words that ask, 1 right beside them, fading to 0: what a question wants to know of a
 * thing (the price, the first day, the builder) stands there, and the thing itself further off.
 *
 * @example nearnessIn('山茶节门票多少钱?')('门票') // 1
 */
export function nearnessIn(folded: string): (term: string) => number {
  const words = questionWordsIn(folded.replace(/"[^"]*"/g, (quoted) => ''.padEnd(quoted.length, '"')));
  return (term) => {
    const at = folded.lastIndexOf(term);
    if (at < 0 || words.length === 0) return 0;
    return FADE ** Math.min(...words.map((word) => gapTo(folded, at, term.length, word)));
  };
}
