import type { Arena } from './arena.ts';
import type { DenseCounts } from './dense-counts.ts';
import { OVERFLOW, RANGE, RANGE_BITS } from './dense-counts.ts';
import type { PostingBatch, PostingReader } from './posting-reader.ts';

/** The lowest bit of each of the four counts in a word. */
const LOWEST_BITS = 0x1111;

const NO_COUNTS = new Uint16Array(0);

/** Reads the postings of a term with dense counts; the ends that it reads to must be multiples of 4. */
export class DenseReader implements PostingReader {
  readonly isDense = true;
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
  #readRange(batch: PostingBatch, from: number, last: number): number {
    const pointer = this.#dense.pointer(this.#slot >>> RANGE_BITS);
    const end = Math.min((this.#slot | (RANGE - 1)) + 1, last);
    if (pointer === 0) {
      this.#slot = end;
      return from;
    }
    // Where the word of slot 0 would be, if all were in one piece.
    const zero = this.#arena.offset(pointer) - ((this.#slot & ~(RANGE - 1)) >>> 2);
    return this.#readWords(batch, from, this.#arena.page(pointer), zero, end);
  }

  #readWords({ slots, counts }: PostingBatch, from: number, page: Uint16Array, zero: number, end: number): number {
    let slot = this.#slot;
    let held = from;
    let overflows = 0;
    for (; slot < end && held + 4 <= slots.length; slot += 4) {
      const four = page[zero + (slot >>> 2)] ?? 0;
      if (four === 0) continue;
      overflows |= four & (four >>> 1) & (four >>> 2) & (four >>> 3) & LOWEST_BITS;
      // Each is written, and kept if it is above 0: branches here would be guessed wrong.
      slots[held] = slot;
      counts[held] = four & 15;
      held += ((four & 15) + 15) >>> 4;
      slots[held] = slot + 1;
      counts[held] = (four >>> 4) & 15;
      held += (((four >>> 4) & 15) + 15) >>> 4;
      slots[held] = slot + 2;
      counts[held] = (four >>> 8) & 15;
      held += (((four >>> 8) & 15) + 15) >>> 4;
      slots[held] = slot + 3;
      counts[held] = four >>> 12;
      held += ((four >>> 12) + 15) >>> 4;
    }
    this.#slot = slot;
    if (overflows !== 0) this.#lookUpOverflows(slots, counts, from, held);
    return held;
  }

  #lookUpOverflows(slots: Uint32Array, counts: Uint32Array, from: number, to: number): void {
    for (let i = from; i < to; i++) if (counts[i] === OVERFLOW) counts[i] = this.#overflowing(slots[i] ?? 0);
  }

  #overflowing(slot: number): number {
    this.#one[0] = slot;
    this.#overflow?.countIn(this.#one, 0, 1, this.#its);
    return this.#its[0] ?? 0;
  }
}
