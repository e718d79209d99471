import { Uint32List } from './uint32-list.ts';

/** What `idOf` gives for a code that is not in the table. */
export const UNKNOWN = -1;

/**
 * Numbers term codes 0, 1, 2, … in the order in which they first come: a hash table in two typed arrays (open
 * addressing, at most half full), since a `Map` takes some ten times the memory. Codes are 1 to 2^32 - 1.
 *
 * @example const table = new CodeTable(); table.intern(77); table.idOf(77) // 0
 */
export class CodeTable {
  readonly #codes: Uint32List;
  #ids: Int32Array;

  /** Starts with codes numbered in their order, or empty. */
  constructor(codes?: Uint32Array) {
    this.#codes = new Uint32List(codes);
    this.#ids = new Int32Array(tableSize(this.#codes.length));
    this.#rehash();
  }

  idOf(code: number): number {
    return (this.#ids[this.#place(code)] ?? 0) - 1;
  }

  /** The id of the code, a new one if it has none yet. */
  intern(code: number): number {
    const place = this.#place(code);
    const known = this.#ids[place] ?? 0;
    if (known > 0) return known - 1;
    this.#codes.push(code);
    this.#ids[place] = this.#codes.length;
    if (this.#codes.length * 2 > this.#ids.length) {
      this.#ids = new Int32Array(tableSize(this.#codes.length));
      this.#rehash();
    }
    return this.#codes.length - 1;
  }

  /** The codes, by id. */
  toArray(): Uint32Array {
    return this.#codes.toArray();
  }

  #place(code: number): number {
    const mask = this.#ids.length - 1;
    // Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4): the high bits of a product are well mixed.
    const mixed = Math.imul(code, 0x9e3779b1);
    let place = (mixed ^ (mixed >>> 15)) & mask;
    for (;;) {
      const id = this.#ids[place] ?? 0;
      if (id === 0 || this.#codes.get(id - 1) === code) return place;
      place = (place + 1) & mask;
    }
  }

  #rehash(): void {
    for (let id = 0; id < this.#codes.length; id++) this.#ids[this.#place(this.#codes.get(id))] = id + 1;
  }
}

function tableSize(codes: number): number {
  let size = 64;
  while (size < codes * 4) size *= 2;
  return size;
}
