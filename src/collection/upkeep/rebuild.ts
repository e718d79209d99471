import { linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ChangeLog } from '../change-log.ts';
import type { Reader } from '../reader.ts';
import { ReportTable } from '../report-table.ts';
import { checkRoom, RESERVE } from '../room.ts';
import { openStore, STORE_FILE, storeIn } from '../store.ts';
import { closeStore, writeTo } from '../write.ts';
import { fill } from './fill.ts';
import type { Row } from './row.ts';
import { temporaryName } from './temporary.ts';

/** What is to be in the new store. */
export interface Rebuilt {
  readonly rows: Iterable<Row>;
  /** The new one's is higher, so that it is taken for a change. */
  readonly revision: number;
  readonly reader: Reader;
}

/** This moment as part of a file's name, in UTC: `20261128T113000123`. */
export const stamp = (): string => new Date().toISOString().replace(/[-:.Z]/g, '');

/**
 * Builds a store beside the one that a directory has, and puts it into its place once it is whole: at every moment there is
 * the old one or the new. The old file stays under another name. Nobody may have the old one open.
 *
 * @returns the old file's new name, if there was an old file
 */
export async function rebuild(directory: string, { rows, revision, reader }: Rebuilt): Promise<string | undefined> {
  mkdirSync(directory, { recursive: true });
  const beside = join(directory, temporaryName());
  try {
    const store = openStore(beside);
    const table = new ReportTable(store, reader, new ChangeLog(store.meta));
    try {
      checkRoom(store.path, RESERVE.report);
      await writeTo(store, RESERVE.report, () => {
        store.meta.putSync('revision', revision);
        fill(store, table, rows, reader);
      });
    } finally {
      await closeStore(store);
    }
    return putInPlace(join(beside, STORE_FILE), directory);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

function putInPlace(built: string, directory: string): string | undefined {
  const place = join(directory, STORE_FILE);
  const old = join(directory, `collection.before-${stamp()}.mdb`);
  const isThere = storeIn(directory) === 'held';
  if (isThere) linkSync(place, old);
  // What the lock file says is of the old file.
  rmSync(`${place}-lock`, { force: true });
  renameSync(built, place);
  return isThere ? old : undefined;
}
