import type { Database } from 'lmdb';
import { asReportId, type ReportId } from '../report/report.ts';
import type { ChangeLog } from './change-log.ts';
import { CorrectionTable } from './correction-table.ts';
import { unframe } from './frame.ts';
import { originKey, sourceDigest } from './origin.ts';
import type { Reader } from './reader.ts';
import { alike, findOriginal, type Held, type MarkIndex, MOST_PER_MARK } from './reprint.ts';
import { type Fingerprint, fingerprint } from './shingles.ts';
import { readOn, type Store, walk } from './store.ts';
import { packReport, packSource, type StoredReport, type StoredSource, unpackReport, unpackSource } from './stored.ts';

/** The place of a report that was read again in passing, since its row is damaged: before all others. */
const UNPLACED = 0;

/** The version that stands for no reader: that of a report read in passing, whose own row is damaged. */
export const NO_READER = 0;

/** The ids that `Collection` gives: a damaged page may yield anything as a key. */
const ID = /^[0-9a-f]{12,64}$/;

/** What stands for a value that the store cannot read: no packed value is empty. */
const UNREADABLE = Buffer.alloc(0);

/** A value, or undefined if there is none. Where pages are damaged, LMDB may find them out and throw. */
function packed(database: Database<Buffer, string>, id: ReportId): Buffer | undefined {
  try {
    return database.get(id);
  } catch {
    readOn(database);
    return UNREADABLE;
  }
}

/** Adds a database's keys that are ids: all that come before a damaged page, and those after it are left out. */
function gatherIds(database: Database<Buffer, string>, into: Set<ReportId>): void {
  // Where it breaks off, the other database of the pair tells the rest.
  walk(database, database.getKeys(), (key) => {
    if (ID.test(key)) into.add(asReportId(key));
  });
}

/**
 * One report's rows in all of the store's databases. Every method that writes must be called inside a transaction; the
 * rows of one report then change together or not at all.
 */
export class ReportTable implements MarkIndex {
  readonly corrections: CorrectionTable;
  readonly #store: Store;
  readonly #reader: Reader;
  readonly #log: ChangeLog;

  /** @param log is told which reports' rows are written */
  constructor(store: Store, reader: Reader, log: ChangeLog) {
    this.#store = store;
    this.#reader = reader;
    this.#log = log;
    this.corrections = new CorrectionTable(store.meta);
  }

  withMark(mark: number): readonly ReportId[] {
    return this.#store.marks.ids(String(mark), MOST_PER_MARK);
  }

  held(id: ReportId): Held | undefined {
    const stored = this.stored(id);
    return stored && { ...stored, report: this.corrections.over(stored.report) };
  }

  /**
   * The report as it was read, without its corrections: again from its source if its own row is damaged; undefined if
   * neither can be read.
   */
  stored(id: ReportId): StoredReport | undefined {
    const row = this.packed(id);
    return row === undefined ? undefined : (unpackReport(row) ?? this.readAgain(id));
  }

