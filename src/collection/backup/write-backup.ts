import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CollectionFault } from '../collection-fault.ts';
import { frame } from '../frame.ts';
import { FORMAT, storeFault } from '../store.ts';
import { isPassing, type Row } from '../upkeep/row.ts';
import { temporaryName } from '../upkeep/temporary.ts';

/** How every backup begins: its name, and the version of its form. */
export const BACKUP_NAME = 'yinju-backup';
export const BACKUP_HEAD = Buffer.from(`${BACKUP_NAME} 1\n`);

/** Bytes before each frame: its length. A length of 0 stands before the checksum at the end. */
export const LENGTH_SIZE = 4;

/** Only its owner may read it: it holds what the chats keep of people. */
const OWNER_ONLY = 0o600;

/** A file that is written piece by piece, with a checksum of it all at its end. */
class Pieces {
  readonly #file: number;
  readonly #hash = createHash('sha256');

  constructor(file: number) {
    this.#file = file;
  }

  add(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    this.#write(bytes);
  }

  addFrame(framed: Uint8Array): void {
    const length = Buffer.alloc(LENGTH_SIZE);
    length.writeUInt32LE(framed.length);
    this.add(length);
    this.add(framed);
  }

  end(): void {
    this.add(Buffer.alloc(LENGTH_SIZE));
    this.#write(this.#hash.digest());
    fsyncSync(this.#file);
  }

  #write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at);
  }
}

function packed(row: Row): Buffer {
  if (row.kind === 'corrections' || row.kind === 'note') return frame(row);
  return frame({ kind: row.kind, id: row.id }, row.packed);
}

/** Writes rows in one go, so that they are of one moment; how many reports there were. */
function writeRows(file: number, rows: Iterable<Row>): number {
  const pieces = new Pieces(file);
  let reports = 0;
  pieces.add(BACKUP_HEAD);
  pieces.addFrame(frame({ format: FORMAT, made: new Date().toISOString() }));
  for (const row of rows) {
    if (row.kind === 'note' && isPassing(row.key)) continue;
    if (row.kind === 'report') reports++;
    pieces.addFrame(packed(row));
  }
  pieces.end();
  return reports;
}

/**
 * Writes a backup: the file is there whole or not at all, and another backup of that name stays until then.
 *
 * @param rows as `Upkeep.rows` gives them
 * @returns how many reports it holds
 * @throws CollectionFault `full` or `unwritable`.
 */
export function writeBackup(path: string, rows: Iterable<Row>): number {
  const beside = join(dirname(path), temporaryName());
  try {
    const file = openSync(beside, 'wx', OWNER_ONLY);
    let reports = 0;
    try {
      reports = writeRows(file, rows);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
    return reports;
  } catch (error) {
    const fault = storeFault(path, error);
    if (!(fault instanceof CollectionFault)) throw error;
    throw fault.kind === 'full' ? fault : new CollectionFault('unwritable', path, fault.detail);
  } finally {
    rmSync(beside, { force: true });
  }
}
