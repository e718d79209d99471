import type { Arena } from './arena.ts';
import { Uint32List } from './uint32-list.ts';
import { varintSize, writeUint32, writeVarint } from './varint.ts';

/*
 * How the postings of one term lie in the arena: a chain of chunks of 16, 32, … 512 bytes. A chunk is a header of 8
 * bytes (pointer to the next chunk or 0; slot of its first posting), then the term count of its first posting, then
 * pairs (slot gap, term count), closed by a zero byte. A gap is at least 1; it is written as twice itself, plus 1 if a
 * count above 1 follows. So a posting takes one or two bytes mostly, and a reader can step over a chunk by its header.
 */

/** Bytes of a chunk before its postings. */
export const CHUNK_HEADER = 8;
const FIRST_CHUNK = 16;
const LARGEST_CHUNK = 512;

/** The typed arrays that make up a `Postings`, by term id, as they are saved. */
export interface SavedPostings {
  readonly heads: Uint32Array;
  readonly chunks: Uint32Array;
  readonly ends: Uint32Array;
  readonly writes: Uint32Array;
  readonly lasts: Uint32Array;
}

/** The posting lists of many terms: for each term id its (slot, term count) pairs, in ascending order of slots. */
export class Postings {
  readonly #arena: Arena;
  readonly #heads: Uint32List;
  readonly #chunks: Uint32List;
  readonly #ends: Uint32List;
  readonly #writes: Uint32List;
  readonly #lasts: Uint32List;

  constructor(arena: Arena, saved?: SavedPostings) {
    this.#arena = arena;
    this.#heads = new Uint32List(saved?.heads);
    this.#chunks = new Uint32List(saved?.chunks);
    this.#ends = new Uint32List(saved?.ends);
    this.#writes = new Uint32List(saved?.writes);
    this.#lasts = new Uint32List(saved?.lasts);
  }

  /** Pointer to the term's first chunk, 0 if it has no postings. */
  head(term: number): number {
    return this.#heads.get(term);
  }

  /** Adds a posting; `slot` must be above all slots the term has so far, `count` at least 1. */
  append(term: number, slot: number, count: number): void {
    const gap = ((slot - this.#lasts.get(term)) << 1) | (count > 1 ? 1 : 0);
    const size = varintSize(gap >>> 0) + (count > 1 ? varintSize(count) : 0);
    const write = this.#writes.get(term);
    // One byte stays free: the zero that closes the chunk.
    if (write === 0 || write + size >= this.#ends.get(term)) {
      this.#startChunk(term, slot, count);
    } else {
      const page = this.#arena.page(write);
      let at = writeVarint(page, this.#arena.offset(write), gap >>> 0);
      if (count > 1) at = writeVarint(page, at, count);
      this.#writes.set(term, write + size);
    }
    this.#lasts.set(term, slot);
  }

  save(): SavedPostings {
    return {
      heads: this.#heads.toArray(),
      chunks: this.#chunks.toArray(),
      ends: this.#ends.toArray(),
      writes: this.#writes.toArray(),
      lasts: this.#lasts.toArray(),
    };
  }

  #startChunk(term: number, slot: number, count: number): void {
    const previous = this.#chunks.get(term);
    const size = previous === 0 ? FIRST_CHUNK : Math.min(LARGEST_CHUNK, (this.#ends.get(term) - previous) * 2);
    const chunk = this.#arena.allocate(size);
    if (previous === 0) this.#heads.set(term, chunk);
    else writeUint32(this.#arena.page(previous), this.#arena.offset(previous), chunk);
    const page = this.#arena.page(chunk);
    const at = this.#arena.offset(chunk);
    writeUint32(page, at + 4, slot);
    writeVarint(page, at + CHUNK_HEADER, count);
    this.#chunks.set(term, chunk);
    this.#ends.set(term, chunk + size);
    this.#writes.set(term, chunk + CHUNK_HEADER + varintSize(count));
  }
}
