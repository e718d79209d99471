import { Collection } from '../collection/collection.ts';
import { readSnapshot, type SnapshotOutcome } from '../collection/snapshot.ts';
import { readOn, type Store } from '../collection/store.ts';
import type { Finding } from '../collection/upkeep/finding.ts';
import type { Upkeep } from '../collection/upkeep/upkeep.ts';
import { loadPassageIndex } from '../search/passage-index.ts';
import { SearchIndex } from './search-index.ts';

/** What is wrong with a snapshot that is as it was written. One that is older than the reports is not: it is brought up to date. */
export async function examineSnapshot({ store }: Upkeep): Promise<readonly Finding[]> {
  const snapshot = snapshotOf(store);
  if (snapshot.outcome !== 'read') return [];
  const loaded = await loadPassageIndex(snapshot.bytes);
  return loaded.outcome === 'unusable' ? [{ kind: 'snapshot', detail: loaded.reason }] : [];
}

/** One that cannot be read has been found already. */
function snapshotOf(store: Store): SnapshotOutcome {
  try {
    return readSnapshot(store);
  } catch {
    readOn(store.environment);
    return { outcome: 'broken' };
  }
}

/** Makes the snapshot anew from the reports. */
export async function renewSnapshot(directory: string): Promise<void> {
  const collection = Collection.open(directory);
  try {
    const index = await SearchIndex.open(collection, () => undefined);
    await index.bringTo(collection.all());
  } finally {
    await collection.close();
  }
}
