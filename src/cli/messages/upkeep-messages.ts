import type { BackupProblem } from '../../collection/backup/backup-fault.ts';
import type { Finding } from '../../collection/upkeep/finding.ts';
import type { Writer } from '../../collection/writers.ts';

/** What is said about the collection as a thing on disk: who writes to it, whether it is sound, its backups. */
export interface UpkeepMessages {
  /** That another process writes, too. */
  alsoWriting(directory: string, writer: Writer): string;
  /** That another bot serves the collection already. */
  botIsThere(directory: string, pid: number): string;
  /** What is wrong, as a sentence without its end. */
  found(finding: Finding): string;
  readonly outcomes: Readonly<Record<'found' | 'repaired' | 'remains', string>>;
  /** That nothing is wrong, or how much is. */
  examined(reports: number, findings: number): string;
  /** What to do about what was found, but not repaired. */
  readonly repairHint: string;
  /** What to do about what cannot be repaired in place. */
  readonly rebuildHint: string;
  backedUp(file: string, reports: number): string;
  /** That a file is in the way that is no backup. */
  notOverwritten(file: string): string;
  backupFault(problem: BackupProblem, file: string): string;
  restored(file: string, reports: number): string;
  /** Where the collection is kept that was there before. */
  keptBefore(file: string): string;
  /** That a process that serves the collection goes on with what was restored. */
  takenUp(pids: readonly number[]): string;
}
