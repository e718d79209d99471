import { type Arena, readPointer, writePointer } from './arena.ts';
import {
  CHUNK_FIRST,
  CHUNK_HEADER,
  FIRST_CHUNK,
  LARGEST_CHUNK,
  nextSize,
  postingWords,
  writePosting,
} from './chunk.ts';
import { listChunk, releaseDirectory } from './chunk-directory.ts';
import { ChunkReader } from './chunk-reader.ts';
import { DenseCounts, OVERFLOW, RANGE } from './dense-counts.ts';
import { DenseReader } from './dense-reader.ts';
import { NO_MORE, PostingBatch, type PostingReader } from './posting-reader.ts';
import { TERM, type TermTable } from './term-table.ts';

/** Terms that more than this share of all documents hold have dense counts. */
const DENSE_SHARE = 1 / 10;

/**
 * The posting lists of many terms: for each term id its (slot, term count) pairs, in ascending order of slots. A term that many
 * documents hold has dense counts, which take little more room and are looked up without reading on; only the counts that
 * are too high for them stay in chunks.
 */
export class Postings {
  readonly #arena: Arena;
  readonly #terms: TermTable;
  readonly #dense: DenseCounts[];

  /** Postings of the terms in the table, which keeps where they lie. */
  constructor(arena: Arena, terms: TermTable, dense: readonly Uint32Array[] = []) {
    this.#arena = arena;
    this.#terms = terms;
    this.#dense = dense.map((ranges) => new DenseCounts(arena, ranges));
  }

  /**
   * Adds a posting to the term whose record is at `at` of a page of the table; `slot` must be above all slots the term has
   * so far, `count` at least 1.
   */
  append(record: Uint32Array, at: number, slot: number, count: number): void {
    const dense = record[at + TERM.dense] ?? 0;
    if (dense === 0) this.#chain(record, at, slot, count);
    else this.#addDense(dense, record, at, slot, count);
  }

  /** A reader of the term's postings. */
  reader(term: number): PostingReader {
    const dense = this.#dense[this.#terms.get(term, TERM.dense) - 1];
    const head = this.#terms.get(term, TERM.head);
    const directory = this.#terms.get(term, TERM.directory);
    const listed = this.#terms.get(term, TERM.listed);
    const chunks = head === 0 ? undefined : new ChunkReader(this.#arena, head, directory, listed);
    if (dense !== undefined) return new DenseReader(this.#arena, dense, chunks);
    if (chunks !== undefined) return chunks;
    throw new RangeError(`Term ${term} has no postings to read.`);
  }

  /** By number of its dense counts: where those of each term lie. */
  save(): readonly Uint32Array[] {
    return this.#dense.map((dense) => dense.save());
  }

  #addDense(dense: number, record: Uint32Array, at: number, slot: number, count: number): void {
    this.#dense[dense - 1]?.add(slot, count);
    if (count >= OVERFLOW) this.#chain(record, at, slot, count);
  }

  #chain(record: Uint32Array, at: number, slot: number, count: number): void {
    const gap = slot - (record[at + TERM.last] ?? 0);
    const write = record[at + TERM.write] ?? 0;
    // One word stays free: the zero that closes the chunk.
    if (write === 0 || write + postingWords(gap, count) >= (record[at + TERM.end] ?? 0)) {
      this.#startChunk(record, at, slot, count);
      return;
    }
    const offset = this.#arena.offset(write);
    record[at + TERM.write] = write + writePosting(this.#arena.writable(write), offset, gap, count);
    record[at + TERM.last] = slot;
  }

  #startChunk(record: Uint32Array, at: number, slot: number, count: number): void {
    const isDense = (record[at + TERM.dense] ?? 0) > 0;
    if (!isDense && slot >= RANGE && (record[at + TERM.holding] ?? 0) > slot * DENSE_SHARE) {
      this.#addDense(this.#makeDense(record, at), record, at, slot, count);
      return;
    }
    const previous = record[at + TERM.tail] ?? 0;
    const size = previous === 0 ? FIRST_CHUNK : nextSize((record[at + TERM.end] ?? 0) - previous);
    const chunk = this.#arena.allocate(size);
    if (previous === 0) record[at + TERM.head] = chunk;
    else writePointer(this.#arena.writable(previous), this.#arena.offset(previous), chunk);
    const page = this.#arena.writable(chunk);
    const start = this.#arena.offset(chunk);
    writePointer(page, start + CHUNK_FIRST, slot);
    if (size === LARGEST_CHUNK) listChunk(this.#arena, record, at, chunk, slot);
    record[at + TERM.tail] = chunk;
    record[at + TERM.end] = chunk + size;
    record[at + TERM.write] = chunk + CHUNK_HEADER + writePosting(page, start + CHUNK_HEADER, 1, count);
    record[at + TERM.last] = slot;
  }

  /** Moves a term's postings from its chunks to dense counts, and gives 1 + their number. */
  #makeDense(record: Uint32Array, at: number): number {
    const head = record[at + TERM.head] ?? 0;
    const reader = new ChunkReader(this.#arena, head, 0, 0);
    releaseDirectory(this.#arena, record, at);
    for (const field of [TERM.head, TERM.tail, TERM.end, TERM.write, TERM.last]) record[at + field] = 0;
    const dense = this.#dense.push(new DenseCounts(this.#arena));
    record[at + TERM.dense] = dense;
    const batch = new PostingBatch();
    for (let held = reader.read(batch, NO_MORE); held > 0; held = reader.read(batch, NO_MORE)) {
      for (let i = 0; i < held; i++) this.#addDense(dense, record, at, batch.slots[i] ?? 0, batch.counts[i] ?? 0);
    }
    this.#releaseChain(head);
    return dense;
  }

  #releaseChain(head: number): void {
    let size = FIRST_CHUNK;
    for (let chunk = head; chunk !== 0; size = nextSize(size)) {
      const next = readPointer(this.#arena.page(chunk), this.#arena.offset(chunk));
      this.#arena.release(chunk, size);
      chunk = next;
    }
  }
}
