import { join } from 'node:path';
import { CollectionFault } from '../collection-fault.ts';
import { reader as currentReader, type Reader } from '../reader.ts';
import { RESERVE } from '../room.ts';
import { storeIn } from '../store.ts';
import { fill } from '../upkeep/fill.ts';
import { isDeadly } from '../upkeep/probe.ts';
import { rebuild, stamp } from '../upkeep/rebuild.ts';
import { isPassing, type Row } from '../upkeep/row.ts';
import { Upkeep } from '../upkeep/upkeep.ts';
import { writeTo } from '../write.ts';
import { BackupFault } from './backup-fault.ts';
import { Backup } from './read-backup.ts';
import { writeBackup } from './write-backup.ts';

/** What restoring came to. */
export interface Restored {
  /** The file in which all is kept that was there before. */
  readonly kept?: string;
  /** Processes that go on with what was restored. */
  readonly served: readonly number[];
}

/** The collection that is there, if it can be opened and read. */
function present(directory: string, reader: Reader): Upkeep | undefined {
  if (storeIn(directory) !== 'held' || isDeadly(directory)) return undefined;
  try {
    return Upkeep.open(directory, 'write', reader);
  } catch (error) {
    if (error instanceof CollectionFault && error.kind === 'broken-store') return undefined;
    throw error;
  }
}

/** Under others' hands: what is there is kept as a backup, and all is changed in one transaction. */
async function inPlace(upkeep: Upkeep, backup: Backup, directory: string): Promise<Restored> {
  const { store, table, reader, writers } = upkeep;
  const served = [...writers.present()];
  await writers.enter('restore');
  if (upkeep.examine().some(({ kind }) => kind !== 'leftover')) throw new BackupFault('in-use', directory);
  const kept = join(directory, `before-${stamp()}.yinju-backup`);
  writeBackup(kept, upkeep.rows());
  await writeTo(store, RESERVE.report + 2 * backup.size, () => fill(store, table, backup.rows(), reader));
  return { kept, served };
}

/** What a new store is built from: the backup, and what the present one has on messages on their way. */
function* rowsWith(backup: Backup, passing: readonly Row[]): Generator<Row> {
  yield* backup.rows();
  yield* passing;
}

/**
 * Puts what a backup holds in the place of a collection. The backup is looked through before, and at every moment the
 * collection is the old one or the new, whole. Where other processes have it open, such as a bot, it is changed in one
 * transaction, and they go on with the new one; otherwise a new file is put in the place of the old, damaged or not.
 *
 * @throws BackupFault if the backup cannot be restored; CollectionFault if the directory cannot be written.
 */
export async function restoreBackup(directory: string, path: string, reader = currentReader): Promise<Restored> {
  const backup = Backup.open(path);
  try {
    const upkeep = present(directory, reader);
    if (upkeep === undefined) return await anew(directory, backup, { passing: [], revision: 0, reader });
    if (upkeep.writers.present().size > 0) {
      try {
        return await inPlace(upkeep, backup, directory);
      } finally {
        await upkeep.writers.leave();
        await upkeep.close();
      }
    }
    const passing = [...upkeep.notes()].filter(({ key }) => isPassing(key));
    const revision = upkeep.revision();
    await upkeep.close();
    return await anew(directory, backup, { passing, revision, reader });
  } finally {
    backup.close();
  }
}

interface Kept {
  readonly passing: readonly Row[];
  readonly revision: number;
  readonly reader: Reader;
}

async function anew(directory: string, backup: Backup, { passing, ...rest }: Kept): Promise<Restored> {
  const kept = await rebuild(directory, { rows: rowsWith(backup, passing), ...rest });
  return { ...(kept === undefined ? {} : { kept }), served: [] };
}
