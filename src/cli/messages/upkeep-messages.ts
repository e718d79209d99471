import type { BackupProblem } from '../../collection/backup/backup-fault.ts';
import type { Finding } from '../../collection/upkeep/finding.ts';
import type { Writer } from '../../collection/writers.ts';

/** What became of what was found: `forgotten` is what nothing could bring back. */
export type Outcome = 'found' | 'repaired' | 'forgotten' | 'remains';

/** What is said about the collection as a thing on disk: who writes to it, whether it is sound, its backups. */
export interface UpkeepMessages {
  /** That another process writes, too. */
  alsoWriting(directory: string, writer: Writer): string;
  /** That another bot serves the collection already. */
  botIsThere(directory: string, pid: number): string;
  /** What is wrong, as a sentence without its end. */
  found(finding: Finding): string;
  /** That reading it ends the process. */
  beyondReading(directory: string): string;
  /** That others have the collection open, so that it cannot be repaired. */
  inUse(directory: string, pids: readonly number[]): string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  /** That nothing is wrong, or how much is. */
  examined(reports: number, findings: number): string;
  /** What to do about what was found, but not repaired. */
  readonly repairHint: string;
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
