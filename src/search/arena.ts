const PAGE_BITS = 18;
const PAGE_SIZE = 1 << PAGE_BITS;
const OFFSET_MASK = PAGE_SIZE - 1;
/** The first bytes are never given out, so that pointer 0 can mean "none". */
const RESERVED = 16;

/**
 * Memory for many small byte chunks: pages of 256 KiB that never move, so that growing copies nothing and blocks
 * nobody. A pointer is a 32-bit number: page, then offset in the page. Chunks are zeroed and lie within one page.
 */
export class Arena {
  readonly #pages: Uint8Array[];
  #used: number;

  /** Starts with a copy of the bytes of a saved arena, or empty. */
  constructor(saved?: Uint8Array) {
    this.#pages = [];
    this.#used = saved?.length ?? RESERVED;
    for (let from = 0; from < this.#used; from += PAGE_SIZE) {
      const page = new Uint8Array(PAGE_SIZE);
      if (saved !== undefined) page.set(saved.subarray(from, from + PAGE_SIZE));
      this.#pages.push(page);
    }
  }

  /** A pointer to `size` zeroed bytes; `size` at most a page. Throws a RangeError beyond 4 GiB. */
  allocate(size: number): number {
    if ((this.#used & OFFSET_MASK) + size > PAGE_SIZE) this.#used = ((this.#used | OFFSET_MASK) >>> 0) + 1;
    if (this.#used + size > 0xffff_ffff) throw new RangeError('The postings of one index are over 4 GiB.');
    const pointer = this.#used;
    this.#used += size;
    if (this.#used > this.#pages.length * PAGE_SIZE) this.#pages.push(new Uint8Array(PAGE_SIZE));
    return pointer;
  }

  /** The page that a pointer points into. */
  page(pointer: number): Uint8Array {
    const page = this.#pages[pointer >>> PAGE_BITS];
    if (page === undefined)
      throw new RangeError(`Pointer ${pointer} leads beyond the ${this.#used} bytes of the arena.`);
    return page;
  }

  /** Where in its page a pointer points. */
  offset(pointer: number): number {
    return pointer & OFFSET_MASK;
  }

  /** A copy of all bytes in use. */
  toBytes(): Uint8Array {
    const bytes = new Uint8Array(this.#used);
    this.#pages.forEach((page, i) => {
      const from = i * PAGE_SIZE;
      bytes.set(page.subarray(0, Math.min(PAGE_SIZE, this.#used - from)), from);
    });
    return bytes;
  }
}
