import type { Allowance } from './allowance.ts';
import type { Clause } from './clause.ts';
import { PostingBatch, type PostingReader } from './posting-reader.ts';
import type { TopHits } from './top-hits.ts';

/** Documents looked up at a time, so that what is known of them stays in the processor's nearest cache. */
const STEP = 512;

/** Slots of a part at most: their sums stay in a processor's cache, and there are few parts to begin anew. */
const LARGEST_PART = 1 << 18;
const SMALLEST_PART = 1 << 10;

/** Whether a document may be found at all: it is live and passes the query's filter. */
export type Admits = (slot: number) => boolean;

/** Takes documents that were scored. */
export interface Found {
  /** Documents that score below this are not wanted. */
  readonly threshold: number;
  offer(slot: number, score: number): void;
}

/** A query's term and a reader of its postings, which goes on from part to part. */
export interface Term {
  readonly clause: Clause;
  readonly reader: PostingReader;
}

/**
 * The sums of the documents in one part of all slots, and which documents have one. Its arrays are kept from part to part
 * and from query to query, so that a query allocates nothing by the number of documents.
 */
export class Scoreboard {
  /** The documents that are still in after `narrow` or `choose`, ascending. */
  readonly candidates: Uint32Array;
  /** How many `candidates` there are. */
  remaining = 0;
  /** The part's first slot. */
  #start = 0;
  /** What documents have so far, by slot from `#start`; 0 for those that are out. */
  readonly #sums: Float64Array;
  /** A bit for each document that has a sum but is no candidate yet; not kept up once `#isFull`. */
  readonly #touched: Uint32Array;
  /** Whether so many documents have a sum that it pays to look at all. */
  #isFull = false;
  readonly #batch = new PostingBatch();
  readonly #counts = new Uint32Array(STEP);

  /** With parts that suit so many slots. */
  constructor(slots: number) {
    const part = partFor(slots);
    this.candidates = new Uint32Array(part);
    this.#sums = new Float64Array(part);
    this.#touched = new Uint32Array(part / 32);
  }

  /** Slots in a part. */
  get part(): number {
    return this.#sums.length;
  }

  /** Whether its parts suit so many slots. */
  suits(slots: number): boolean {
    return this.part >= partFor(slots);
  }

  /** Goes to the part that starts at a slot, with nothing in it. */
  open(start: number): void {
    for (let i = 0; i < this.remaining; i++) this.#sums[(this.candidates[i] ?? 0) - this.#start] = 0;
    this.remaining = 0;
    this.#start = start;
  }

