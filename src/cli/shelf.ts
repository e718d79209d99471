import { Collection } from '../collection/collection.ts';
import { memorySource } from '../collection/memory-source.ts';
import type { Reader } from '../collection/reader.ts';
import type { ReportSource } from '../collection/report-source.ts';
import { readSample, sampleSource } from '../collection/sample.ts';
import { storeIn } from '../collection/store.ts';
import type { Source } from '../report/page/page.ts';
import type { ReportId } from '../report/report.ts';
import type { ServingNews } from './serving-news.ts';

/** The reports to be served, and whether they are the bundled sample. */
export interface Shelved {
  /** As they are at this moment: another object when they have changed, the same one as long as they have not. */
  readonly reports: ReportSource;
  readonly sample: boolean;
  /** Set where the reports are the collection's: it keeps the search index's snapshot. */
  readonly collection?: Collection;
}

/** What a shelf is made of. */
export interface ShelfSettings {
  /** The collection's. */
  readonly directory: string;
  /** The bundled pages; left out where an empty collection is to be served as such. */
  readonly sampleFolder?: string;
  readonly reader?: Reader;
  readonly tell: (news: ServingNews) => void;
}

/**
 * Finds the reports to serve: the collection's, or the bundled sample's while the collection is empty and the user has
 * not named one. Looking does not make a collection; one that another process has made meanwhile is found.
 */
export class Shelf {
  readonly #directory: string;
  readonly #sampleFolder: string | undefined;
  readonly #reader: Reader | undefined;
  readonly #tell: (news: ServingNews) => void;
  #collection: Collection | undefined;
  #sample: ReportSource | undefined;
  /** Files that are being added, and what was found last, at which time. */
  #adding = 0;
  #found: { readonly shelved: Shelved; readonly at: number } | undefined;
  #tended = false;
  #toldTorn = false;

  constructor(settings: ShelfSettings) {
    this.#directory = settings.directory;
    this.#sampleFolder = settings.sampleFolder;
    this.#reader = settings.reader;
    this.#tell = settings.tell;
  }

  /** The collection, made if there is none yet. */
  open(): Collection {
    if (this.#collection === undefined) {
      this.#holdsStore();
      this.#collection = Collection.open(this.#directory, this.#reader);
    }
    return this.#collection;
  }

  /** The collection if there is one. */
  existing(): Collection | undefined {
    return this.#collection ?? (this.#holdsStore() ? this.open() : undefined);
  }

  /**
   * What is to be served now. The collection's outdated reports are read again first. While a file is added, what is found
   * stays the same for some seconds: to bring what is served up to date costs much more than to add one page.
   */
  async look(): Promise<Shelved> {
    if (this.#adding > 0 && this.#found && performance.now() - this.#found.at < STAYS) return this.#found.shelved;
    const shelved = await this.#look();
    this.#found = { shelved, at: performance.now() };
    return shelved;
  }

  /** Adds what may be many pages, of which whoever asks need not see every one as it comes; but all, when that is done. */
  async whileAdding<T>(add: () => Promise<T>): Promise<T> {
    this.#adding++;
    try {
      return await add();
    } finally {
      this.#adding--;
    }
  }

  async #look(): Promise<Shelved> {
    const collection = this.existing();
    if (collection && !this.#tended) await this.#tend(collection);
    const reports = await collection?.frozenInSteps();
    if (collection && reports && (this.#sampleFolder === undefined || reports.all().length > 0)) {
      return { reports, sample: false, collection };
    }
    if (this.#sampleFolder === undefined) return { reports: NONE, sample: false };
    this.#sample ??= await readSample(this.#sampleFolder, this.#reader);
    return { reports: this.#sample, sample: true };
  }

  /** The source that a report being served was read from; undefined if there is none, or it is damaged. */
  async source(id: ReportId): Promise<Source | undefined> {
    const { collection, sample } = await this.look();
    if (collection) return collection.source(id);
    return sample && this.#sampleFolder !== undefined ? sampleSource(this.#sampleFolder, id) : undefined;
  }

  async close(): Promise<void> {
    await this.#collection?.close();
  }

  async #tend(collection: Collection): Promise<void> {
    this.#tended = true;
    const [damaged, lost] = [collection.damaged(), collection.lost()];
    if (damaged.length > 0) this.#tell({ kind: 'damaged', ids: damaged });
    if (lost.length > 0) this.#tell({ kind: 'lost', ids: lost });
    if (collection.writable && collection.isWhole()) await this.#reread(collection);
  }

  async #reread(collection: Collection): Promise<void> {
    const outdated = collection.outdated();
    if (outdated.length > 0) this.#tell({ kind: 'rereading', reports: outdated.length });
    for (const id of outdated) {
      try {
        await collection.reread([id]);
      } catch (error) {
        this.#tell({ kind: 'not-reread', id, detail: error instanceof Error ? error.message : String(error) });
      }
    }
  }

  /** Tells of a file that has lost all, once. */
  #holdsStore(): boolean {
    const found = storeIn(this.#directory);
    if (found === 'torn' && !this.#toldTorn) this.#tell({ kind: 'torn', directory: this.#directory });
    this.#toldTorn ||= found === 'torn';
    return found === 'held';
  }
}

const NONE = memorySource([]);

/** Milliseconds for which what is served may lag behind a file that is being added. */
const STAYS = 3_000;