  /** The report's row as it is stored; empty if the store cannot read it. */
  packed(id: ReportId): Buffer | undefined {
    return packed(this.#store.reports, id);
  }

  /** All ids. Where one of the two databases that tell them is damaged, the other makes up for it. */
  ids(): ReadonlySet<ReportId> {
    const ids = new Set<ReportId>();
    gatherIds(this.#store.reports, ids);
    gatherIds(this.#store.sources, ids);
    return ids;
  }

  /** The source's row as it is stored; empty if the store cannot read it. */
  packedSource(id: ReportId): Buffer | undefined {
    return packed(this.#store.sources, id);
  }

  /** Whether the source's row is there and as it was written. */
  hasSource(id: ReportId): boolean {
    const row = this.packedSource(id);
    return row !== undefined && unframe(row) !== undefined;
  }

  source(id: ReportId): StoredSource | undefined {
    const row = this.packedSource(id);
    return row === undefined ? undefined : unpackSource(row);
  }

  /** Whether there is a row of the report's source; true as well where the store cannot tell. */
  mayHaveSource(id: ReportId): boolean {
    return packed(this.#store.sources, id) !== undefined;
  }

  /** The next place in the order of coming. */
  nextOrder(): number {
    const last = this.#store.meta.get('order');
    const order = typeof last === 'number' ? last + 1 : 1;
    this.#store.meta.putSync('order', order);
    return order;
  }

  /**
   * Writes a report, marks it and finds the report it reprints, unless that is known; gives back what was written.
   *
   * @param of the report that it reprints, or null, where that has been found already
   */
  put(
    stored: Omit<StoredReport, 'of'>,
    print: Fingerprint = fingerprint(stored.report.text),
    of: ReportId | null = findOriginal(this.corrections.over(stored.report), print, stored.order, this),
  ): StoredReport {
    const { reports, marks, reprints } = this.#store;
    const { id } = stored.report;
    const whole = { ...stored, of };
    this.#log.touch(id);
    reports.putSync(id, packReport(whole));
    for (const mark of print.marks) marks.add(String(mark), id);
    if (whole.of !== null) reprints.add(whole.of, id);
    return whole;
  }

  /**
   * Writes a report's source, and by what it is recognised: its digest and where it stands.
   *
   * @param bytes the source's, if they are packed already
   */
  putSource(id: ReportId, digest: string, stored: StoredSource, bytes?: Uint8Array): void {
    this.#log.touch(id);
    this.#store.sources.putSync(id, packSource(stored, bytes));
    this.#store.digests.add(digest, id);
    if (stored.origin) this.#store.origins.putSync(originKey(stored.origin), id);
  }

  /** Takes a report's rows out. Its reprints are left without an original: `settle` them afterwards. */
  delete(id: ReportId): readonly StoredReport[] {
    const { reports, sources, origins, digests, marks, reprints } = this.#store;
    this.#log.touch(id);
    const held = this.stored(id);
    const origin = this.source(id)?.origin;
    if (origin) origins.removeSync(originKey(origin));
    if (held) {
      digests.delete(held.report.sha256, id);
      for (const mark of fingerprint(held.report.text).marks) marks.delete(String(mark), id);
      if (held.of !== null) reprints.delete(held.of, id);
    }
    const orphans = this.#reprintsOf(id);
    for (const orphan of orphans) {
      this.#log.touch(orphan.report.id);
      reprints.delete(id, orphan.report.id);
      reports.putSync(orphan.report.id, packReport({ ...orphan, of: null }));
    }
    reports.removeSync(id);
    sources.removeSync(id);
    return orphans;
  }

  /** Finds anew whom each of these reports reprints. */
  settle(orphans: readonly StoredReport[]): void {
    for (const orphan of orphans) this.put(orphan);
  }

  /** Finds anew what this report reprints and what reprints it, once its meeting day has been corrected. */
  refind(id: ReportId): void {
    const own = this.stored(id);
    if (!own) return;
    const like = [id, ...alike(fingerprint(own.report.text).marks, this)];
    const all = new Set(like.flatMap((one) => [one, ...this.#store.reprints.ids(one)]));
    const rows = [...all].map((one) => this.stored(one)).filter((row) => row !== undefined);
    for (const row of rows.sort((a, b) => a.order - b.order)) {
      if (row.reader === NO_READER) continue;
      if (row.of !== null) this.#store.reprints.delete(row.of, row.report.id);
      this.put(row);
    }
  }

  /** The report as its source gives it, in place of its row; undefined if the source cannot be read either. */
  readAgain(id: ReportId): StoredReport | undefined {
    const stored = this.source(id);
    if (!stored) return undefined;
    const sha256 = sourceDigest(stored.source);
    const read = this.#reader.read(stored.source, { id, sha256 });
    if (read.outcome === 'refused') return undefined;
    return { report: read.report, order: UNPLACED, of: null, reader: NO_READER };
  }

  #reprintsOf(id: ReportId): readonly StoredReport[] {
    return this.#store.reprints
      .ids(id)
      .map((reprint) => this.stored(reprint))
      .filter((held) => held !== undefined)
      .sort((a, b) => a.order - b.order);
  }
}
