/*
 * A term is one 32-bit number, so that analysing a text makes no string per term: a single Han character is its UTF-16
 * code, a pair is the two codes side by side, a word is its number in the vocabulary above 2^16. The three cannot meet:
 * Han characters start at 0x3005, so pairs start at 0x3005_0000, and no vocabulary grows to 800 million words.
 */
const FIRST_WORD = 0x1_0000;

/** The code of a pair of Han characters. */
export function pairCode(first: number, second: number): number {
  return ((first << 16) | second) >>> 0;
}

/** The words of an index, numbered in the order in which they first came. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();

  constructor(words: readonly string[] = []) {
    for (const word of words) this.intern(word);
  }

  /** The word's code, a new one if it has none yet. */
  intern(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return FIRST_WORD + known;
    this.#numbers.set(word, this.#numbers.size);
    return FIRST_WORD + this.#numbers.size - 1;
  }

  /** The word's code, or undefined if no document holds the word. */
  find(word: string): number | undefined {
    const known = this.#numbers.get(word);
    return known === undefined ? undefined : FIRST_WORD + known;
  }

  /** The words, by number. */
  toArray(): readonly string[] {
    return [...this.#numbers.keys()];
  }
}
