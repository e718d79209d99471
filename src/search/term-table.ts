/** What `idOf` gives for a code that is not in the table. */
export const UNKNOWN = -1;

/** The numbers kept of each term, by their place in its record. */
export const TERM = {
  /** The term's code. */
  code: 0,
  /** Pointer to the first chunk of its postings, 0 if there is none. */
  head: 1,
  /** Pointer to the last chunk, the end of it, and where in it the next posting goes. */
  tail: 2,
  end: 3,
  write: 4,
  /** The last slot that it has a posting for. */
  last: 5,
  /** How many live documents hold it. */
  holding: 6,
  /** The largest count and the least length that any of its postings has come with, as `higherPeak` packs them. */
  peak: 7,
  /** 1 + the number of its dense counts, 0 if all its postings are in chunks. */
  dense: 8,
  /** Pointer to the directory of its chunks, 0 if it has none, and how many chunks that lists. */
  directory: 9,
  listed: 10,
} as const;

/** Numbers in a record. */
const RECORD = 11;
const PAGE_BITS = 12;
const PAGE_TERMS = 1 << PAGE_BITS;
const PAGE_MASK = PAGE_TERMS - 1;

/** The hash table is cut in parts that grow one by one, so that no insertion waits for all terms to be put anew. */
const PART_BITS = 6;
const PARTS = 1 << PART_BITS;
const FIRST_PLACES = 8;

/** A `TermTable` as it is saved. */
export interface SavedTerms {
  /** Records, one after the other. */
  readonly records: Uint32Array;
  /** For each part of the hash table: how many places it has. */
  readonly places: Uint32Array;
  /** The parts, one after the other: code and id + 1 by turns. */
  readonly parts: Uint32Array;
}

/**
 * Numbers term codes 0, 1, 2, … in the order in which they first come, and keeps a record of numbers for each: in typed
 * arrays throughout, since a `Map` takes some ten times the memory. Codes are 1 to 2^32 - 1.
 *
 * The way from code to id is a hash table with linear probing, at most two thirds full (Knuth, The Art of Computer
 * Programming 3, 1973, 6.4).
 *
 * @example const terms = new TermTable(); terms.intern(77); terms.idOf(77) // 0
 */
export class TermTable {
  readonly #pages: Uint32Array[] = [];
  readonly #parts: Uint32Array[];
  readonly #held: Uint32Array;
  #size = 0;

  constructor(saved?: SavedTerms) {
    this.#parts = Array.from({ length: PARTS }, () => NO_PLACES);
    this.#held = new Uint32Array(PARTS);
    if (saved !== undefined) this.#load(saved);
  }

  /** How many terms there are. */
  get size(): number {
    return this.#size;
  }

  idOf(code: number): number {
    const mixed = mix(code);
    const part = this.#parts[mixed >>> (32 - PART_BITS)] ?? NO_PLACES;
    return (part[placeOf(part, code, mixed) + 1] ?? 0) - 1;
  }

