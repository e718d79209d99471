const PAGE_BITS = 17;
const PAGE_SIZE = 1 << PAGE_BITS;
const OFFSET_MASK = PAGE_SIZE - 1;
/** The first words are never given out, so that pointer 0 can mean "none". */
const RESERVED = 16;

/** An `Arena` as it is saved: its pages, which are shared until either side writes, and what of them is in use. */
export interface SavedArena {
  readonly pages: readonly Uint16Array[];
  readonly used: number;
  /** By the base-2 logarithm of the chunk size: pointer to the first free chunk, 0 if there is none. */
  readonly free: Uint32Array;
}

/**
 * Memory for many small chunks of 16-bit words: pages of 256 KiB that never move, so that growing copies nothing and
 * blocks nobody. A pointer is a 32-bit number: page, then offset in the page. Chunks are zeroed and lie within one page.
 *
 * Saving and loading copy nothing either: a page is copied when it is first written to afterwards.
 */
export class Arena {
  readonly #pages: Uint16Array[];
  /** By page: whether a snapshot holds the same words, so that they must not be written to. */
  readonly #shared: boolean[];
  readonly #free: Uint32Array;
  #used: number;

  /** Starts with the words of a saved arena, or empty. Throws a RangeError if they are not all there. */
  constructor(saved?: SavedArena) {
    this.#pages = saved === undefined ? [new Uint16Array(PAGE_SIZE)] : saved.pages.slice();
    this.#shared = this.#pages.map(() => saved !== undefined);
    this.#free = saved?.free.slice() ?? new Uint32Array(PAGE_BITS + 1);
    this.#used = saved?.used ?? RESERVED;
    if (Math.ceil(this.#used / PAGE_SIZE) !== this.#pages.length) {
      throw new RangeError(`An arena of ${this.#used} words in use has ${this.#pages.length} pages of ${PAGE_SIZE}.`);
    }
  }

  /** A pointer to `size` zeroed words; `size` a power of two from 2 to a page. Throws a RangeError beyond 8 GiB. */
  allocate(size: number): number {
    const freed = this.#reuse(size);
    if (freed !== 0) return freed;
    if ((this.#used & OFFSET_MASK) + size > PAGE_SIZE) this.#used = ((this.#used | OFFSET_MASK) >>> 0) + 1;
    if (this.#used + size > 0xffff_ffff) throw new RangeError('The postings of one index are over 8 GiB.');
    const pointer = this.#used;
    this.#used += size;
    if (this.#used > this.#pages.length * PAGE_SIZE) {
      this.#pages.push(new Uint16Array(PAGE_SIZE));
      this.#shared.push(false);
    }
    return pointer;
  }

  /** Gives a chunk back; nothing may read it any more. `size` is that which it was allocated with. */
  release(pointer: number, size: number): void {
    const kind = 31 - Math.clz32(size);
    writePointer(this.writable(pointer), this.offset(pointer), this.#free[kind] ?? 0);
    this.#free[kind] = pointer;
  }

  /** The page that a pointer points into, to read from. */
  page(pointer: number): Uint16Array {
    const page = this.#pages[pointer >>> PAGE_BITS];
    if (page === undefined)
      throw new RangeError(`Pointer ${pointer} leads beyond the ${this.#used} words of the arena.`);
    return page;
  }

  /** The page that a pointer points into, to write to. */
  writable(pointer: number): Uint16Array {
    const at = pointer >>> PAGE_BITS;
    const page = this.page(pointer);
    if (this.#shared[at] !== true) return page;
    const copy = new Uint16Array(PAGE_SIZE);
    copy.set(page);
    this.#pages[at] = copy;
    this.#shared[at] = false;
    return copy;
  }

  /** Where in its page a pointer points. */
  offset(pointer: number): number {
    return pointer & OFFSET_MASK;
  }

  save(): SavedArena {
    this.#shared.fill(true);
    const pages = this.#pages.map((page, i) => page.subarray(0, Math.min(PAGE_SIZE, this.#used - i * PAGE_SIZE)));
    return { pages, used: this.#used, free: this.#free.slice() };
  }

  /** A chunk of this size that was given back, zeroed; 0 if there is none. */
  #reuse(size: number): number {
    const kind = 31 - Math.clz32(size);
    const pointer = this.#free[kind] ?? 0;
    if (pointer === 0) return 0;
    const page = this.writable(pointer);
    const at = this.offset(pointer);
    this.#free[kind] = readPointer(page, at);
    page.fill(0, at, at + size);
    return pointer;
  }
}

/** Writes a pointer, or another number below 2^32, into two words. */
export function writePointer(words: Uint16Array, at: number, pointer: number): void {
  words[at] = pointer & 0xffff;
  words[at + 1] = pointer >>> 16;
}

/** Reads what `writePointer` wrote. */
export function readPointer(words: Uint16Array, at: number): number {
  return (((words[at + 1] ?? 0) << 16) | (words[at] ?? 0)) >>> 0;
}
