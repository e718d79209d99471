/** What is wrong with a collection's directory. */
export type CollectionFaultKind =
  /** A file that ought to be the collection's is something else, or cut off, or damaged beyond reading. */
  | 'broken-store'
  /** The disk has no room for what is to be written: nothing of it was, and what was kept before is whole. */
  | 'full'
  /** A later version of this program wrote the collection. */
  | 'newer-format'
  /** The directory cannot be made or read. */
  | 'unreadable'
  /** The directory, or the collection in it, cannot be written. */
  | 'unwritable';

/**
 * The collection cannot be used, or not in the way that is asked. The message is one line: the path, what is wrong with
 * it, and what the system said.
 */
export class CollectionFault extends Error {
  override readonly name = 'CollectionFault';
  readonly kind: CollectionFaultKind;
  readonly path: string;
  /** What was found, in a few words. */
  readonly detail: string;

  constructor(kind: CollectionFaultKind, path: string, detail: string) {
    super(`${path}: ${kind}: ${detail}`);
    this.kind = kind;
    this.path = path;
    this.detail = detail;
  }
}

/** The system's own code of an error (`ENOENT`, `EACCES`, …) or number (LMDB gives errno), or undefined. */
export function errorCode(error: unknown): string | number | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' || typeof error.code === 'number' ? error.code : undefined;
}
