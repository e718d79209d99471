import { join } from 'node:path';
import { ChangeLog } from '../change-log.ts';
import type { Reader } from '../reader.ts';
import { ReportTable } from '../report-table.ts';
import { openStore, readOn, STORE_FILE, type Store, storeFault } from '../store.ts';
import { cutOff } from '../store-file.ts';
import { closeStore } from '../write.ts';
import { Writers } from '../writers.ts';
import { examine } from './examine.ts';
import type { Finding } from './finding.ts';
import { notesIn, readableRows } from './readable.ts';
import { rebuild } from './rebuild.ts';
import type { Row } from './row.ts';

/** A collection as a thing on disk: to be looked through, copied, built anew. */
export class Upkeep {
  readonly store: Store;
  readonly table: ReportTable;
  readonly writers: Writers;
  readonly reader: Reader;
  readonly #directory: string;
  readonly #cut: readonly Finding[];

  private constructor(directory: string, use: 'read' | 'write', reader: Reader) {
    const cut = cutOff(join(directory, STORE_FILE));
    this.#cut = cut === undefined ? [] : [{ kind: 'cut-off', ...cut }];
    this.#directory = directory;
    this.store = openStore(directory, use);
    this.reader = reader;
    this.table = new ReportTable(this.store, reader, new ChangeLog(this.store.meta));
    this.writers = new Writers(this.store);
  }

  /**
   * @param use `read` where nothing is to be written, as beside a bot
   * @throws CollectionFault if the collection cannot be opened.
   */
  static open(directory: string, use: 'read' | 'write', reader: Reader): Upkeep {
    return new Upkeep(directory, use, reader);
  }

  /**
   * All that is wrong on disk.
   *
   * @throws CollectionFault if it is so much that nobody can tell.
   */
  examine(): readonly Finding[] {
    try {
      return [...this.#cut, ...examine(this.store, this.table, this.#directory)];
    } catch (error) {
      throw storeFault(this.store.path, error);
    }
  }

  /** Reports that can be read. */
  reports(): number {
    return [...this.table.ids()].filter((id) => this.table.stored(id) !== undefined).length;
  }

  revision(): number {
    try {
      const revision = this.store.meta.get('revision');
      return typeof revision === 'number' ? revision : 0;
    } catch {
      readOn(this.store.meta);
      return 0;
    }
  }

  /** All that can be read; as it is at one moment if it is taken without a pause. */
  rows(): Iterable<Row> {
    return readableRows(this.store, this.table);
  }

  /** The chats' notes that can be read. */
  *notes(): Generator<Row & { readonly kind: 'note' }> {
    for (const { key, entry } of notesIn(this.store)) if (entry !== undefined) yield { kind: 'note', key, entry };
  }

  /**
   * Builds the collection anew from all of it that can be read, and closes it. Nobody else may have it open.
   *
   * @returns the name that the old file has now
   */
  async rebuild(): Promise<string | undefined> {
    const rows = [...this.rows()];
    const revision = this.revision();
    await this.close();
    return rebuild(this.#directory, { rows, revision, reader: this.reader });
  }

  close(): Promise<void> {
    return closeStore(this.store);
  }
}
