import { isDeepStrictEqual } from 'node:util';
import type { Corrections } from '../report/correction.ts';
import type { RefusalReason, Source } from '../report/page/page.ts';
import { asReportId, type Report, type ReportId } from '../report/report.ts';
import { ChangeLog } from './change-log.ts';
import { LmdbState } from './lmdb-state.ts';
import { type Loaded, LoadedReports } from './loaded-reports.ts';
import { type Origin, originExists, originKey, sourceDigest } from './origin.ts';
import { ID_LENGTH, type Prepared, prepare } from './prepared.ts';
import { reader as currentReader, type Reader } from './reader.ts';
import type { ReportSource } from './report-source.ts';
import { NO_READER, ReportTable } from './report-table.ts';
import { findOriginalInSteps } from './reprint.ts';
import { RESERVE } from './room.ts';
import { readSnapshot, type SnapshotOutcome, writeSnapshot } from './snapshot.ts';
import { openStore, type Store, storeFault } from './store.ts';
import type { StoredReport, StoredSource } from './stored.ts';
import { closeStore, writeTo } from './write.ts';
import { Writers } from './writers.ts';

/** What adding a source came to. `of` names the first report that printed the same article, for a reprint. */
export type AddOutcome =
  | {
      readonly outcome: 'added' | 'unchanged' | 'updated' | 'reprint';
      readonly report: ReportId;
      readonly of?: ReportId;
    }
  | { readonly outcome: 'refused'; readonly reason: RefusalReason };

/** A report before and after it was corrected by hand. */
export interface Correction {
  readonly before: Report;
  readonly after: Report;
}

/** What adding a source would give: its report, whether the very source is held already, and what it prints again. */
export type PreviewOutcome =
  | { readonly outcome: 'read'; readonly report: Report; readonly isHeld: boolean; readonly of: ReportId | null }
  | { readonly outcome: 'refused'; readonly reason: RefusalReason };

/** The report that a new one reprints, or null, as it was found at a revision. */
interface FoundOriginal {
  readonly at: string;
  readonly of: ReportId | null;
}

/** Times its own size that what is added may take on the disk while it is written. */
const COPIES = 2;

/**
 * The reports held in a directory, on disk: whole reports only, also after a kill in the middle of writing, and readable
 * by other processes while one writes. The sources are kept beside the reports, so that reports can be read again.
 *
 * Where bytes of the file have been damaged, all that is whole is still read, and `damaged` and `lost` name the rest.
 * What remains: LMDB has no checksums of its own. A page of its trees (not of the values, which are most of the file)
 * that is overwritten with something that looks like a page may end the process inside LMDB; and writing, which must
 * free damaged pages, may fail there. So nobody should write for the sake of reading once `isWhole` is false.
 *
 * @example
 * const collection = Collection.open('index');
 * await collection.add({ file: 'page.html', bytes }, { path: '/pages/page.html' });
 * await collection.close();
 */
export class Collection implements ReportSource {
  /** Small durable notes of the chats, kept in the same store. */
  readonly state: LmdbState;
  /** Who writes to it. */
  readonly writers: Writers;
  /** Whether it may be written; reading works either way. */
  readonly writable: boolean;
  readonly #store: Store;
  readonly #reader: Reader;
  readonly #log: ChangeLog;
  readonly #table: ReportTable;
  readonly #loaded: LoadedReports;

  private constructor(store: Store, reader: Reader) {
    this.#store = store;
    this.#reader = reader;
    this.#log = new ChangeLog(store.meta);
    this.#table = new ReportTable(store, reader, this.#log);
    this.#loaded = new LoadedReports(this.#table, this.#log);
    this.state = new LmdbState(store);
    this.writers = new Writers(store);
    this.writable = store.writable;
  }

  /**
   * Opens the collection in a directory and makes it if there is none.
   *
   * @throws CollectionFault if the directory cannot be used, or what is in it is no collection.
   */
  static open(directory: string, reader: Reader = currentReader): Collection {
    return new Collection(openStore(directory), reader);
  }

