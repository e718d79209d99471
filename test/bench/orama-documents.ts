import type { AnyDocument } from '@orama/orama';
import { documentsStore } from '@orama/orama/components';

const stock = documentsStore.createDocumentsStore();
const NO_TEXT: AnyDocument = {};

/**
 * Orama's documents store, but that it only counts the documents: it stands for one that keeps the texts elsewhere, so
 * that the memory and the snapshot of a database are those of its index.
 */
export const countedDocuments: typeof stock = {
  ...stock,
  get: () => NO_TEXT,
  getMultiple: (_store, ids) => ids.map(() => NO_TEXT),
  store(store) {
    store.count++;
    return true;
  },
};
