import { mayBeOverwritten } from '../../collection/backup/read-backup.ts';
import { writeBackup } from '../../collection/backup/write-backup.ts';
import { reader } from '../../collection/reader.ts';
import { storeIn } from '../../collection/store.ts';
import { Upkeep } from '../../collection/upkeep/upkeep.ts';
import { printJson, printLine } from '../console.ts';
import { type Context, complain, type ExitStatus } from '../context.ts';
import { upkeepMessages } from '../upkeep-in-words.ts';

/** Writes a backup of the collection as it is at one moment, also while others use it. */
export async function backup(context: Context, file: string): Promise<ExitStatus> {
  const { console, config, data, json, messages } = context;
  const m = upkeepMessages[config.language];
  if (storeIn(data) !== 'held') {
    complain(context, messages.emptyCollection);
    return 1;
  }
  if (!mayBeOverwritten(file)) {
    complain(context, m.notOverwritten(file));
    return 1;
  }
  const upkeep = Upkeep.open(data, 'read', reader);
  try {
    const reports = writeBackup(file, upkeep.rows());
    if (json) printJson(console.output, { file, outcome: 'backed-up', reports });
    else printLine(console.output, m.backedUp(file, reports));
    return 0;
  } finally {
    await upkeep.close();
  }
}
