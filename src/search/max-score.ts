import { Allowance } from './allowance.ts';
import type { Clause } from './clause.ts';
import type { Admits, Scoreboard } from './scoreboard.ts';
import { TopHits } from './top-hits.ts';

/** Sums of the same numbers in another order differ by less; what is this near to the threshold stays in. */
const ROUNDING = 1 - 1e-9;

/**
 * A probe for the threshold is worth its time before a list longer than `least` and than `perHit` postings for each hit
 * wanted, and again when `growth` times as much was walked.
 */
const PROBE = { least: 500, perHit: 20, growth: 2 };

/**
 * Scores the `wanted` best documents exactly, as if all were scored: afterwards they are among the board's candidates.
 *
 * MaxScore (Turtle and Flood, Query evaluation: strategies and optimizations, 1995), term by term: lists are walked in
 * the order of what they can add at most. Once all that is left cannot lift a document that holds none of the terms
 * walked so far to the threshold, the other lists (the long ones) are only looked into for documents that have a sum
 * already, and fewer of them after each list. The threshold is what the best so far come to with the other terms added.
 */
export function narrowToBest(clauses: readonly Clause[], admits: Admits, board: Scoreboard, wanted: number): void {
  const ordered = byBound(clauses);
  const rest = boundsFrom(ordered);
  let threshold = 0;
  let walked = 0;
  let worthProbing = Math.max(PROBE.least, PROBE.perHit * wanted);
  let next = 0;
  for (; next < ordered.length; next++) {
    const clause = ordered[next];
    if (clause === undefined) break;
    if (next > 0 && clause.holding > worthProbing) {
      threshold = Math.max(threshold, probe(ordered.slice(next), admits, board, wanted));
      worthProbing = PROBE.growth * Math.max(worthProbing, walked);
    }
    if ((rest[next] ?? 0) < threshold) break;
    board.addAll(clause);
    walked += clause.holding;
  }
  board.narrow(admits, threshold, new Allowance(ordered.slice(next)));
  for (; next < ordered.length; next++) {
    const clause = ordered[next];
    if (clause !== undefined) board.addToCandidates(clause, threshold - (rest[next + 1] ?? 0));
  }
}
/** Scores all documents that hold a term: afterwards they are the board's candidates. */
export function findAll(clauses: readonly Clause[], admits: Admits, board: Scoreboard): void {
  for (const clause of byBound(clauses)) board.addAll(clause);
  board.narrow(admits, 0, new Allowance([]));
}

/** Scores the given documents, ascending: afterwards those of them that hold a term are the board's candidates. */
export function scoreThese(clauses: readonly Clause[], slots: Uint32Array, board: Scoreboard): void {
  board.choose(slots);
  for (const clause of byBound(clauses)) board.addToCandidates(clause, 0);
  board.keepScored();
}

/** The order in which terms are added up, so that a document gets the same score to the last bit wherever it is found. */
function byBound(clauses: readonly Clause[]): readonly Clause[] {
  return clauses.toSorted((a, b) => b.bound - a.bound);
}

/** For each clause, and for the end: what it and all after it can add at most. */
function boundsFrom(clauses: readonly Clause[]): Float64Array {
  const rest = new Float64Array(clauses.length + 1);
  for (let i = clauses.length - 1; i >= 0; i--) rest[i] = (rest[i + 1] ?? 0) + (clauses[i]?.bound ?? 0);
  return rest;
}

/** A score that `wanted` documents reach: those with the highest sums so far, with the rest of the query added. */
function probe(rest: readonly Clause[], admits: Admits, board: Scoreboard, wanted: number): number {
  const best = new TopHits(wanted);
  board.offerTouched(admits, best);
  if (best.held < wanted) return 0;
  const totals = new Float64Array(wanted);
  board.complete(rest, best.numbers().sort(), totals);
  return totals.reduce((least, total) => Math.min(least, total), Number.POSITIVE_INFINITY) * ROUNDING;
}
