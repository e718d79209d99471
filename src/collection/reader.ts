import type { Source } from '../report/page/page.ts';
import { type Identity, type ReadOutcome, readReport } from '../report/read.ts';

/**
 * What turns sources into reports, with the number of its version. A collection remembers with which version it read
 * each source, and reads again what an older one read.
 */
export interface Reader {
  readonly version: number;
  read(source: Source, identity: Identity): ReadOutcome;
}

/** The reader in use. Its version goes up by one whenever `readReport` gives another report for some source. */
export const reader: Reader = { version: 3, read: readReport };
