/**
 * Rows of bits, all equally long, in one typed array: which of a question's terms each unit of a report holds. Nothing
 * is allocated for a row.
 *
 * @example
 * const rows = new BitRows(units.length, terms.length);
 * rows.set(3, 0);
 * rows.has(3, 0); // true
 */
export class BitRows {
  readonly #words: number[];
  readonly #wordsOfRow: number;
  /** In a row. */
  readonly bits: number;

  constructor(rows: number, bits: number) {
    this.bits = bits;
    this.#wordsOfRow = (bits + 31) >>> 5;
    this.#words = new Array<number>(rows * this.#wordsOfRow).fill(0);
  }

  set(row: number, bit: number): void {
    const at = row * this.#wordsOfRow + (bit >>> 5);
    this.#words[at] = this.#word(at) | (1 << (bit & 31));
  }

  /** Sets a bit that may be set already; gives whether it was not. */
  add(row: number, bit: number): boolean {
    if (this.has(row, bit)) return false;
    this.set(row, bit);
    return true;
  }

  has(row: number, bit: number): boolean {
    return (this.#word(row * this.#wordsOfRow + (bit >>> 5)) & (1 << (bit & 31))) !== 0;
  }

  /** Sets in a row what is set in a row of others of the same length; gives whether that set anything new. */
  join(row: number, others: BitRows, other: number): boolean {
    const [to, from] = [row * this.#wordsOfRow, other * this.#wordsOfRow];
    let isMore = false;
    for (let i = 0; i < this.#wordsOfRow; i++) {
      const before = this.#word(to + i);
      const joined = before | others.#word(from + i);
      if (joined === before) continue;
      this.#words[to + i] = joined;
      isMore = true;
    }
    return isMore;
  }

  /** Sums up weights, one for each bit, of the bits set in a row; in their order, so that equal rows have equal sums. */
  sum(row: number, weights: Float64Array): number {
    let sum = 0;
    for (let i = 0; i < this.#wordsOfRow; i++) {
      for (let left = this.#word(row * this.#wordsOfRow + i); left !== 0; left &= left - 1) {
        sum += weights[(i << 5) + lowest(left)] ?? 0;
      }
    }
    return sum;
  }

  #word(at: number): number {
    return this.#words[at] ?? 0;
  }
}

/** The number of the lowest bit set. */
function lowest(word: number): number {
  return 31 - Math.clz32(word & -word);
}
