import type { Arena } from './arena.ts';
import { type Bm25, idf, saturated, saturation } from './bm25.ts';
import type { Clause } from './clause.ts';
import { CodeTable, UNKNOWN } from './code-table.ts';
import { Cursor } from './cursor.ts';
import { Postings, type SavedPostings } from './postings.ts';
import { Uint32List } from './uint32-list.ts';

/** The typed arrays that make up a `Strand`, as they are saved. */
export interface SavedStrand extends SavedPostings {
  readonly codes: Uint32Array;
  readonly holding: Uint32Array;
  readonly mostCounts: Uint32Array;
  readonly leastLengths: Uint32Array;
  readonly lengths: Uint32Array;
}

/**
 * The inverted index of one kind of term in one field, with all that BM25 asks for: in how many documents a term
 * stands, how often in each, how long each document is. Documents are slots (numbers that only grow), terms are codes.
 *
 * A removed document's counts go at once; its postings stay, of length 0, until the index is packed.
 */
export class Strand {
  readonly #arena: Arena;
  readonly #codes: CodeTable;
  readonly #postings: Postings;
  readonly #holding: Uint32List;
  readonly #mostCounts: Uint32List;
  readonly #leastLengths: Uint32List;
  readonly #lengths: Uint32List;
  readonly #counts = new Uint32List();
  readonly #seen = new Uint32List();
  #documents = 0;
  #totalLength = 0;

  constructor(arena: Arena, saved?: SavedStrand) {
    this.#arena = arena;
    this.#codes = new CodeTable(saved?.codes);
    this.#postings = new Postings(arena, saved);
    this.#holding = new Uint32List(saved?.holding);
    this.#mostCounts = new Uint32List(saved?.mostCounts);
    this.#leastLengths = new Uint32List(saved?.leastLengths);
    this.#lengths = new Uint32List(saved?.lengths);
    for (const length of saved?.lengths ?? []) this.#count(length, 1);
  }

  /** The number of terms of a document, 0 if it has none or was removed. */
  length(slot: number): number {
    return this.#lengths.get(slot);
  }

  /** Adds a document, given the codes of its terms with repetitions. `slot` must be above all slots added so far. */
  add(slot: number, terms: Uint32List): void {
    const length = terms.length;
    if (length === 0) return;
    for (let i = 0; i < length; i++) this.#tally(this.#codes.intern(terms.get(i)));
    for (let i = 0; i < this.#seen.length; i++) this.#post(this.#seen.get(i), slot, length);
    this.#seen.clear();
    this.#lengths.set(slot, length);
    this.#count(length, 1);
  }

  /** Takes a document out, given the same codes that it was added with. */
  remove(slot: number, terms: Uint32List): void {
    const length = this.#lengths.get(slot);
    if (length === 0) return;
    for (let i = 0; i < terms.length; i++) {
      const term = this.#codes.idOf(terms.get(i));
      if (term !== UNKNOWN) this.#tally(term);
    }
    for (let i = 0; i < this.#seen.length; i++) {
      const term = this.#seen.get(i);
      this.#holding.set(term, this.#holding.get(term) - 1);
      this.#counts.set(term, 0);
    }
    this.#seen.clear();
    this.#lengths.set(slot, 0);
    this.#count(length, -1);
  }

  /** The term's inverse document frequency here; that of an unknown term is the highest. */
  idf(code: number): number {
    const term = this.#codes.idOf(code);
    return idf(this.#documents, term === UNKNOWN ? 0 : this.#holding.get(term));
  }

  /** A reader of the term's postings, or undefined if no document here holds it. */
  cursor(code: number): Cursor | undefined {
    const term = this.#codes.idOf(code);
    if (term === UNKNOWN || this.#holding.get(term) === 0) return undefined;
    return new Cursor(this.#arena, this.#postings.head(term));
  }

  /** What a query's term adds to scores: its part of BM25 times `weight`. Undefined if no document here holds it. */
  clause(code: number, weight: number, bm25: Bm25): Clause | undefined {
    const cursor = this.cursor(code);
    if (cursor === undefined) return undefined;
    const term = this.#codes.idOf(code);
    const shape = saturation(bm25, this.#totalLength / this.#documents);
    const factor = weight * idf(this.#documents, this.#holding.get(term));
    const bound = factor * saturated(this.#mostCounts.get(term), this.#leastLengths.get(term), shape);
    return { cursor, lengths: this.#lengths, shape, factor, bound };
  }

  /** Adds the live documents of this strand to an empty one, each under the slot that `slotOf` gives for its own. */
  copyTo(target: Strand, slotOf: Uint32Array): void {
    const codes = this.#codes.toArray();
    codes.forEach((code, term) => {
      if (this.#holding.get(term) === 0) return;
      const copy = target.#codes.intern(code);
      const cursor = new Cursor(this.#arena, this.#postings.head(term));
      for (; cursor.slot < this.#lengths.length; cursor.next()) {
        const length = this.#lengths.get(cursor.slot);
        if (length === 0) continue;
        target.#counts.set(copy, cursor.count);
        target.#post(copy, slotOf[cursor.slot] ?? 0, length);
      }
    });
    for (let slot = 0; slot < this.#lengths.length; slot++) {
      const length = this.#lengths.get(slot);
      if (length === 0) continue;
      target.#lengths.set(slotOf[slot] ?? 0, length);
      target.#count(length, 1);
    }
  }

  save(): SavedStrand {
    return {
      ...this.#postings.save(),
      codes: this.#codes.toArray(),
      holding: this.#holding.toArray(),
      mostCounts: this.#mostCounts.toArray(),
      leastLengths: this.#leastLengths.toArray(),
      lengths: this.#lengths.toArray(),
    };
  }

  #count(length: number, sign: 1 | -1): void {
    if (length === 0) return;
    this.#documents += sign;
    this.#totalLength += sign * length;
  }

  #tally(term: number): void {
    const count = this.#counts.get(term);
    if (count === 0) this.#seen.push(term);
    this.#counts.set(term, count + 1);
  }

  #post(term: number, slot: number, length: number): void {
    const count = this.#counts.get(term);
    this.#counts.set(term, 0);
    this.#postings.append(term, slot, count);
    const holding = this.#holding.get(term);
    this.#holding.set(term, holding + 1);
    this.#mostCounts.set(term, Math.max(this.#mostCounts.get(term), count));
    const least = this.#leastLengths.get(term);
    this.#leastLengths.set(term, least === 0 ? length : Math.min(least, length));
  }
}
