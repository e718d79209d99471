import { type Arena, readPointer } from './arena.ts';
import { CHUNK_FIRST, CHUNK_HEADER } from './chunk.ts';
import { ENTRY } from './chunk-directory.ts';
import { NO_MORE, type PostingBatch, type PostingReader } from './posting-reader.ts';

/** Reads postings that lie in a chain of chunks, as `Postings` puts them. */
export class ChunkReader implements PostingReader {
  readonly isDense = false;
  readonly #arena: Arena;
  readonly #directory: number;
  readonly #listed: number;
  #page: Uint16Array;
  #at = 0;
  /** Pointer to the next chunk, 0 after the last, and the slot before its first posting. */
  #next = 0;
  #nextBase = NO_MORE;
  /** The posting read last; a count of 0 before the first one of a chunk. */
  #slot = -1;
  #count = 0;
  /** The entry of the chunk that was last found by the directory. */
  #entry = -1;

  /** Stands before the first posting of the chain that starts at `head`; `listed` of its chunks are in the directory. */
  constructor(arena: Arena, head: number, directory: number, listed: number) {
    this.#arena = arena;
    this.#directory = directory;
    this.#listed = listed;
    this.#page = arena.page(head);
    this.#next = head;
    this.#nextBase = this.#baseOf(head);
    this.#openNext();
  }

  read({ slots, counts }: PostingBatch, end: number): number {
    let held = 0;
    while (held < slots.length && this.#slot < end) {
      const page = this.#page;
      let at = this.#at;
      let slot = this.#slot;
      let word = 0;
      while (held < slots.length) {
        word = page[at] ?? 0;
        if (word < 4 || slot + (word >>> 2) >= end) break;
        slot += word >>> 2;
        slots[held] = slot;
        counts[held] = (word & 3) + 1;
        if ((word & 3) === 3) counts[held] = readPointer(page, at + 1);
        at += (word & 3) === 3 ? 3 : 1;
        held++;
      }
      this.#at = at;
      this.#slot = slot;
      if (held === slots.length || !this.#goesOn(word, end)) break;
      if (this.#readRare()) {
        slots[held] = this.#slot;
        counts[held++] = this.#count;
      }
    }
    return held;
  }

  /** Whether what comes next, a far posting or another chunk, is before slot `end`; a plain posting there is not. */
  #goesOn(word: number, end: number): boolean {
    if (word === 0) return this.#nextBase < end - 1;
    return word < 4 && this.#slot + readPointer(this.#page, this.#at + 1) < end;
  }

  countIn(slots: Uint32Array, from: number, to: number, counts: Uint32Array): void {
    for (let i = from; i < to; i++) {
      const slot = slots[i] ?? 0;
      if (this.#slot < slot) this.#seek(slot);
      counts[i - from] = this.#slot === slot ? this.#count : 0;
    }
  }

  /** Goes on to the first posting at or after `target`, which is after the one it stands on. */
  #seek(target: number): void {
    if (this.#nextBase < target) {
      if (this.#directory !== 0) this.#leap(target);
      while (this.#nextBase < target) this.#openNext();
    }
    while (this.#slot < target) {
      const page = this.#page;
      let at = this.#at;
      let slot = this.#slot;
      let word = 0;
      while (slot < target) {
        word = page[at] ?? 0;
        if (word < 4) break;
        slot += word >>> 2;
        at += (word & 3) === 3 ? 3 : 1;
      }
      this.#at = at;
      this.#slot = slot;
      if (word < 4) this.#readRare();
      else this.#count = (word & 3) === 3 ? readPointer(page, at - 2) : (word & 3) + 1;
    }
  }

  /**
   * Makes the last listed chunk that starts at or before `target` the next one: by steps that double, then halve
   * (Bentley and Yao, An almost optimal algorithm for unbounded searching, 1976).
   */
  #leap(target: number): void {
    const page = this.#arena.page(this.#directory);
    const start = this.#arena.offset(this.#directory);
    let entry = this.#entry;
    let step = 1;
    const starts = (other: number) => other < this.#listed && readPointer(page, start + other * ENTRY) <= target;
    for (; starts(entry + step); step *= 2) entry += step;
    for (; step > 0; step >>>= 1) if (starts(entry + step)) entry += step;
    if (entry === this.#entry) return;
    this.#entry = entry;
    const first = readPointer(page, start + entry * ENTRY);
    if (first <= this.#nextBase) return;
    this.#nextBase = first - 1;
    this.#next = readPointer(page, start + entry * ENTRY + 2);
  }

  /** Reads what is no plain posting: a far one, and then true; or the end of the chunk, and then opens the next. */
  #readRare(): boolean {
    const page = this.#page;
    const word = page[this.#at] ?? 0;
    if (word === 0) {
      this.#openNext();
      return false;
    }
    this.#slot += readPointer(page, this.#at + 1);
    this.#count = word === 3 ? readPointer(page, this.#at + 3) : word;
    this.#at += word === 3 ? 5 : 3;
    return true;
  }

  #openNext(): void {
    const chunk = this.#next;
    const base = this.#nextBase;
    // Slots only ascend; where the words were damaged they might lead in a circle.
    if (base < this.#slot || (chunk !== 0 && base >= NO_MORE)) {
      throw new RangeError(
        `The chunk of postings at ${chunk} starts after slot ${base}, expected ${this.#slot} or more.`,
      );
    }
    this.#slot = base;
    this.#count = 0;
    if (chunk === 0) return;
    this.#page = this.#arena.page(chunk);
    const start = this.#arena.offset(chunk);
    this.#at = start + CHUNK_HEADER;
    this.#next = readPointer(this.#page, start);
    this.#nextBase = this.#next === 0 ? NO_MORE : this.#baseOf(this.#next);
    if ((this.#page[this.#at] ?? 0) === 0) throw new RangeError(`The chunk of postings at ${chunk} is empty.`);
  }

  #baseOf(chunk: number): number {
    return readPointer(this.#arena.page(chunk), this.#arena.offset(chunk) + CHUNK_FIRST) - 1;
  }
}
