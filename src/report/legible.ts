import type { Span } from '../text/sentence.ts';

/** Stands for a character that cannot be read: no mark, no letter, no end of a sentence. */
export const ILLEGIBLE = '□';

/**
 * A text with a sign in place of every character that is damaged beyond repair, as long as it was: for steps that would
 * take such characters for marks or names. Never shown in place of the text.
 *
 * @example legible('學?！⒏咝', [{ start: 1, end: 5 }]) // '學□□□□'
 */
export function legible(text: string, damaged: readonly Span[] = []): string {
  let out = '';
  let from = 0;
  for (const { start, end } of damaged) {
    out += text.slice(from, start) + ILLEGIBLE.repeat(end - start);
    from = end;
  }
  return out + text.slice(from);
}
