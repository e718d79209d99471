import { BackupFault } from '../../collection/backup/backup-fault.ts';
import { type Restored, restoreBackup } from '../../collection/backup/restore-backup.ts';
import { reader } from '../../collection/reader.ts';
import { Upkeep } from '../../collection/upkeep/upkeep.ts';
import { printJson, printLine } from '../console.ts';
import { type Context, complain, type ExitStatus } from '../context.ts';
import { upkeepMessages } from '../upkeep-in-words.ts';

/** Puts a backup in the place of the collection. */
export async function restore(context: Context, file: string): Promise<ExitStatus> {
  try {
    const restored = await restoreBackup(context.data, file);
    await tell(context, file, restored);
    return 0;
  } catch (error) {
    if (!(error instanceof BackupFault)) throw error;
    complain(context, upkeepMessages[context.config.language].backupFault(error.problem, error.file));
    return 1;
  }
}

async function countReports(data: string): Promise<number> {
  const upkeep = Upkeep.open(data, 'read', reader);
  try {
    return upkeep.reports();
  } finally {
    await upkeep.close();
  }
}

async function tell(context: Context, file: string, { kept, served }: Restored): Promise<void> {
  const { console, config, data, json } = context;
  const m = upkeepMessages[config.language];
  const reports = await countReports(data);
  if (json) {
    printJson(console.output, { file, outcome: 'restored', reports, ...(kept === undefined ? {} : { kept }), served });
    return;
  }
  printLine(console.output, m.restored(file, reports));
  if (kept !== undefined) printLine(console.output, m.keptBefore(kept));
  if (served.length > 0) printLine(console.output, m.takenUp(served));
}
