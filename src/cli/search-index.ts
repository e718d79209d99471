import type { Collection } from '../collection/collection.ts';
import type { ReportSource } from '../collection/report-source.ts';
import { createPassageIndex, loadPassageIndex, type PassageIndex } from '../search/passage-index.ts';
import type { ServingNews } from './serving-news.ts';

async function buildIndex(reports: ReportSource): Promise<PassageIndex> {
  const index = createPassageIndex();
  await index.add(reports.all());
  return index;
}

async function loadSnapshot(
  collection: Collection,
  tell: (news: ServingNews) => void,
): Promise<PassageIndex | undefined> {
  const snapshot = collection.readSnapshot();
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

/**
 * The search index of the reports: the snapshot that the collection keeps, if it fits them; else built from them, and
 * kept for the next start where the collection can be written.
 */
export async function openSearchIndex(
  reports: ReportSource,
  collection: Collection | undefined,
  tell: (news: ServingNews) => void,
): Promise<PassageIndex> {
  const loaded = collection && (await loadSnapshot(collection, tell));
  if (loaded) return loaded;
  const revision = reports.revision();
  const index = await buildIndex(reports);
  if (collection?.writable !== true || collection.all().length === 0) return index;
  try {
    await collection.writeSnapshot(await index.save(), revision);
  } catch (error) {
    tell({ kind: 'snapshot-not-kept', detail: error instanceof Error ? error.message : String(error) });
  }
  return index;
}