  revision(): string {
    return String(this.#log.revision());
  }

  /**
   * The reports as they are now, for work that must not see them change half-way. The same object until the revision
   * changes; reports that no change has touched are the same objects from one revision to the next.
   */
  frozen(): ReportSource {
    return this.#present().reports;
  }

  /** As `frozen`, but many new reports are loaded in steps that let other work through. */
  async frozenInSteps(): Promise<ReportSource> {
    try {
      return (await this.#loaded.presentInSteps()).reports;
    } catch (error) {
      throw storeFault(this.#store.path, error);
    }
  }

  all(): readonly Report[] {
    return this.frozen().all();
  }

  get(id: ReportId): Report | undefined {
    return this.frozen().get(id);
  }

  /** As `get`, but however many others have changed, this report alone is loaded. */
  alone(id: ReportId): Report | undefined {
    return this.#reading(() => this.#table.held(id)?.report);
  }

  original(id: ReportId): ReportId {
    return this.frozen().original(id);
  }

  reprintsOf(id: ReportId): readonly ReportId[] {
    return this.frozen().reprintsOf(id);
  }

  /** Ids of reports whose rows are damaged: they are read from their sources, in passing, until added again. */
  damaged(): readonly ReportId[] {
    return this.#present().damaged;
  }

  /** Ids of reports whose rows are damaged and whose sources are too: they are left out until added again. */
  lost(): readonly ReportId[] {
    return this.#present().lost;
  }

  /** Whether no report was damaged or lost when the reports were last loaded. */
  isWhole(): boolean {
    const { damaged, lost } = this.#reading(() => this.#loaded.last);
    return damaged.length + lost.length === 0;
  }

  /**
   * Reads a source and keeps its report. Safe to repeat: the same bytes are `unchanged`, new bytes from the same place
   * are `updated` and keep the report's id. A source that is refused leaves an older version of itself as it was.
   *
   * @param origin where the source stands, or null for one that stands nowhere, such as standard input
   * @param prepared what `prepare` made of the source, where that was done before: little is left to do in one go then
   */
  async add(source: Source, origin: Origin | null, prepared?: Prepared): Promise<AddOutcome> {
    const digest = sourceDigest(source);
    const original = prepared && (await this.#originalOf(prepared));
    return this.#writing(() => this.#add(source, origin, digest, prepared, original), source.bytes.length);
  }

  /** The report that this very source is held as, so that adding it would change nothing; undefined if it is not. */
  holding(source: Source): Report | undefined {
    return this.#reading(() => {
      const twin = this.#twin(sourceDigest(source));
      return twin && twin.reader !== NO_READER ? this.#table.corrections.over(twin.report) : undefined;
    });
  }

  /**
   * Reads a source that stands nowhere as `add` would, and keeps nothing.
   *
   * @param prepared what `prepare` made of the source
   */
  async preview(source: Source, prepared: Prepared = prepare(source, this.#reader)): Promise<PreviewOutcome> {
    if (prepared.outcome === 'refused') return prepared;
    const original = await this.#originalOf(prepared);
    return this.#reading(() => {
      const digest = sourceDigest(source);
      const twin = this.#twin(digest);
      const report = { ...prepared.report, id: twin?.report.id ?? this.#freeId(digest) };
      return { outcome: 'read', report, isHeld: twin !== undefined, of: twin ? twin.of : (original?.of ?? null) };
    });
  }

  /** Takes a report out; false if there is none with this id. */
  remove(id: ReportId): Promise<boolean> {
    return this.#writing(() => {
      if (!this.#store.reports.doesExist(id)) return false;
      this.#table.corrections.delete(id);
      this.#table.settle(this.#table.delete(id));
      this.#log.commit();
      return true;
    });
  }

  /** What was corrected by hand in a report, as it was written. */
  corrections(id: ReportId): Corrections {
    return this.#reading(() => this.#table.corrections.get(id));
  }

  /**
   * Corrects facts of a report by hand. Corrections lie over whatever is read of the report: they stay when it is read
   * again or updated, and go when it is removed.
   *
   * @param change makes the corrections to be kept out of those so far
   * @returns the report before and after; undefined if there is none with this id
   */
  correct(id: ReportId, change: (before: Corrections) => Corrections): Promise<Correction | undefined> {
    return this.#writing(() => {
      const before = this.#table.held(id)?.report;
      if (!before) return undefined;
      const corrections = this.#table.corrections.get(id);
      const changed = change(corrections);
      if (isDeepStrictEqual(changed, corrections)) return { before, after: before };
      this.#table.corrections.put(id, changed);
      this.#log.touch(id);
      this.#table.refind(id);
      this.#log.commit();
      return { before, after: this.#table.held(id)?.report ?? before };
    });
  }

  /** The source that a report was read from; undefined if there is none, or it is damaged. */
  source(id: ReportId): Source | undefined {
    return this.#reading(() => this.#table.source(id)?.source);
  }