  /** The id of the code, a new one if it has none yet. */
  intern(code: number): number {
    const mixed = mix(code);
    const at = mixed >>> (32 - PART_BITS);
    const part = this.#parts[at] ?? NO_PLACES;
    const known = part[placeOf(part, code, mixed) + 1] ?? 0;
    if (known > 0) return known - 1;
    const id = this.#append(code);
    const held = (this.#held[at] ?? 0) + 1;
    this.#held[at] = held;
    const roomy = held * 3 > part.length ? this.#enlarge(at) : part;
    put(roomy, code, id + 1);
    return id;
  }

  /** The page of records that the term's is in; `at` says where. */
  page(term: number): Uint32Array {
    return this.#pages[term >>> PAGE_BITS] ?? NO_PLACES;
  }

  /** Where in its page the term's record starts. */
  at(term: number): number {
    return (term & PAGE_MASK) * RECORD;
  }

  get(term: number, field: number): number {
    return this.page(term)[this.at(term) + field] ?? 0;
  }

  save(): SavedTerms {
    const records = new Uint32Array(this.#size * RECORD);
    this.#pages.forEach((page, i) => {
      const from = i * PAGE_TERMS * RECORD;
      records.set(page.subarray(0, Math.min(page.length, records.length - from)), from);
    });
    const places = Uint32Array.from(this.#parts, (part) => part.length / 2);
    const parts = new Uint32Array(places.reduce((sum, length) => sum + length * 2, 0));
    let from = 0;
    for (const part of this.#parts) {
      parts.set(part, from);
      from += part.length;
    }
    return { records, places, parts };
  }

  #load({ records, places, parts }: SavedTerms): void {
    if (places.length !== PARTS || records.length % RECORD !== 0) {
      throw new RangeError(
        `A term table has ${places.length} parts and ${records.length} numbers, expected ${PARTS} parts.`,
      );
    }
    this.#size = records.length / RECORD;
    for (let from = 0; from < records.length; from += PAGE_TERMS * RECORD) {
      const page = new Uint32Array(PAGE_TERMS * RECORD);
      page.set(records.subarray(from, from + PAGE_TERMS * RECORD));
      this.#pages.push(page);
    }
    let from = 0;
    places.forEach((length, i) => {
      const part = parts.slice(from, from + length * 2);
      from += length * 2;
      this.#parts[i] = part;
      this.#held[i] = idsIn(part, length);
    });
  }

  #append(code: number): number {
    const id = this.#size++;
    if ((id & PAGE_MASK) === 0) this.#pages.push(new Uint32Array(PAGE_TERMS * RECORD));
    this.page(id)[this.at(id) + TERM.code] = code;
    return id;
  }

  #enlarge(at: number): Uint32Array {
    const old = this.#parts[at] ?? NO_PLACES;
    const part = new Uint32Array(Math.max(FIRST_PLACES * 2, old.length * 2));
    for (let place = 0; place < old.length; place += 2) {
      const id = old[place + 1] ?? 0;
      if (id > 0) put(part, old[place] ?? 0, id);
    }
    this.#parts[at] = part;
    return part;
  }
}

/** How many ids a part holds. Looking something up would not end in a part that has no free place. */
function idsIn(part: Uint32Array, places: number): number {
  let held = 0;
  for (let place = 1; place < part.length; place += 2) if ((part[place] ?? 0) > 0) held++;
  const sound = part.length === places * 2 && (places & (places - 1)) === 0 && (held === 0 || held * 3 <= places * 2);
  if (sound) return held;
  throw new RangeError(`A part of a term table has ${held} terms in ${part.length / 2} of ${places} places.`);
}

const NO_PLACES = new Uint32Array(0);

/** Fibonacci hashing (Knuth, as above): the high bits of a product are well mixed. */
function mix(code: number): number {
  const mixed = Math.imul(code, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** Where in a part a code is, or would be put. */
function placeOf(part: Uint32Array, code: number, mixed: number): number {
  const mask = part.length - 1;
  let place = (mixed << 1) & mask;
  while ((part[place + 1] ?? 0) !== 0 && part[place] !== code) place = (place + 2) & mask;
  return place;
}

function put(part: Uint32Array, code: number, id: number): void {
  const place = placeOf(part, code, mix(code));
  part[place] = code;
  part[place + 1] = id;
}

/**
 * A peak packs the largest count and the least length that were seen, 0 before any was. Both can only be rated too high:
 * a count from 65,535 on stands for any.
 */
export function higherPeak(packed: number, count: number, length: number): number {
  const least = packed === 0 ? length : Math.min(packed & 0xffff, length);
  const most = Math.max(packed >>> 16, count);
  return ((Math.min(most, 0xffff) << 16) | Math.min(least, 0xffff)) >>> 0;
}

/** The largest count that a peak stands for. */
export function peakCount(packed: number): number {
  const count = packed >>> 16;
  return count === 0xffff ? Number.MAX_SAFE_INTEGER : count;
}

/** The least length that a peak stands for. */
export function peakLength(packed: number): number {
  return packed & 0xffff;
}
