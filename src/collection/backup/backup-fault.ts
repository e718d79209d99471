/** Why a file cannot be restored. */
export type BackupProblem =
  | 'missing'
  | 'unreadable'
  /** It is something else. */
  | 'foreign'
  /** It is cut off, or a bit of it is not what was written. */
  | 'damaged'
  /** A later version of this program wrote it. */
  | 'newer'
  /** The collection's own file is damaged, and another process has it open: it can be neither written nor replaced. */
  | 'in-use';

/** A backup cannot be restored. Nothing was changed. */
export class BackupFault extends Error {
  override readonly name = 'BackupFault';
  readonly problem: BackupProblem;
  readonly file: string;

  constructor(problem: BackupProblem, file: string) {
    super(`${file}: ${problem}`);
    this.problem = problem;
    this.file = file;
  }
}
