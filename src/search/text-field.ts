import type { Analyzer, QueryCodes, TermKind } from './analyzer.ts';
import type { Arena } from './arena.ts';
import type { Bm25 } from './bm25.ts';
import type { Clause } from './clause.ts';
import { heldByAll } from './held-by-all.ts';
import { type SavedStrand, Strand } from './strand.ts';
import type { Uint32List } from './uint32-list.ts';

/** A `TextField` as it is saved. */
export interface SavedField {
  readonly wide: SavedStrand;
  readonly single: SavedStrand;
}

/** How much a field counts, and single characters in it. */
export interface FieldWeights {
  readonly field: number;
  readonly single: number;
}

/** Where it does not matter what a term adds. */
const UNWEIGHTED: Bm25 = { k1: 0, b: 0 };

/**
 * The index of one string field: two BM25 indexes side by side, one over pairs of Han characters, words and numbers, one
 * over single Han characters. Their scores are added; the second, with a small weight, finds what pairs miss.
 */
export class TextField {
  readonly #wide: Strand;
  readonly #single: Strand;

  constructor(arena: Arena, saved?: SavedField) {
    this.#wide = new Strand(arena, saved?.wide);
    this.#single = new Strand(arena, saved?.single);
  }

  /** Adds the document that the analyzer has read last. */
  add(slot: number, read: Analyzer): void {
    this.#wide.add(slot, read.wide);
    this.#single.add(slot, read.single);
  }

  /** Takes out the document that the analyzer has read last. */
  remove(slot: number, read: Analyzer): void {
    this.#wide.remove(slot, read.wide);
    this.#single.remove(slot, read.single);
  }

  /** Whether the document has a term in this field. */
  holds(slot: number): boolean {
    return this.#wide.length(slot) > 0 || this.#single.length(slot) > 0;
  }

  /** What the query's terms add in this field. */
  clauses(query: QueryCodes, weights: FieldWeights, bm25: Bm25): readonly Clause[] {
    const wide = Array.from(query.wide, (code) => this.#wide.clause(code, weights.field, bm25));
    const single = Array.from(query.single, (code) => this.#single.clause(code, weights.field * weights.single, bm25));
    return [...wide, ...single].filter((clause) => clause !== undefined);
  }

  /** The slots, ascending, whose field holds every term of the query. A query without terms is held by none. */
  holdingAll(query: QueryCodes): Uint32Array {
    if (query.required === undefined) return new Uint32Array(0);
    const { wide, single } = query.required;
    const clauses = [
      ...Array.from(wide, (code) => this.#wide.clause(code, 1, UNWEIGHTED)),
      ...Array.from(single, (code) => this.#single.clause(code, 1, UNWEIGHTED)),
    ];
    const known = clauses.filter((clause) => clause !== undefined);
    if (known.length < clauses.length) return new Uint32Array(0);
    return heldByAll(known).filter((slot) => this.holds(slot));
  }

  /** Inverse document frequency of a pair, word or number, or of a single character. */
  idf(kind: TermKind, code: number | undefined): number {
    // Code 0 is no term's: an unknown word gets what a term in no document gets.
    return (kind === 'wide' ? this.#wide : this.#single).idf(code ?? 0);
  }

  /** Starts to copy the live documents to an empty field, as `Strand.startCopy`. */
  startCopy(field: TextField, slotOf: Uint32List): void {
    this.#wide.startCopy(field.#wide, slotOf);
    this.#single.startCopy(field.#single, slotOf);
  }

  /** Copies some more, as `Strand.continueCopy`. */
  continueCopy(wanted: number): number {
    const done = this.#wide.continueCopy(wanted);
    return done < wanted ? done + this.#single.continueCopy(wanted - done) : done;
  }

  save(): SavedField {
    return { wide: this.#wide.save(), single: this.#single.save() };
  }
}
