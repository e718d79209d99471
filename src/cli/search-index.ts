import type { Collection } from '../collection/collection.ts';
import type { SnapshotOutcome } from '../collection/snapshot.ts';
import type { Report } from '../report/report.ts';
import { createPassageIndex, loadPassageIndex, type PassageIndex } from '../search/passage-index.ts';
import type { ServingNews } from './serving-news.ts';

type Tell = (news: ServingNews) => void;

/**
 * A snapshot is written again when this share of the reports differs from it. Writing one takes time with the number of
 * all reports, bringing one up to date with the number of those that changed; so neither is done out of proportion.
 */
const WORTH_KEEPING = 0.02;

async function loadSnapshot(snapshot: SnapshotOutcome, tell: Tell): Promise<PassageIndex | undefined> {
  if (snapshot.outcome === 'none') return undefined;
  if (snapshot.outcome === 'broken') {
    tell({ kind: 'snapshot-broken', detail: 'SHA-256' });
    return undefined;
  }
  const loaded = await loadPassageIndex(snapshot.bytes);
  if (loaded.outcome === 'loaded') return loaded.index;
  tell({ kind: 'snapshot-broken', detail: loaded.reason });
  return undefined;
}

/** A search index, and the snapshot of it that a collection keeps for the next start. */
export class SearchIndex {
  readonly passages: PassageIndex;
  readonly #collection: Collection | undefined;
  readonly #tell: Tell;
  /** Reports by which the snapshot differs from the index. */
  #unsaved = 0;
  #reports = 0;

  private constructor(passages: PassageIndex, collection: Collection | undefined, tell: Tell) {
    this.passages = passages;
    this.#collection = collection;
    this.#tell = tell;
  }

  /** The index as the collection keeps it, however old; an empty one where none is kept, or it cannot be used. */
  static async open(collection: Collection | undefined, tell: Tell): Promise<SearchIndex> {
    const snapshot: SnapshotOutcome = collection?.readSnapshot() ?? { outcome: 'none' };
    const loaded = await loadSnapshot(snapshot, tell);
    // Where bytes are damaged nothing is written: see Collection.
    const keeper = snapshot.outcome === 'broken' ? undefined : collection;
    return new SearchIndex(loaded ?? createPassageIndex(), keeper, tell);
  }

  /** Brings it to hold just these reports, in steps that let other work through. */
  async bringTo(reports: readonly Report[]): Promise<void> {
    this.#unsaved += await this.passages.update(reports);
    this.#reports = reports.length;
  }

  /**
   * Has the collection keep it, if much has changed. That is done in one go, half a second at 50,000 passages: before anybody
   * is served, and when nobody is any more.
   */
  async keep(): Promise<void> {
    if (this.#unsaved <= this.#reports * WORTH_KEEPING) return;
    if (this.#collection?.writable !== true || !this.#collection.isWhole()) return;
    this.#unsaved = 0;
    try {
      await this.#collection.writeSnapshot(await this.passages.save());
    } catch (error) {
      this.#tell({ kind: 'snapshot-not-kept', detail: error instanceof Error ? error.message : String(error) });
    }
  }
}
