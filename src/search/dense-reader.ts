import type { Arena } from './arena.ts';
import type { DenseCounts } from './dense-counts.ts';
import { OVERFLOW, RANGE, RANGE_BITS } from './dense-counts.ts';
import type { PostingBatch, PostingReader } from './posting-reader.ts';

const NO_COUNTS = new Uint16Array(0);

/** Reads the postings of a term with dense counts; the ends that it reads to must be multiples of 4. */
export class DenseReader implements PostingReader {
  readonly #arena: Arena;
  readonly #dense: DenseCounts;
  /** Where the counts stand that four bits cannot hold. */
  readonly #overflow: PostingReader | undefined;
  readonly #one = new Uint32Array(1);
  readonly #its = new Uint32Array(1);
  #slot = 0;

  constructor(arena: Arena, dense: DenseCounts, overflow: PostingReader | undefined) {
    this.#arena = arena;
    this.#dense = dense;
    this.#overflow = overflow;
  }

  read(batch: PostingBatch, end: number): number {
    let held = 0;
    const last = Math.min(end, this.#dense.ranges * RANGE);
    while (held + 4 <= batch.slots.length && this.#slot < last) held = this.#readRange(batch, held, last);
    return held;
  }

  countIn(slots: Uint32Array, from: number, to: number, counts: Uint32Array): void {
    let range = -1;
    let page: Uint16Array = NO_COUNTS;
    let start = 0;
    for (let i = from; i < to; i++) {
      const slot = slots[i] ?? 0;
      const its = slot >>> RANGE_BITS;
      if (its !== range) {
        range = its;
        const pointer = this.#dense.pointer(range);
        page = pointer === 0 ? NO_COUNTS : this.#arena.page(pointer);
        start = this.#arena.offset(pointer);
      }
      const four = page.length === 0 ? 0 : (page[start + ((slot & (RANGE - 1)) >>> 2)] ?? 0);
      const count = (four >>> ((slot & 3) << 2)) & 15;
      counts[i - from] = count === OVERFLOW ? this.#overflowing(slot) : count;
    }
  }

  /** Reads to the end of the range of slots, or until the batch has no room for another word's slots. */
  #readRange({ slots, counts }: PostingBatch, from: number, last: number): number {
    const pointer = this.#dense.pointer(this.#slot >>> RANGE_BITS);
    const end = Math.min((this.#slot | (RANGE - 1)) + 1, last);
    if (pointer === 0) {
      this.#slot = end;
      return from;
    }
    const page = this.#arena.page(pointer);
    const start = this.#arena.offset(pointer);
    let slot = this.#slot;
    let held = from;
    for (; slot < end && held + 4 <= slots.length; slot += 4) {
      // Most words are 0 or hold one count; the lowest bit that is set leads to it.
      for (let four = page[start + ((slot & (RANGE - 1)) >>> 2)] ?? 0; four !== 0; held++) {
        const shift = (31 - Math.clz32(four & -four)) & 12;
        const count = (four >>> shift) & 15;
        slots[held] = slot + (shift >>> 2);
        counts[held] = count === OVERFLOW ? this.#overflowing(slot + (shift >>> 2)) : count;
        four &= ~(15 << shift);
      }
    }
    this.#slot = slot;
    return held;
  }

  #overflowing(slot: number): number {
    this.#one[0] = slot;
    this.#overflow?.countIn(this.#one, 0, 1, this.#its);
    return this.#its[0] ?? 0;
  }
}
