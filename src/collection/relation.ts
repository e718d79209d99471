import type { Database } from 'lmdb';
import { asReportId, type ReportId } from '../report/report.ts';

/** Parts a name from an id; the character after it ends the range of a name's keys. */
const PART = '/';
const AFTER_PART = '0';
const NOTHING = Buffer.of(0);

/**
 * Names with the reports that bear them, several to a name. Each pair is a key of its own: LMDB has duplicate values
 * for this, but lmdb-js 3.5.6 misreads them inside a write transaction (read.js takes the key from bytes that were
 * never written).
 */
export class Relation {
  readonly #pairs: Database<Buffer, string>;

  /** @param pairs a database for this relation alone; names in it hold no `/` */
  constructor(pairs: Database<Buffer, string>) {
    this.#pairs = pairs;
  }

  add(name: string, id: ReportId): void {
    this.#pairs.putSync(name + PART + id, NOTHING);
  }

  delete(name: string, id: ReportId): void {
    this.#pairs.removeSync(name + PART + id);
  }

  /** The reports that bear a name, `limit` at most, in the order of their ids. */
  ids(name: string, limit = Number.MAX_SAFE_INTEGER): readonly ReportId[] {
    const keys = [...this.#pairs.getKeys({ start: name + PART, end: name + AFTER_PART, limit })];
    return keys.map((key) => asReportId(key.slice(name.length + PART.length)));
  }

  /** All of it, each as `name/id`. */
  pairs(): Iterable<string> {
    return this.#pairs.getKeys();
  }

  /** Adds what `pairs` gave. */
  addPair(pair: string): void {
    this.#pairs.putSync(pair, NOTHING);
  }

  clear(): void {
    this.#pairs.clearSync();
  }
}
