import type { Arena } from './arena.ts';
import { Uint32List } from './uint32-list.ts';

export const RANGE_BITS = 11;
/** Slots whose counts lie in one piece. */
export const RANGE = 1 << RANGE_BITS;
/** Four slots share a word. */
const RANGE_WORDS = RANGE / 4;

/** Stands for a count that four bits cannot hold. */
export const OVERFLOW = 15;

/**
 * The counts of a term that many documents hold: four bits for each slot, so that a document is looked up by one read.
 * A count from 15 on is kept elsewhere.
 */
export class DenseCounts {
  readonly #arena: Arena;
  /** By range of slots: pointer to its counts, 0 if they are all 0. */
  readonly #ranges: Uint32List;

  constructor(arena: Arena, ranges?: Uint32Array) {
    this.#arena = arena;
    this.#ranges = new Uint32List(ranges);
  }

  /** Ranges up to the last one that has counts. */
  get ranges(): number {
    return this.#ranges.length;
  }

  /** Sets the count of a slot that has none yet. */
  add(slot: number, count: number): void {
    const range = slot >>> RANGE_BITS;
    let pointer = this.#ranges.get(range);
    if (pointer === 0) {
      pointer = this.#arena.allocate(RANGE_WORDS);
      this.#ranges.set(range, pointer);
    }
    const page = this.#arena.writable(pointer);
    const at = this.#arena.offset(pointer) + ((slot & (RANGE - 1)) >>> 2);
    page[at] = (page[at] ?? 0) | (Math.min(count, OVERFLOW) << ((slot & 3) << 2));
  }

  /** Pointer to the counts of the range, 0 if they are all 0. */
  pointer(range: number): number {
    return this.#ranges.get(range);
  }

  save(): Uint32Array {
    return this.#ranges.toArray();
  }
}
