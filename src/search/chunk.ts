import { writePointer } from './arena.ts';

/*
 * How the postings of one term lie in the arena: a chain of chunks of 8, 16, … 128 words. A chunk is a header (pointer to
 * the next chunk or 0; the slot of its first posting), then postings, closed by a zero word. A posting is one word: its
 * slot less that of the posting before (1 for the first of a chunk), times 4, plus its count less 1. Counts from 4 on are
 * written as 4, and two words with the count follow. Gaps from 2^14 on are written as 0, and two words with the gap follow
 * (so there the word is the count, 3 standing for any from 3 on). Fixed widths cost some room, but no branch that a
 * processor guesses wrong.
 *
 * A term of many chunks has a directory of them as well: along a chain alone, a reader on its way to a far posting would
 * wait for memory at every chunk.
 */

/** Words of a chunk before its postings, and where among them the slot of its first posting stands. */
export const CHUNK_HEADER = 4;
export const CHUNK_FIRST = 2;
export const FIRST_CHUNK = 8;
export const LARGEST_CHUNK = 128;

/** Gaps and counts that do not fit into one word. */
const FAR = 1 << 14;
const MANY = 4;

/** How many words the chunk after one of `size` words has. */
export function nextSize(size: number): number {
  return Math.min(LARGEST_CHUNK, size * 2);
}

/** How many words a posting takes. */
export function postingWords(gap: number, count: number): number {
  if (gap < FAR) return count < MANY ? 1 : 3;
  return count < MANY - 1 ? 3 : 5;
}

/** Writes a posting and gives how many words it takes. */
export function writePosting(page: Uint16Array, at: number, gap: number, count: number): number {
  if (gap < FAR) {
    page[at] = (gap << 2) | (Math.min(count, MANY) - 1);
    if (count < MANY) return 1;
    writePointer(page, at + 1, count);
    return 3;
  }
  page[at] = Math.min(count, MANY - 1);
  writePointer(page, at + 1, gap);
  if (count < MANY - 1) return 3;
  writePointer(page, at + 3, count);
  return 5;
}
