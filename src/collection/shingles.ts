import { skeleton } from '../text/fold.ts';

/** Characters in a shingle. */
const LENGTH = 5;

/** One shingle in so many is kept as a mark. */
const ONE_IN = 16;

/** Marks kept at most, the smallest first: a book costs no more than a long report. */
const MOST_MARKS = 256;

/** Marks kept at least, as far as the text has shingles: the shortest notice can still be found. */
const FEWEST_MARKS = 8;

/** FNV-1a over UTF-16 units, then the last mixing step of MurmurHash3, so that small values are no rarer than others. */
function hashAt(text: string, from: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < from + LENGTH; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * The shingles of a text: every run of 5 characters of its skeleton, as hashes of 32 bits. What the script, width and
 * punctuation change leaves them as they are.
 *
 * @example shingles('會議強調，要早。').size // 2
 */
export function shingles(text: string): ReadonlySet<number> {
  const letters = skeleton(text);
  const found = new Set<number>();
  for (let i = 0; i + LENGTH <= letters.length; i++) found.add(hashAt(letters, i));
  return found;
}

/**
 * Share of the smaller set that the larger holds too, 0 to 1. This is Broder's containment ("On the resemblance and
 * containment of documents", 1997), taken from the smaller side; 0 if either is empty.
 */
export function containment(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared++;
  return shared / small.size;
}

function smallest(all: ReadonlySet<number>): readonly number[] {
  const sorted = Uint32Array.from(all).sort();
  const above = sorted.findIndex((hash) => hash >= 2 ** 32 / ONE_IN);
  const count = above < 0 ? sorted.length : above;
  return Array.from(sorted.subarray(0, Math.min(MOST_MARKS, Math.max(FEWEST_MARKS, count))));
}

/** What a text is recognised by. */
export interface Fingerprint {
  readonly shingles: ReadonlySet<number>;
  /** The shingles with the smallest hashes, about one in 16: by these a text is found again. */
  readonly marks: readonly number[];
}

/**
 * Takes a text's fingerprint. Two texts that say the same keep the same marks there, however different their lengths
 * (Broder's sketch by a threshold on the hash), so texts that share marks are the ones worth comparing in full.
 */
export function fingerprint(text: string): Fingerprint {
  const all = shingles(text);
  return { shingles: all, marks: smallest(all) };
}