  /** Reports that ought to be read again, since an older reader read them. */
  outdated(): readonly ReportId[] {
    const { held } = this.#present();
    return held
      .filter(({ reader }) => reader !== NO_READER && reader !== this.#reader.version)
      .map(({ report }) => report.id);
  }

  /** Reads reports again from the sources kept. What is now refused stays as it is. */
  async reread(ids: readonly ReportId[]): Promise<void> {
    for (const id of ids) await this.#writing(() => this.#reread(id));
  }

  /** The snapshot that `writeSnapshot` kept last: of the reports as they were then, which may have changed since. */
  readSnapshot(): SnapshotOutcome {
    return this.#reading(() => readSnapshot(this.#store));
  }

  /** Keeps a snapshot of the search index; it takes the place of the last one. */
  async writeSnapshot(bytes: Uint8Array): Promise<void> {
    await this.#writing(() => writeSnapshot(this.#store, bytes), bytes.length);
  }

  /** Waits until all is safe on disk, and closes. */
  async close(): Promise<void> {
    await this.writers.leave();
    await closeStore(this.#store);
  }

  #add(
    source: Source,
    origin: Origin | null,
    digest: string,
    prepared: Prepared | undefined,
    original: FoundOriginal | undefined,
  ): AddOutcome {
    const place = origin === null ? undefined : this.#store.origins.get(originKey(origin));
    const known = place === undefined ? undefined : asReportId(place);
    const current = known === undefined ? undefined : this.#table.stored(known);
    if (current?.report.sha256 === digest && current.reader !== NO_READER) {
      this.#mendSource(current.report.id, digest, { source, origin });
      return unchanged(current);
    }
    const twin = known === undefined ? this.#twin(digest) : undefined;
    if (twin && twin.reader !== NO_READER) {
      this.#mendSource(twin.report.id, digest, { source, origin });
      this.#moveTo(twin.report.id, origin, digest);
      return unchanged(twin);
    }
    const older = known ?? twin?.report.id;
    const id = older ?? this.#freeId(digest);
    const read = prepared ?? prepare(source, this.#reader);
    if (read.outcome === 'refused') return read;
    const { print, packed, reader } = read;
    const of = older === undefined && original?.at === this.revision() ? original.of : undefined;
    const orphans = older === undefined ? [] : this.#table.delete(older);
    const stored = { report: { ...read.report, id }, order: this.#table.nextOrder(), reader };
    const written = this.#table.put(stored, print, of);
    this.#table.putSource(id, digest, { source, origin }, packed);
    this.#table.settle(orphans);
    this.#log.commit();
    const told = written.of === null ? {} : { of: written.of };
    if (older !== undefined) return { outcome: 'updated', report: id, ...told };
    return { outcome: written.of === null ? 'added' : 'reprint', report: id, ...told };
  }

  /** Whom a report reprints that is none of those held, looked for in steps. It is so as long as the revision is. */
  async #originalOf(prepared: Prepared): Promise<FoundOriginal | undefined> {
    if (prepared.outcome === 'refused') return undefined;
    const at = this.revision();
    const { report, print } = prepared;
    try {
      return { at, of: await findOriginalInSteps(report, print, Number.POSITIVE_INFINITY, this.#table) };
    } catch (error) {
      throw storeFault(this.#store.path, error);
    }
  }

  /** A source that is damaged is kept anew. */
  #mendSource(id: ReportId, digest: string, stored: StoredSource): void {
    if (!this.#table.hasSource(id)) this.#table.putSource(id, digest, stored);
  }

  #twin(digest: string): StoredReport | undefined {
    const held = this.#store.digests.ids(digest).map((id) => this.#table.stored(id));
    return held.find((report) => report !== undefined);
  }

  /** A file that was moved is known by its new place from now on. */
  #moveTo(id: ReportId, origin: Origin | null, digest: string): void {
    const stored = this.#table.source(id);
    if (!stored || !origin || (stored.origin && originExists(stored.origin))) return;
    if (stored.origin) this.#store.origins.removeSync(originKey(stored.origin));
    this.#table.putSource(id, digest, { ...stored, origin });
  }

  /** The digest's beginning, as long as it must be to name no other report; a lost report's id is free again. */
  #freeId(digest: string): ReportId {
    let length = ID_LENGTH;
    while (length < digest.length && this.#table.stored(asReportId(digest.slice(0, length)))) length += 4;
    return asReportId(digest.slice(0, length));
  }

  #reread(id: ReportId): void {
    const held = this.#table.stored(id);
    const stored = this.#table.source(id);
    if (!held || !stored) return;
    const read = this.#reader.read(stored.source, { id, sha256: held.report.sha256 });
    const report = read.outcome === 'read' ? read.report : held.report;
    const orphans = this.#table.delete(id);
    this.#table.put({ report, order: held.order, reader: this.#reader.version });
    this.#table.putSource(id, held.report.sha256, stored);
    this.#table.settle(orphans);
    this.#log.commit();
  }

  #present(): Loaded {
    return this.#reading(() => this.#loaded.present());
  }

  #writing<T>(work: () => T, bytes = 0): Promise<T> {
    return writeTo(this.#store, RESERVE.report + bytes * COPIES, () => {
      this.#log.begin();
      return work();
    });
  }

  #reading<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw storeFault(this.#store.path, error);
    }
  }
}

function unchanged(held: StoredReport): AddOutcome {
  return { outcome: 'unchanged', report: held.report.id, ...(held.of === null ? {} : { of: held.of }) };
}
