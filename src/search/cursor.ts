import type { Arena } from './arena.ts';
import { CHUNK_HEADER } from './postings.ts';
import { readUint32 } from './varint.ts';

/** The slot of a cursor that has passed its last posting; above every real slot, and small enough to stay a plain integer in V8. */
export const NO_MORE = 0x7fff_ffff;

/** Reads the postings of one term in order. `slot` and `count` are those of the posting it stands on. */
export class Cursor {
  slot = NO_MORE;
  count = 0;
  readonly #arena: Arena;
  #page: Uint8Array;
  #at = 0;
  #nextChunk = 0;

  /** Stands on the first posting of the list whose first chunk is at `head`. */
  constructor(arena: Arena, head: number) {
    this.#arena = arena;
    this.#page = arena.page(head);
    this.#open(head);
  }

  /** Goes one posting on. */
  next(): void {
    const code = this.#read();
    if (code === 0) {
      this.#open(this.#nextChunk);
      return;
    }
    this.slot += code >>> 1;
    this.count = (code & 1) === 0 ? 1 : this.#read();
  }

  /** Goes on to the first posting at or after `slot`; stays where it is if it stands there already. */
  seek(slot: number): void {
    if (this.slot >= slot) return;
    while (this.#nextChunk !== 0 && this.#firstSlot(this.#nextChunk) <= slot) this.#open(this.#nextChunk);
    while (this.slot < slot) this.next();
  }

  #firstSlot(chunk: number): number {
    return readUint32(this.#arena.page(chunk), this.#arena.offset(chunk) + 4);
  }

  #open(chunk: number): void {
    if (chunk === 0) {
      this.slot = NO_MORE;
      return;
    }
    this.#page = this.#arena.page(chunk);
    const start = this.#arena.offset(chunk);
    this.#nextChunk = readUint32(this.#page, start);
    this.slot = readUint32(this.#page, start + 4);
    this.#at = start + CHUNK_HEADER;
    this.count = this.#read();
  }

  #read(): number {
    let byte = this.#page[this.#at++] ?? 0;
    if (byte < 128) return byte;
    let value = byte & 127;
    for (let shift = 7; byte >= 128; shift += 7) {
      byte = this.#page[this.#at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    return value >>> 0;
  }
}
