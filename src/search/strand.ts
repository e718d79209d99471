import type { Arena } from './arena.ts';
import { type Bm25, idf, saturated, saturation } from './bm25.ts';
import type { Clause } from './clause.ts';
import { NO_MORE, PostingBatch } from './posting-reader.ts';
import { Postings } from './postings.ts';
import { TermCounts } from './term-counts.ts';
import { higherPeak, peakCount, peakLength, type SavedTerms, TERM, TermTable, UNKNOWN } from './term-table.ts';
import { Uint32List } from './uint32-list.ts';

/** The typed arrays that make up a `Strand`, as they are saved. */
export interface SavedStrand {
  readonly terms: SavedTerms;
  /** Where the counts of dense terms lie, by number. */
  readonly dense: readonly Uint32Array[];
  readonly lengths: Uint32Array;
}

/** A copy that is being made: into which strand, under which slots, and how many terms it has so far. */
interface Copy {
  readonly strand: Strand;
  readonly slotOf: Uint32List;
  /** One for all terms: they are many, and typed arrays cost the garbage collector much. */
  readonly batch: PostingBatch;
  /** Slots below this were there when it was started; those below `slots` have their lengths in it. */
  readonly before: number;
  slots: number;
  terms: number;
}

/**
 * The inverted index of one kind of term in one field, with all that BM25 asks for: in how many documents a term
 * stands, how often in each, how long each document is. Documents are slots (numbers that only grow), terms are codes.
 *
 * A removed document's counts go at once; its postings stay, of length 0, until the strand is copied.
 */
export class Strand {
  readonly #terms: TermTable;
  readonly #postings: Postings;
  readonly #lengths: Uint32List;
  /** The terms of the document that is being read, and the ids that they have here. */
  readonly #counts = new TermCounts();
  readonly #ids = new Uint32List();
  #documents = 0;
  #totalLength = 0;
  #copy: Copy | undefined;

