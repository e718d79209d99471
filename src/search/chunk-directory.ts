import { type Arena, writePointer } from './arena.ts';
import { TERM } from './term-table.ts';

/*
 * The directory of a term's chunks lies in one piece in the arena: by chunk the slot of its first posting, then the
 * pointer to it. Only chunks of full size are listed; the few small ones before them are found by their chain.
 */

/** Words of an entry. */
export const ENTRY = 4;
const FIRST_CAPACITY = 4;
/** A directory lies within a page; of a term with more chunks than fit, the last are found by their chain too. */
const LARGEST_CAPACITY = 1 << 15;

/** Puts a new chunk into the directory of the term whose record is at `at`. */
export function listChunk(arena: Arena, record: Uint32Array, at: number, chunk: number, slot: number): void {
  const listed = record[at + TERM.listed] ?? 0;
  if (listed === LARGEST_CAPACITY) return;
  if (listed === capacityFor(listed)) enlarge(arena, record, at, listed);
  const directory = record[at + TERM.directory] ?? 0;
  const entry = arena.offset(directory) + listed * ENTRY;
  const page = arena.writable(directory);
  writePointer(page, entry, slot);
  writePointer(page, entry + 2, chunk);
  record[at + TERM.listed] = listed + 1;
}

/** Gives the directory of a term back, if it has one. */
export function releaseDirectory(arena: Arena, record: Uint32Array, at: number): void {
  const directory = record[at + TERM.directory] ?? 0;
  if (directory !== 0) arena.release(directory, capacityFor(record[at + TERM.listed] ?? 0) * ENTRY);
  record[at + TERM.directory] = 0;
  record[at + TERM.listed] = 0;
}

/** How many entries a directory that lists so many has room for. */
function capacityFor(listed: number): number {
  let capacity = listed === 0 ? 0 : FIRST_CAPACITY;
  while (capacity < listed) capacity *= 2;
  return capacity;
}

function enlarge(arena: Arena, record: Uint32Array, at: number, listed: number): void {
  const old = record[at + TERM.directory] ?? 0;
  const larger = arena.allocate(capacityFor(listed + 1) * ENTRY);
  if (old !== 0) {
    const from = arena.offset(old);
    arena.writable(larger).set(arena.page(old).subarray(from, from + listed * ENTRY), arena.offset(larger));
    arena.release(old, listed * ENTRY);
  }
  record[at + TERM.directory] = larger;
}
