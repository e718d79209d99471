import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { constants as osConstants } from 'node:os';
import { join } from 'node:path';
import { type Database, open, type RootDatabase } from 'lmdb';
import { CollectionFault, errorCode } from './collection-fault.ts';
import { Relation } from './relation.ts';
import { checkRoom, RESERVE } from './room.ts';
import { prepareStoreFile } from './store-file.ts';

/** The name of the one file, beside its lock file, in which a collection is kept. */
export const STORE_FILE = 'collection.mdb';

/** More bytes than LMDB's lock file has. */
const LOCK_SIZE = 64 * 1024;

/** The form of what is stored. Goes up when an older program could no longer read it. */
export const FORMAT = 1;

/** The open store: one LMDB environment and its named databases, all written in the same transactions. */
export interface Store {
  readonly path: string;
  readonly writable: boolean;
  readonly environment: RootDatabase<Buffer, string>;
  /** Report id → packed report. */
  readonly reports: Database<Buffer, string>;
  /** Report id → packed source. */
  readonly sources: Database<Buffer, string>;
  /** Key of an origin → report id. */
  readonly origins: Database<string, string>;
  /** SHA-256 of a source → report ids, several if different files have come to hold the same. */
  readonly digests: Relation;
  /** Mark of a text → report ids. */
  readonly marks: Relation;
  /** First report → ids of its reprints. */
  readonly reprints: Relation;
  /** Part number → part of the search index's snapshot. */
  readonly snapshot: Database<Buffer, number>;
  readonly state: Database<unknown, string>;
  /** Format, revision and other notes about the collection, and corrections by hand (see `CorrectionTable`). */
  readonly meta: Database<unknown, string>;
}

function isWritable(directory: string, path: string): boolean {
  try {
    accessSync(directory, constants.W_OK);
    if (existsSync(path)) accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function makeDirectory(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true });
  } catch (error) {
    const code = errorCode(error);
    const kind = code === 'EACCES' || code === 'EROFS' || code === 'EPERM' ? 'unwritable' : 'unreadable';
    throw new CollectionFault(kind, directory, code === 'EEXIST' ? 'ENOTDIR' : String(code ?? error));
  }
  if (!statSync(directory).isDirectory()) throw new CollectionFault('unreadable', directory, 'ENOTDIR');
}

function openDatabases(path: string, writable: boolean): Store {
  const environment = open<Buffer, string>(path, {
    noSubdir: true,
    maxDbs: 12,
    encoding: 'binary',
    readOnly: !writable,
  });
  const relation = (name: string): Relation => new Relation(environment.openDB({ name, encoding: 'binary' }));
  return {
    path,
    writable,
    environment,
    reports: environment.openDB({ name: 'reports', encoding: 'binary' }),
    sources: environment.openDB({ name: 'sources', encoding: 'binary' }),
    origins: environment.openDB({ name: 'origins', encoding: 'string' }),
    digests: relation('digests'),
    marks: relation('marks'),
    reprints: relation('reprints'),
    snapshot: environment.openDB({ name: 'snapshot', keyEncoding: 'uint32', encoding: 'binary' }),
    state: environment.openDB({ name: 'state', encoding: 'json' }),
    meta: environment.openDB({ name: 'meta', encoding: 'json' }),
  };
}

/** Whether nothing has been kept yet: the one case in which a store without a format is none that is damaged. */
function isNew({ reports, sources }: Store): boolean {
  return [reports, sources].every((database) => [...database.getKeys({ limit: 1 })].length === 0);
}

function checkFormat(store: Store): void {
  const format = store.meta.get('format');
  if (format === undefined && store.writable && isNew(store)) store.meta.putSync('format', FORMAT);
  else if (typeof format === 'number' && format > FORMAT) {
    throw new CollectionFault('newer-format', store.path, `format ${format}, this program knows ${FORMAT}`);
  } else if (format !== FORMAT) {
    throw new CollectionFault('broken-store', store.path, `format ${JSON.stringify(format) ?? 'unknown'}`);
  }
}

/**
 * Lets reading go on after LMDB has thrown at a damaged page: until its transaction is begun anew, it would throw at all
 * others, too.
 */
export function readOn(database: Pick<Database, 'resetReadTxn'>): void {
  database.resetReadTxn();
}

/** Visits what a range gives until LMDB throws at a damaged page; whether it came to the end. */
export function walk<T>(
  database: Pick<Database, 'resetReadTxn'>,
  range: Iterable<T>,
  visit: (item: T) => void,
): boolean {
  const items = range[Symbol.iterator]();
  try {
    for (let next = items.next(); !next.done; next = items.next()) visit(next.value);
    return true;
  } catch {
    // An iterator that has thrown still holds the transaction.
    items.return?.();
    readOn(database);
    return false;
  }
}

/** What LMDB throws about a file, as a fault that names the file; any other error as it is. */
export function storeFault(path: string, error: unknown): unknown {
  const code = errorCode(error);
  if (error instanceof CollectionFault || !(error instanceof Error) || code === undefined) return error;
  const { EACCES, EIO, EROFS, ENOSPC, EDQUOT, EFBIG } = osConstants.errno;
  if ([ENOSPC, EDQUOT, EFBIG, 'ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) {
    return new CollectionFault('full', path, error.message);
  }
  // LMDB calls a write that only a part of has room an input/output error; it reads by none that could fail so.
  const denied = [EACCES, EROFS, EIO, 'EACCES', 'EROFS', 'EIO'].includes(code);
  return new CollectionFault(denied ? 'unwritable' : 'broken-store', path, error.message);
}

/**
 * Opens the store in a directory, making both if they are not there. A store that may only be read is opened so.
 *
 * @param use `read` where nothing is to be written, whatever is allowed
 * @throws CollectionFault if it cannot be opened, or is not one.
 */
export function openStore(directory: string, use: 'read' | 'write' = 'write'): Store {
  makeDirectory(directory);
  const path = join(directory, STORE_FILE);
  prepareStoreFile(path);
  const writable = use === 'write' && isWritable(directory, path);
  if (!writable && !existsSync(path)) throw new CollectionFault('unwritable', directory, 'EACCES');
  // LMDB maps its first pages and its lock file into memory: where there is no room for them, it would end the process.
  if (writable && storeIn(directory) !== 'held') checkRoom(path, RESERVE.note);
  else if (!existsSync(`${path}-lock`)) checkRoom(path, LOCK_SIZE);
  try {
    const store = openDatabases(path, writable);
    checkFormat(store);
    return store;
  } catch (error) {
    throw storeFault(path, error);
  }
}

/**
 * Whether a directory holds a store: asked before reading, so that reading makes no new directories. A file without a
 * byte is `torn`: a store that was never written, or one that has lost all. It may be opened, and is then empty.
 */
export function storeIn(directory: string): 'none' | 'torn' | 'held' {
  try {
    return statSync(join(directory, STORE_FILE)).size > 0 ? 'held' : 'torn';
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') return 'none';
    throw new CollectionFault('unreadable', directory, String(code ?? error));
  }
}
