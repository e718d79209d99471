import type { CleanPage, FurnitureLine } from '../page/page.ts';
import { readStamp } from './date-stamp.ts';

/** So many paragraphs at the head of a text may be stamps that were taken for its words, each so long at most. */
const PARAGRAPHS = 3;
const LONGEST = 80;

/** The length of the stamps that a text begins with, each a paragraph of its own and no sentence. */
export function stampedHead(text: string): number {
  let length = 0;
  for (const line of text.split('\n', PARAGRAPHS)) {
    if (line.length > LONGEST || /[。！？，]/.test(line) || readStamp(line) === undefined) break;
    length += line.length + 1;
  }
  return Math.min(length, text.length);
}

/**
 * The lines of a page that tell when, where and by whom it was printed: those around its body, and the stamps that the
 * body begins with.
 *
 * @example around(page) // [{ text: '2020-02-29 来源：某报', where: 'before' }]
 */
export function around(page: CleanPage): readonly FurnitureLine[] {
  const head = page.text.slice(0, stampedHead(page.text)).split('\n');
  const before = page.furniture.filter((line) => line.where === 'before');
  const stamps = head.filter((text) => text !== '').map((text) => ({ text, where: 'before' as const }));
  return [...before, ...stamps, ...page.furniture.filter((line) => line.where === 'after')];
}
