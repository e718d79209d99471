import type { Arena } from './arena.ts';
import { type Bm25, idf, saturated, saturation } from './bm25.ts';
import type { Clause } from './clause.ts';
import { PostingBatch, type PostingReader } from './posting-reader.ts';
import { Postings } from './postings.ts';
import { peak, peakCount, peakLength, type SavedTerms, TERM, TermTable, UNKNOWN } from './term-table.ts';
import { Uint32List } from './uint32-list.ts';

/** The typed arrays that make up a `Strand`, as they are saved. */
export interface SavedStrand {
  readonly terms: SavedTerms;
  /** Where the counts of dense terms lie, by number. */
  readonly dense: readonly Uint32Array[];
  readonly lengths: Uint32Array;
}

/**
 * The inverted index of one kind of term in one field, with all that BM25 asks for: in how many documents a term
 * stands, how often in each, how long each document is. Documents are slots (numbers that only grow), terms are codes.
 *
 * A removed document's counts go at once; its postings stay, of length 0, until the index is packed.
 */
export class Strand {
  readonly #terms: TermTable;
  readonly #postings: Postings;
  readonly #lengths: Uint32List;
  /** The terms of the document that is being read, each once. */
  readonly #seen = new Uint32List();
  #documents = 0;
  #totalLength = 0;

  constructor(arena: Arena, saved?: SavedStrand) {
    this.#terms = new TermTable(saved?.terms);
    this.#postings = new Postings(arena, this.#terms, saved?.dense);
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
    const codes = terms.values;
    for (let i = 0; i < length; i++) this.#tally(this.#terms.intern(codes[i] ?? 0));
    const seen = this.#seen.values;
    for (let i = 0; i < this.#seen.length; i++) this.#post(seen[i] ?? 0, slot, length);
    this.#seen.clear();
    this.#lengths.set(slot, length);
    this.#count(length, 1);
  }

  /** Takes a document out, given the same codes that it was added with. */
  remove(slot: number, terms: Uint32List): void {
    const length = this.#lengths.get(slot);
    if (length === 0) return;
    for (let i = 0; i < terms.length; i++) {
      const term = this.#terms.idOf(terms.get(i));
      if (term !== UNKNOWN) this.#tally(term);
    }
    for (let i = 0; i < this.#seen.length; i++) {
      const term = this.#seen.get(i);
      const record = this.#terms.page(term);
      const at = this.#terms.at(term);
      record[at + TERM.holding] = (record[at + TERM.holding] ?? 0) - 1;
      record[at + TERM.tally] = 0;
    }
    this.#seen.clear();
    this.#lengths.set(slot, 0);
    this.#count(length, -1);
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

  /** Adds the live documents of this strand to an empty one, each under the slot that `slotOf` gives for its own. */
  copyTo(target: Strand, slotOf: Uint32Array): void {
    const batch = new PostingBatch();
    for (let term = 0; term < this.#terms.size; term++) {
      if (this.#terms.get(term, TERM.holding) === 0) continue;
      const copy = target.#terms.intern(this.#terms.get(term, TERM.code));
      this.#copyPostings(this.#postings.reader(term), batch, target, copy, slotOf);
    }
    for (let slot = 0; slot < this.#lengths.length; slot++) {
      const length = this.#lengths.get(slot);
      if (length === 0) continue;
      target.#lengths.set(slotOf[slot] ?? 0, length);
      target.#count(length, 1);
    }
  }

  save(): SavedStrand {
    return { terms: this.#terms.save(), dense: this.#postings.save(), lengths: this.#lengths.toArray() };
  }

  #copyPostings(reader: PostingReader, batch: PostingBatch, target: Strand, copy: number, slotOf: Uint32Array): void {
    for (let held = reader.read(batch); held > 0; held = reader.read(batch)) {
      for (let i = 0; i < held; i++) {
        const slot = batch.slots[i] ?? 0;
        const length = this.#lengths.get(slot);
        if (length === 0) continue;
        target.#terms.page(copy)[target.#terms.at(copy) + TERM.tally] = batch.counts[i] ?? 0;
        target.#post(copy, slotOf[slot] ?? 0, length);
      }
    }
  }

  #count(length: number, sign: 1 | -1): void {
    if (length === 0) return;
    this.#documents += sign;
    this.#totalLength += sign * length;
  }

  #tally(term: number): void {
    const record = this.#terms.page(term);
    const at = this.#terms.at(term) + TERM.tally;
    const count = record[at] ?? 0;
    if (count === 0) this.#seen.push(term);
    record[at] = count + 1;
  }

  #post(term: number, slot: number, length: number): void {
    const record = this.#terms.page(term);
    const at = this.#terms.at(term);
    const count = record[at + TERM.tally] ?? 0;
    record[at + TERM.tally] = 0;
    this.#postings.append(term, slot, count);
    const holding = record[at + TERM.holding] ?? 0;
    record[at + TERM.holding] = holding + 1;
    const most = record[at + TERM.peak] ?? 0;
    record[at + TERM.peak] =
      most === 0 ? peak(count, length) : peak(Math.max(most >>> 16, count), Math.min(peakLength(most), length));
  }
}
