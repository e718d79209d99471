import { type Clause, share } from './clause.ts';
import type { Collector } from './collector.ts';
import { NO_MORE } from './cursor.ts';

/** Slots scored at a time: their sums stay in the processor's nearest cache. */
const WINDOW = 4096;

/** Whether a document may be found at all: it is live and passes the query's filter. */
export type Admits = (slot: number) => boolean;

/**
 * Offers each document that holds a term of the query, with its exact score, to the collector, but for those that
 * cannot come above its threshold.
 *
 * MaxScore (Turtle and Flood, Query evaluation: strategies and optimizations, 1995), a window of slots at a time: the
 * terms whose bounds together do not reach the threshold find no document by themselves, so their (long) lists are only
 * looked into for documents that the other terms found.
 */
export function findBest(clauses: readonly Clause[], admits: Admits, collector: Collector): void {
  const byBound = clauses.toSorted((a, b) => a.bound - b.bound);
  const bounds = runningSums(byBound);
  const sums = new Float64Array(WINDOW);
  for (;;) {
    const optional = optionalTerms(bounds, collector.threshold);
    const start = nearestSlot(byBound, optional);
    if (start === NO_MORE) return;
    for (let i = optional; i < byBound.length; i++) addWindow(byBound[i], start, sums);
    for (let i = 0; i < WINDOW; i++) {
      const score = sums[i] ?? 0;
      if (score === 0) continue;
      sums[i] = 0;
      if (admits(start + i)) complete(byBound, bounds, optional, start + i, score, collector);
    }
  }
}

/** Offers each of the given documents (ascending slots) that holds a term of the query, with its exact score. */
export function scoreThese(clauses: readonly Clause[], slots: Iterable<number>, collector: Collector): void {
  for (const slot of slots) {
    let score = 0;
    for (const clause of clauses) {
      clause.cursor.seek(slot);
      if (clause.cursor.slot === slot) score += share(clause);
    }
    if (score > 0) collector.offer(slot, score);
  }
}

function runningSums(clauses: readonly Clause[]): Float64Array {
  const sums = new Float64Array(clauses.length);
  let sum = 0;
  clauses.forEach((clause, i) => {
    sum += clause.bound;
    sums[i] = sum;
  });
  return sums;
}

/** How many of the terms with the lowest bounds cannot reach the threshold together. */
function optionalTerms(bounds: Float64Array, threshold: number): number {
  let count = 0;
  while (count < bounds.length && (bounds[count] ?? 0) <= threshold) count++;
  return count;
}

function nearestSlot(clauses: readonly Clause[], from: number): number {
  let nearest = NO_MORE;
  for (let i = from; i < clauses.length; i++) nearest = Math.min(nearest, clauses[i]?.cursor.slot ?? NO_MORE);
  return nearest;
}

function addWindow(clause: Clause | undefined, start: number, sums: Float64Array): void {
  if (clause === undefined) return;
  const { cursor } = clause;
  const end = start + WINDOW;
  cursor.seek(start);
  for (; cursor.slot < end; cursor.next()) {
    const at = cursor.slot - start;
    sums[at] = (sums[at] ?? 0) + share(clause);
  }
}

/** Adds what the optional terms give to a document, unless it cannot come above the threshold any more. */
function complete(
  clauses: readonly Clause[],
  bounds: Float64Array,
  optional: number,
  slot: number,
  found: number,
  collector: Collector,
): void {
  let score = found;
  for (let i = optional - 1; i >= 0; i--) {
    if (score + (bounds[i] ?? 0) <= collector.threshold) return;
    const clause = clauses[i];
    if (clause === undefined) continue;
    clause.cursor.seek(slot);
    if (clause.cursor.slot === slot) score += share(clause);
  }
  collector.offer(slot, score);
}
