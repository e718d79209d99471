import { Allowance } from './allowance.ts';
import type { Clause } from './clause.ts';
import type { Admits, Found, Scoreboard, Term } from './scoreboard.ts';
import { TopHits } from './top-hits.ts';

/** Sums of the same numbers in another order differ by less; what is this near to the threshold stays in. */
const ROUNDING = 1 - 1e-9;

/**
 * A probe for the threshold is worth its time before a list longer than `least` and than `perHit` postings for each hit
 * wanted, and again when `growth` times as much was walked.
 */
const PROBE = { least: 500, perHit: 20, growth: 2 };

/** The documents that a query is asked of. */
export interface Documents {
  /** Slots are below this. */
  readonly size: number;
  readonly admits: Admits;
}

/**
 * Offers the documents with the highest scores, among them the `wanted` best, each with its exact score.
 *
 * MaxScore (Turtle and Flood, Query evaluation: strategies and optimizations, 1995), term by term: lists are walked in
 * the order of what they can add at most. Once all that is left cannot lift a document that holds none of the terms
 * walked so far to the threshold, the other lists (the long ones) are only looked into for documents that have a sum
 * already, and fewer of them after each list. All this a part of the slots after the other, so that sums stay in the
 * processor's cache, and later parts start with the threshold of those before.
 */
export function findBest(
  clauses: readonly Clause[],
  documents: Documents,
  board: Scoreboard,
  wanted: number,
  found: Found,
): void {
  const walk = new Walk(clauses, documents.admits, board, wanted);
  for (let start = 0; start < documents.size; start += board.part) {
    board.open(start);
    walk.findInPart(found);
  }
  board.open(0);
}

/** Offers all documents that hold a term, with their scores. */
export function findAll(
  clauses: readonly Clause[],
  { size, admits }: Documents,
  board: Scoreboard,
  found: Found,
): void {
  const terms = inOrder(clauses);
  for (let start = 0; start < size; start += board.part) {
    board.open(start);
    for (const term of terms) board.addAll(term);
    board.finish(admits, found);
  }
  board.open(0);
}

/** Offers those of the given documents, ascending, that hold a term, with their scores. */
export function scoreThese(clauses: readonly Clause[], slots: Uint32Array, board: Scoreboard, found: Found): void {
  const terms = inOrder(clauses);
  for (let from = 0; from < slots.length; ) {
    const start = Math.floor((slots[from] ?? 0) / board.part) * board.part;
    let to = from;
    while (to < slots.length && (slots[to] ?? 0) < start + board.part) to++;
    board.open(start);
    board.choose(slots.subarray(from, to));
    for (const term of terms) board.addToCandidates(term, 0);
    board.offerCandidates(found);
    from = to;
  }
  board.open(0);
}

/** Terms in the order in which they are added up: so a document gets the same score to the last bit however it is found. */
function inOrder(clauses: readonly Clause[]): readonly Term[] {
  const ordered = clauses.toSorted((a, b) => b.bound - a.bound);
  return ordered.map((clause) => ({ clause, reader: clause.open() }));
}

/** The way of one query through the parts. */
class Walk {
  readonly #terms: readonly Term[];
  readonly #admits: Admits;
  readonly #board: Scoreboard;
  readonly #wanted: number;
  /** For each term, and for the end: what it and all after it can add at most, once that was asked for. */
  readonly #allowances: Allowance[] = [];
  readonly #rest: Float64Array;
  #threshold = 0;

  constructor(clauses: readonly Clause[], admits: Admits, board: Scoreboard, wanted: number) {
    this.#terms = inOrder(clauses);
    this.#admits = admits;
    this.#board = board;
    this.#wanted = wanted;
    this.#rest = boundsFrom(this.#terms);
  }

  /** Offers those documents of the open part that may be above all thresholds so far. */
  findInPart(found: Found): void {
    const threshold = found.threshold * ROUNDING;
    const mustProbe = !(threshold > 0);
    this.#threshold = Math.max(this.#threshold, threshold);
    let next = this.#walk(mustProbe);
    if (next === this.#terms.length) {
      this.#board.finish(this.#admits, found);
      return;
    }
    this.#board.narrow(this.#admits, this.#threshold, this.#allowance(next));
    for (; next < this.#terms.length; next++) {
      const term = this.#terms[next];
      if (term !== undefined) this.#board.addToCandidates(term, this.#threshold - (this.#rest[next + 1] ?? 0));
    }
    this.#board.offerCandidates(found);
  }

  /** Walks the lists that must be walked and gives the number of the first that need not be. */
  #walk(mustProbe: boolean): number {
    let walked = 0;
    let worthProbing = mustProbe ? Math.max(PROBE.least, PROBE.perHit * this.#wanted) : Number.POSITIVE_INFINITY;
    let next = 0;
    for (; next < this.#terms.length; next++) {
      const term = this.#terms[next];
      if (term === undefined) break;
      if (next > 0 && term.clause.holding > worthProbing) {
        this.#threshold = Math.max(this.#threshold, this.#probe(next));
        worthProbing = PROBE.growth * Math.max(worthProbing, walked);
      }
      if ((this.#rest[next] ?? 0) < this.#threshold) break;
      this.#board.addAll(term);
      walked += term.clause.holding;
    }
    return next;
  }

  /** A score that enough documents reach: those with the highest sums so far, with the rest of the query added. */
  #probe(next: number): number {
    const best = new TopHits(this.#wanted);
    this.#board.offerTouched(this.#admits, best);
    if (best.held < this.#wanted) return 0;
    const totals = new Float64Array(this.#wanted);
    const rest = this.#terms.slice(next).map(({ clause }) => clause);
    this.#board.complete(rest, best.numbers().sort(), totals);
    return totals.reduce((least, total) => Math.min(least, total), Number.POSITIVE_INFINITY) * ROUNDING;
  }

  #allowance(next: number): Allowance {
    const known = this.#allowances[next];
    if (known !== undefined) return known;
    const allowance = new Allowance(this.#terms.slice(next).map(({ clause }) => clause));
    this.#allowances[next] = allowance;
    return allowance;
  }
}

function boundsFrom(terms: readonly Term[]): Float64Array {
  const rest = new Float64Array(terms.length + 1);
  for (let i = terms.length - 1; i >= 0; i--) rest[i] = (rest[i + 1] ?? 0) + (terms[i]?.clause.bound ?? 0);
  return rest;
}
