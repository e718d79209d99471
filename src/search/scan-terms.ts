import { comparableNumbers } from './comparable-number.ts';

/** Takes the terms of a text as they are found. Han characters come as UTF-16 codes. */
export interface TermSink {
  /** Two Han characters in a row: what finds Chinese words without a dictionary. */
  pair(first: number, second: number): void;
  /** One Han character. `alone` if it has no Han neighbour, so that no pair holds it. */
  single(character: number, alone: boolean): void;
  /** A word in another script, a number, or a number in comparable form (14天, 30%). */
  word(word: string): void;
}

/** What is longer is no word (a code, a file in text form) and is cut into pieces. */
const LONGEST_WORD = 64;

const LETTER_OR_DIGIT = /[\p{L}\p{M}\p{N}]/u;

/**
 * Finds the terms of a folded text: the pairs and single characters of runs of Han characters, the words and numbers
 * between them, and its numbers once more in comparable form. Punctuation, symbols and lone surrogates are no terms. A
 * Han character beyond the basic plane counts as a word. Takes time linear in the text.
 */
export function scanTerms(folded: string, sink: TermSink): void {
  let previous = 0;
  for (let i = 0; i < folded.length; ) {
    const code = folded.charCodeAt(i);
    if (isHan(code)) {
      if (previous !== 0) sink.pair(previous, code);
      sink.single(code, previous === 0 && !isHan(folded.charCodeAt(i + 1)));
      previous = code;
      i++;
    } else {
      previous = 0;
      const end = wordEnd(folded, i);
      if (end > i) sink.word(folded.slice(i, end));
      i = Math.max(end, i + 1);
    }
  }
  for (const { value, counted } of comparableNumbers(folded)) {
    if (value !== undefined) sink.word(value);
    if (counted !== undefined) sink.word(counted);
  }
}

/** Whether a UTF-16 code is a Han character of the basic plane, 々 or 〇. NaN, for the end of a text, is none. */
export function isHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0x3005 && code <= 0x3007);
}

/** The end of the word that starts at `start`; `start` itself if none does. */
function wordEnd(text: string, start: number): number {
  const first = text.codePointAt(start) ?? 0;
  if (first > 0xffff) return isWordCharacter(first) ? start + 2 : start;
  const longest = Math.min(text.length, start + LONGEST_WORD);
  let end = start;
  while (end < longest && !isHan(text.charCodeAt(end)) && isWordCharacter(text.charCodeAt(end))) end++;
  return end;
}

function isWordCharacter(code: number): boolean {
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a);
  return LETTER_OR_DIGIT.test(String.fromCodePoint(code));
}
