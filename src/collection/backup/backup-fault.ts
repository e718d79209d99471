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
