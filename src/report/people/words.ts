import { LRUCache } from 'lru-cache';

/** So many stretches are remembered at most: more than one page asks for. */
const REMEMBERED = 20_000;

/** How far words are looked for, in characters. */
const REACH = 6;

const HAN_WORD = /^\p{Script=Han}{2,}$/u;

let segmenter: Intl.Segmenter | undefined;

function firstWord(stretch: string): string {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  for (const { segment } of segmenter.segment(stretch)) return segment;
  return '';
}

const known = new LRUCache<string, string>({ max: REMEMBERED, memoMethod: firstWord });

/**
 * The word of the runtime's dictionary that begins at `at`, of two characters or more; undefined if none does. It tells
 * where a name ends (曲波|听到), never what is one.
 *
 * @example wordAt('曲波听到', 2) // '听到'
 */
export function wordAt(text: string, at: number): string | undefined {
  const word = known.memo(text.slice(at, at + REACH));
  return HAN_WORD.test(word) ? word : undefined;
}

/** A single verb by its form: with a mark of aspect (掰着, 看了), or said twice (敲敲). */
const VERB = /^(?:\p{Script=Han}[着了过起]|(\p{Script=Han})\1)/u;

/** Whether a new word certainly begins at `at`. */
export function beginsWord(text: string, at: number): boolean {
  return VERB.test(text.slice(at, at + 2)) || wordAt(text, at) !== undefined;
}

/** How much of the text on both sides of an offset is cut into words, to see whether one ends there. */
const AROUND = 6;

function endsThere(stretch: string): string {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  for (const { index } of segmenter.segment(stretch)) if (index === AROUND) return 'end';
  return '';
}

const ends = new LRUCache<string, string>({ max: REMEMBERED, memoMethod: endsThere });

/**
 * Whether a word ends at an offset, seen with what stands around it; what stands before `from` is not looked at
 * (局长|于和, not 市长江大桥 behind 长).
 */
export function isWordEnd(text: string, at: number, from = 0): boolean {
  const left = text.slice(Math.max(from, at - AROUND), at).padStart(AROUND, '。');
  return ends.memo(left + text.slice(at, at + AROUND)) === 'end';
}

/** Whether characters, alone, are one word of the dictionary. */
export function isCommonWord(characters: string): boolean {
  return wordAt(characters, 0) === characters;
}
