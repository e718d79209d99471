import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { z } from 'zod';
import { asReportId } from '../../report/report.ts';
import { errorCode } from '../collection-fault.ts';
import { type Frame, unframe } from '../frame.ts';
import { FORMAT } from '../store.ts';
import type { Row } from '../upkeep/row.ts';
import { BackupFault } from './backup-fault.ts';
import { BACKUP_HEAD, BACKUP_NAME, LENGTH_SIZE } from './write-backup.ts';

const CHECKSUM_SIZE = 32;
/** Bytes read at a time to be summed up. */
const CHUNK = 1024 * 1024;

const about = z.object({ format: z.number(), made: z.string() });
const id = z.string().min(1).transform(asReportId);
const rowHeader = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['report', 'source']), id }),
  z.object({ kind: z.literal('corrections'), id, written: z.record(z.string(), z.string()) }),
  z.object({ kind: z.literal('note'), key: z.string(), entry: z.unknown() }),
]);

/** The bytes of a file from a place on; fewer where it ends. */
function bytesAt(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, at));
}

function checkHead(file: number, path: string): void {
  const head = bytesAt(file, 0, BACKUP_HEAD.length);
  if (head.equals(BACKUP_HEAD)) return;
  if (head.toString('latin1').startsWith(`${BACKUP_NAME} `)) throw new BackupFault('newer', path);
  throw new BackupFault(BACKUP_HEAD.subarray(0, head.length).equals(head) ? 'damaged' : 'foreign', path);
}

function checkSum(file: number, size: number, path: string): void {
  const end = size - CHECKSUM_SIZE;
  const hash = createHash('sha256');
  for (let at = 0; at < end; at += CHUNK) hash.update(bytesAt(file, at, Math.min(CHUNK, end - at)));
  if (end < 0 || !hash.digest().equals(bytesAt(file, end, CHECKSUM_SIZE))) throw new BackupFault('damaged', path);
}

function* framesIn(file: number, size: number, path: string): Generator<Frame> {
  for (let at = BACKUP_HEAD.length; ; ) {
    const length = bytesAt(file, at, LENGTH_SIZE).readUInt32LE();
    if (length === 0) return;
    at += LENGTH_SIZE;
    const read = at + length <= size ? unframe(bytesAt(file, at, length)) : undefined;
    if (read === undefined) throw new BackupFault('damaged', path);
    yield read;
    at += length;
  }
}

function rowOf({ header, body }: Frame, path: string): Row {
  const { data } = rowHeader.safeParse(header);
  if (data === undefined) throw new BackupFault('damaged', path);
  return data.kind === 'corrections' || data.kind === 'note' ? data : { ...data, packed: body };
}

/** A backup that is whole, to the bit. Close it. */
export class Backup {
  readonly #file: number;
  readonly #path: string;
  /** In bytes. */
  readonly size: number;

  private constructor(file: number, path: string) {
    this.#file = file;
    this.#path = path;
    this.size = fstatSync(file).size;
    checkHead(file, path);
    checkSum(file, this.size, path);
    const [first] = framesIn(file, this.size, path);
    const format = about.safeParse(first?.header).data?.format;
    if (format === undefined) throw new BackupFault('damaged', path);
    if (format > FORMAT) throw new BackupFault('newer', path);
  }

  /**
   * Opens a backup and looks whether it is one, and whole.
   *
   * @throws BackupFault if it is not, or cannot be read.
   */
  static open(path: string): Backup {
    let file: number;
    try {
      file = openSync(path, 'r');
    } catch (error) {
      throw new BackupFault(errorCode(error) === 'ENOENT' ? 'missing' : 'unreadable', path);
    }
    try {
      return new Backup(file, path);
    } catch (error) {
      closeSync(file);
      throw error instanceof BackupFault ? error : new BackupFault('unreadable', path);
    }
  }

  *rows(): Generator<Row> {
    let isFirst = true;
    for (const read of framesIn(this.#file, this.size, this.#path)) {
      if (!isFirst) yield rowOf(read, this.#path);
      isFirst = false;
    }
  }

  close(): void {
    closeSync(this.#file);
  }
}

/** Whether a file may be overwritten by a backup: there is none, or it is one, if perhaps a damaged one. */
export function mayBeOverwritten(path: string): boolean {
  try {
    Backup.open(path).close();
    return true;
  } catch (error) {
    return error instanceof BackupFault && ['missing', 'damaged', 'newer'].includes(error.problem);
  }
}
