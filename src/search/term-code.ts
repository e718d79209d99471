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

/** The words are spread over so many maps: one that outgrows its table makes no insertion wait for all words. */
const SHARDS = 64;

/** The words of an index, numbered in the order in which they first came. */
export class Vocabulary {
  readonly #words: string[] = [];
  readonly #numbers: readonly Map<string, number>[] = Array.from({ length: SHARDS }, () => new Map());

  constructor(words: readonly string[] = []) {
    for (const word of words) this.intern(word);
  }

  /** The word's code, a new one if it has none yet. */
  intern(word: string): number {
    const shard = this.#shard(word);
    const known = shard?.get(word);
    if (known !== undefined) return FIRST_WORD + known;
    shard?.set(word, this.#words.length);
    return FIRST_WORD + this.#words.push(word) - 1;
  }

  /** The word's code, or undefined if no document holds the word. */
  find(word: string): number | undefined {
    const known = this.#shard(word)?.get(word);
    return known === undefined ? undefined : FIRST_WORD + known;
  }

  /** The codes of the words that pass. Takes time linear in the words. */
  select(passes: (word: string) => boolean): readonly number[] {
    const codes: number[] = [];
    this.#words.forEach((word, number) => {
      if (passes(word)) codes.push(FIRST_WORD + number);
    });
    return codes;
  }

  /** The words, by number. */
  toArray(): readonly string[] {
    return this.#words;
  }

  #shard(word: string): Map<string, number> | undefined {
    const mixed = word.charCodeAt(0) * 31 + word.charCodeAt(word.length - 1) * 7 + word.length;
    return this.#numbers[mixed % SHARDS];
  }
}
