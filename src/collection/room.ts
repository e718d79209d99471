import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { CollectionFault } from './collection-fault.ts';

const MB = 1024 * 1024;

/**
 * Bytes of the disk that each kind of write leaves free. A report touches some hundred pages of the store's trees, a note
 * a few; so the chats go on for a while when no more reports can be added.
 */
export const RESERVE = { report: 4 * MB, note: MB } as const;

/** Bytes that may still be written beside a file, or undefined where the file system does not tell. */
function roomBeside(path: string): number | undefined {
  try {
    const { bavail, blocks, bsize } = statfsSync(dirname(path));
    return blocks === 0 ? undefined : bavail * bsize;
  } catch {
    return undefined;
  }
}

/**
 * Looks for room before anything is written. LMDB itself undoes a write that finds none, but reports it late, in words of
 * its own on standard error, and ends the process if not even its first pages have room.
 *
 * @param bytes to be free beside the file
 * @throws CollectionFault `full` if they are not.
 * @example checkRoom('index/collection.mdb', RESERVE.note);
 */
export function checkRoom(path: string, bytes: number): void {
  const room = roomBeside(path);
  if (room === undefined || room >= bytes) return;
  throw new CollectionFault('full', path, `${(room / MB).toFixed(1)} MB < ${Math.ceil(bytes / MB)} MB`);
}