  constructor(arena: Arena, saved?: SavedStrand) {
    this.#terms = new TermTable(saved?.terms);
    this.#postings = new Postings(arena, this.#terms, saved?.dense);
    this.#lengths = new Uint32List(saved?.lengths);
    for (let slot = 0; slot < this.#lengths.length; slot++) this.#count(this.#lengths.get(slot), 1);
  }

  /** The number of terms of a document, 0 if it has none or was removed. */
  length(slot: number): number {
    return this.#lengths.get(slot);
  }

  /** Adds a document, given the codes of its terms with repetitions. `slot` must be above all slots added so far. */
  add(slot: number, terms: Uint32List): void {
    const length = terms.length;
    if (length === 0) return;
    const { codes, counts, size } = this.#read(terms);
    // In loops of their own, so that the processor waits for several of the far-off places at a time.
    for (let i = 0; i < size; i++) this.#ids.set(i, this.#terms.intern(codes[i] ?? 0));
    for (let i = 0; i < size; i++) this.#post(this.#ids.get(i), slot, counts[i] ?? 0, length);
    this.#enter(slot, length);
    const copy = this.#copy;
    if (copy === undefined) return;
    for (let i = 0; i < size; i++) {
      const term = this.#ids.get(i);
      if (term < copy.terms) copy.strand.#post(this.#idIn(copy, term), copy.slotOf.get(slot), counts[i] ?? 0, length);
    }
    copy.strand.#enter(copy.slotOf.get(slot), length);
  }

  /** Takes a document out, given the same codes that it was added with. */
  remove(slot: number, terms: Uint32List): void {
    if (this.#lengths.get(slot) === 0) return;
    const { codes, size } = this.#read(terms);
    const copy = this.#copy;
    for (let i = 0; i < size; i++) {
      const term = this.#terms.idOf(codes[i] ?? 0);
      if (term === UNKNOWN) continue;
      this.#forget(term);
      if (copy !== undefined && term < copy.terms) copy.strand.#forget(this.#idIn(copy, term));
    }
    this.#leave(slot);
    if (copy !== undefined) copy.strand.#leave(copy.slotOf.get(slot));
  }

  /** The term's inverse document frequency here; that of an unknown term is the highest. */
  idf(code: number): number {
    const term = this.#terms.idOf(code);
    return idf(this.#documents, term === UNKNOWN ? 0 : this.#terms.get(term, TERM.holding));
  }

  /** What a query's term adds to scores: its part of BM25 times `weight`. Undefined if no document here holds it. */
  clause(code: number, weight: number, bm25: Bm25): Clause | undefined {
    const term = this.#terms.idOf(code);
    const holding = term === UNKNOWN ? 0 : this.#terms.get(term, TERM.holding);
    if (holding === 0) return undefined;
    const shape = saturation(bm25, this.#totalLength / this.#documents);
    const factor = weight * idf(this.#documents, holding);
    const most = this.#terms.get(term, TERM.peak);
    const mostCount = peakCount(most);
    const bound = factor * saturated(mostCount, peakLength(most), shape);
    const lengths = this.#lengths.values;
    return { open: () => this.#postings.reader(term), holding, lengths, shape, factor, mostCount, bound };
  }

  /**
   * Starts to copy the live documents to an empty strand, each under the slot that `slotOf` has for its own. Until the
   * copy is whole, this strand keeps it up with what is added and removed.
   */
  startCopy(strand: Strand, slotOf: Uint32List): void {
    this.#copy = { strand, slotOf, batch: new PostingBatch(), before: this.#lengths.length, slots: 0, terms: 0 };
  }

  /** Copies so many lengths and postings, or some more, and gives how many: fewer than `wanted` only if the copy is whole. */
  continueCopy(wanted: number): number {
    const copy = this.#copy;
    if (copy === undefined) return 0;
    let done = 0;
    for (; copy.slots < copy.before && done < wanted; copy.slots++, done++) {
      copy.strand.#enter(copy.slotOf.get(copy.slots), this.#lengths.get(copy.slots));
    }
    for (; copy.terms < this.#terms.size && done < wanted; copy.terms++) {
      done += 1 + this.#copyTerm(copy.terms, copy);
    }
    return done;
  }

  save(): SavedStrand {
    return { terms: this.#terms.save(), dense: this.#postings.save(), lengths: this.#lengths.toArray() };
  }

  /** Copies a term and gives how many postings it has. */
  #copyTerm(term: number, { strand, slotOf, batch }: Copy): number {
    const holding = this.#terms.get(term, TERM.holding);
    if (holding === 0) return 0;
    const id = strand.#terms.intern(this.#terms.get(term, TERM.code));
    const reader = this.#postings.reader(term);
    for (let held = reader.read(batch, NO_MORE); held > 0; held = reader.read(batch, NO_MORE)) {
      for (let i = 0; i < held; i++) {
        const slot = batch.slots[i] ?? 0;
        const length = this.#lengths.get(slot);
        if (length > 0) strand.#post(id, slotOf.get(slot), batch.counts[i] ?? 0, length);
      }
    }
    return holding;
  }

  /** Sets the length of a document that has none here yet. */
  #enter(slot: number, length: number): void {
    if (length === 0) return;
    this.#lengths.set(slot, length);
    this.#count(length, 1);
  }

  /** Takes a document's length out. */
  #leave(slot: number): void {
    this.#count(this.#lengths.get(slot), -1);
    this.#lengths.set(slot, 0);
  }

  #forget(term: number): void {
    const record = this.#terms.page(term);
    const at = this.#terms.at(term) + TERM.holding;
    record[at] = (record[at] ?? 0) - 1;
  }

  /** The id that a copy has for a term of this strand. */
  #idIn(copy: Copy, term: number): number {
    return copy.strand.#terms.intern(this.#terms.get(term, TERM.code));
  }

  #count(length: number, sign: 1 | -1): void {
    if (length === 0) return;
    this.#documents += sign;
    this.#totalLength += sign * length;
  }

  #read(terms: Uint32List): TermCounts {
    this.#counts.read(terms);
    return this.#counts;
  }

  #post(term: number, slot: number, count: number, length: number): void {
    const record = this.#terms.page(term);
    const at = this.#terms.at(term);
    this.#postings.append(record, at, slot, count);
    record[at + TERM.holding] = (record[at + TERM.holding] ?? 0) + 1;
    record[at + TERM.peak] = higherPeak(record[at + TERM.peak] ?? 0, count, length);
  }
}
