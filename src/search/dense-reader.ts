import type { Arena } from './arena.ts';
import type { DenseCounts } from './dense-counts.ts';
import { OVERFLOW, RANGE } from './dense-counts.ts';
import type { PostingBatch, PostingReader } from './posting-reader.ts';

const NO_COUNTS = new Uint16Array(0);

/** Reads the postings of a term with dense counts. */
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

  read(batch: PostingBatch): number {
    let held = 0;
    const end = this.#dense.ranges * RANGE;
    while (held < batch.slots.length && this.#slot < end) held = this.#readRange(batch, held);
    return held;
  }

  countIn(slots: Uint32Array, from: number, to: number, counts: Uint32Array): void {
    let range = -1;
    let page: Uint16Array = NO_COUNTS;
    let start = 0;
    for (let i = from; i < to; i++) {
      const slot = slots[i] ?? 0;
      const its = Math.trunc(slot / RANGE);
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

  /** Reads to the end of the range of slots, or until the batch is full. */
  #readRange({ slots, counts }: PostingBatch, from: number): number {
    let slot = this.#slot;
    const range = Math.trunc(slot / RANGE);
    const pointer = this.#dense.pointer(range);
    const end = (range + 1) * RANGE;
    if (pointer === 0) {
      this.#slot = end;
      return from;
    }
    const page = this.#arena.page(pointer);
    const start = this.#arena.offset(pointer);
    let held = from;
    for (; slot < end && held < slots.length; slot++) {
      const count = ((page[start + ((slot & (RANGE - 1)) >>> 2)] ?? 0) >>> ((slot & 3) << 2)) & 15;
      slots[held] = slot;
      counts[held] = count === OVERFLOW ? this.#overflowing(slot) : count;
      held += count > 0 ? 1 : 0;
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
