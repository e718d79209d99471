import { closeSync, existsSync, fstatSync, openSync, readSync, truncateSync } from 'node:fs';
import { CollectionFault, errorCode } from './collection-fault.ts';

/**
 * Where LMDB's meta page keeps what is needed here, in bytes from the page's start (`MDB_page` and `MDB_meta` in the
 * mdb.c that comes with lmdb-js, 64 bit). There are two such pages at the head of the file, written in turn.
 */
const AT = { magic: 24, pageSize: 48, lastPage: 144, transaction: 152, end: 160 };
const MAGIC = 0xbeefc0de;
const PAGE_SIZES = { min: 256, max: 65_536 };

function readHead(path: string): { readonly head: Buffer; readonly size: number } {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(2 * PAGE_SIZES.max);
    const length = readSync(file, head, 0, head.length, 0);
    return { head: head.subarray(0, length), size: fstatSync(file).size };
  } finally {
    closeSync(file);
  }
}

/** Bytes that the file ought to have by its newer meta page, or undefined if it has no meta pages. */
function expectedSize(head: Buffer): number | undefined {
  if (head.length < AT.end || head.readUInt32LE(AT.magic) !== MAGIC) return undefined;
  const second = head.readUInt32LE(AT.pageSize);
  if (second < PAGE_SIZES.min || second > PAGE_SIZES.max || head.length < second + AT.end) return undefined;
  const transactions = [0, second].map((page) => head.readBigUInt64LE(page + AT.transaction));
  const newer = (transactions[1] ?? 0n) > (transactions[0] ?? 0n) ? second : 0;
  return (Number(head.readBigUInt64LE(newer + AT.lastPage)) + 1) * second;
}

function lengthen(path: string, size: number, detail: string): void {
  try {
    truncateSync(path, size);
  } catch {
    throw new CollectionFault('broken-store', path, detail);
  }
}

/**
 * Looks at the store's file before LMDB maps it into memory, where a foreign or cut-off file would end the process
 * without a word. A file that is shorter than it says is filled up with zeros: pages that were freed before they were
 * ever written may be missing rightly, and where others are missing LMDB now finds an empty page and says so.
 *
 * @throws CollectionFault `broken-store` if the file is no store; `unreadable` if it cannot be opened.
 */
export function prepareStoreFile(path: string): void {
  const cut = cutOff(path);
  if (cut !== undefined) lengthen(path, cut.expected, `cut off: ${cut.size} of ${cut.expected} bytes`);
}

/**
 * How many bytes a store's file has and ought to have, if it is shorter than it says.
 *
 * @throws CollectionFault as `prepareStoreFile` does.
 */
export function cutOff(path: string): { readonly size: number; readonly expected: number } | undefined {
  if (!existsSync(path)) return undefined;
  let read: ReturnType<typeof readHead>;
  try {
    read = readHead(path);
  } catch (error) {
    throw new CollectionFault('unreadable', path, String(errorCode(error) ?? error));
  }
  if (read.size === 0) return undefined;
  const expected = expectedSize(read.head);
  if (expected === undefined) throw new CollectionFault('broken-store', path, 'not an LMDB file');
  return read.size < expected ? { size: read.size, expected } : undefined;
}
