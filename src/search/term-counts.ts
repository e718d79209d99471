import type { Uint32List } from './uint32-list.ts';

/** Fibonacci hashing (Knuth, The Art of Computer Programming 3, 1973, 6.4): the high bits of a product are well mixed. */
const MULTIPLIER = 0x9e3779b1;

/**
 * The distinct terms of one text, and how often each stands there. Counted in a hash table (linear probing) of the text's
 * own size, that stays in the processor's nearest cache, so that the tables of all terms are asked once a term.
 */
export class TermCounts {
  /** The codes of the terms in the order in which they first come, and how often each comes; `size` of both count. */
  codes = new Uint32Array(0);
  counts = new Uint32Array(0);
  size = 0;
  /** By place: a term's code, 0 for none, and where in `codes` it is. */
  #keys = new Uint32Array(0);
  #indexes = new Uint32Array(0);

  /** Counts the terms of another text, given their codes (1 to 2^32 - 1) with repetitions. */
  read(terms: Uint32List): void {
    const { values, length } = terms;
    const bits = this.#clear(length);
    const [keys, indexes, codes, counts] = [this.#keys, this.#indexes, this.codes, this.counts];
    const mask = (1 << bits) - 1;
    let size = 0;
    for (let i = 0; i < length; i++) {
      const code = values[i] ?? 0;
      let place = Math.imul(code, MULTIPLIER) >>> (32 - bits);
      while (keys[place] !== code && keys[place] !== 0) place = (place + 1) & mask;
      if (keys[place] === code) {
        const at = indexes[place] ?? 0;
        counts[at] = (counts[at] ?? 0) + 1;
      } else {
        keys[place] = code;
        indexes[place] = size;
        codes[size] = code;
        counts[size++] = 1;
      }
    }
    this.size = size;
  }

  /** Empties a table that so many terms at most half fill, and gives the base-2 logarithm of its size. */
  #clear(terms: number): number {
    const bits = 32 - Math.clz32(Math.max(terms * 2 - 1, 255));
    if (this.#keys.length < 1 << bits) {
      this.#keys = new Uint32Array(1 << bits);
      this.#indexes = new Uint32Array(1 << bits);
      this.codes = new Uint32Array(1 << (bits - 1));
      this.counts = new Uint32Array(1 << (bits - 1));
    } else this.#keys.fill(0, 0, 1 << bits);
    return bits;
  }
}