  /** Adds what the term gives to every document that holds it. */
  addAll({ clause, reader }: Term): void {
    const end = this.#start + this.part;
    if (reader.isDense) this.#isFull = true;
    for (let held = reader.read(this.#batch, end); held > 0; held = reader.read(this.#batch, end)) {
      this.#addBatch(clause, held);
      if (!this.#isFull) this.#mark(held);
    }
  }

  /** Offers each document that has a sum and is admitted. For use before there are candidates. */
  offerTouched(admits: Admits, best: TopHits): void {
    const sums = this.#sums;
    const listed = this.#listTouched();
    let threshold = best.threshold;
    for (let i = 0; i < listed; i++) {
      const slot = this.candidates[i] ?? 0;
      const sum = sums[slot - this.#start] ?? 0;
      if (sum <= threshold || !admits(slot)) continue;
      best.offer(slot, sum);
      threshold = best.threshold;
    }
  }

  /** Offers each document that has a sum and is admitted, after all terms; no sum is left then. */
  finish(admits: Admits, found: Found): void {
    const sums = this.#sums;
    const listed = this.#listTouched();
    let { threshold } = found;
    for (let i = 0; i < listed; i++) {
      const slot = this.candidates[i] ?? 0;
      const sum = sums[slot - this.#start] ?? 0;
      sums[slot - this.#start] = 0;
      if (sum < threshold || !admits(slot)) continue;
      found.offer(slot, sum);
      threshold = found.threshold;
    }
    this.#unmark();
  }

  /** Makes candidates of the documents that are admitted and can reach the threshold with what the allowance lets them. */
  narrow(admits: Admits, threshold: number, allowance: Allowance): void {
    const least = threshold - allowance.most;
    const sums = this.#sums;
    const listed = this.#listTouched();
    let kept = 0;
    for (let i = 0; i < listed; i++) {
      const slot = this.candidates[i] ?? 0;
      const at = slot - this.#start;
      const sum = sums[at] ?? 0;
      if (sum >= least && sum + allowance.of(slot) >= threshold && admits(slot)) this.candidates[kept++] = slot;
      else sums[at] = 0;
    }
    this.remaining = kept;
    this.#unmark();
  }

  /** Makes candidates of the given documents of this part, ascending, whatever they hold. */
  choose(slots: Uint32Array): void {
    this.candidates.set(slots);
    this.remaining = slots.length;
  }

  /** Adds what the term gives to the candidates, and drops those that have less than `least` then. */
  addToCandidates({ clause, reader }: Term, least: number): void {
    let kept = 0;
    for (let from = 0; from < this.remaining; from += STEP) {
      const to = Math.min(from + STEP, this.remaining);
      reader.countIn(this.candidates, from, to, this.#counts);
      kept = this.#score(clause, from, to, kept, least);
    }
    this.remaining = kept;
  }

  /** Offers the candidates that have a sum. */
  offerCandidates(found: Found): void {
    for (let i = 0; i < this.remaining; i++) {
      const slot = this.candidates[i] ?? 0;
      const sum = this.#sums[slot - this.#start] ?? 0;
      if (sum > 0) found.offer(slot, sum);
    }
  }

  /** What the whole query gives to a few documents, added to the sums that they have; slots ascend. */
  complete(clauses: readonly Clause[], slots: Uint32Array, totals: Float64Array): void {
    const counts = new Uint32Array(slots.length);
    for (let i = 0; i < slots.length; i++) totals[i] = this.#sums[(slots[i] ?? 0) - this.#start] ?? 0;
    for (const clause of clauses) {
      const { factor, lengths, shape } = clause;
      const weight = factor * (shape.k1 + 1);
      clause.open().countIn(slots, 0, slots.length, counts);
      for (let i = 0; i < slots.length; i++) {
        const count = counts[i] ?? 0;
        const length = lengths[slots[i] ?? 0] ?? 0;
        totals[i] = (totals[i] ?? 0) + (weight * count) / (count + shape.flat + shape.slope * length);
      }
    }
  }

  #addBatch(clause: Clause, held: number): void {
    const { factor, lengths } = clause;
    const { k1, flat, slope } = clause.shape;
    const weight = factor * (k1 + 1);
    const { slots, counts } = this.#batch;
    const sums = this.#sums;
    const start = this.#start;
    for (let i = 0; i < held; i++) {
      const slot = slots[i] ?? 0;
      const count = counts[i] ?? 0;
      const at = slot - start;
      sums[at] = (sums[at] ?? 0) + (weight * count) / (count + flat + slope * (lengths[slot] ?? 0));
    }
  }

  #mark(held: number): void {
    const { slots } = this.#batch;
    const touched = this.#touched;
    for (let i = 0; i < held; i++) {
      const at = (slots[i] ?? 0) - this.#start;
      touched[at >>> 5] = (touched[at >>> 5] ?? 0) | (1 << (at & 31));
    }
  }

  #unmark(): void {
    this.#touched.fill(0);
    this.#isFull = false;
  }

  /** Puts the documents that have a sum into `candidates`, ascending, and gives how many they are. */
  #listTouched(): number {
    const candidates = this.candidates;
    const start = this.#start;
    let listed = 0;
    if (this.#isFull) {
      const sums = this.#sums;
      for (let at = 0; at < sums.length; at++) {
        // Written in any case: a branch here would be guessed wrong.
        candidates[listed] = start + at;
        listed += (sums[at] ?? 0) > 0 ? 1 : 0;
      }
      return listed;
    }
    const touched = this.#touched;
    for (let word = 0; word < touched.length; word++) {
      for (let bits = touched[word] ?? 0; bits !== 0; bits &= bits - 1) {
        candidates[listed++] = start + (word << 5) + 31 - Math.clz32(bits & -bits);
      }
    }
    return listed;
  }

  #score(clause: Clause, from: number, to: number, keptBefore: number, least: number): number {
    const { factor, lengths } = clause;
    const { k1, flat, slope } = clause.shape;
    const weight = factor * (k1 + 1);
    const sums = this.#sums;
    const start = this.#start;
    const candidates = this.candidates;
    const counts = this.#counts;
    let kept = keptBefore;
    for (let i = from; i < to; i++) {
      const slot = candidates[i] ?? 0;
      const count = counts[i - from] ?? 0;
      // Where the count is 0, so is what it adds: dividing is cheaper than a branch that is guessed wrong.
      const at = slot - start;
      const sum = (sums[at] ?? 0) + (weight * count) / (count + flat + slope * (lengths[slot] ?? 0));
      if (sum >= least) {
        sums[at] = sum;
        candidates[kept++] = slot;
      } else sums[at] = 0;
    }
    return kept;
  }
}

function partFor(slots: number): number {
  let part = SMALLEST_PART;
  while (part < slots && part < LARGEST_PART) part *= 2;
  return part;
}
