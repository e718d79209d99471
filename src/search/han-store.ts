import type { components } from '@orama/orama';
import { index as stock } from '@orama/orama/components';
import { radix } from '@orama/orama/trees';
import { z } from 'zod';
import { checksum } from './checksum.ts';
import { type SavedTextIndex, TextIndex } from './text-index.ts';

type StockStore = components.index.Index;
type DocumentIds = components.internalDocumentIDStore.InternalDocumentIDStore;

/** Orama's own store, which goes on holding every field type but strings, and the index of the string fields. */
export interface HanStore extends StockStore {
  readonly text: TextIndex;
}

/** What stands in Orama's store in the place of a string field's tree: it answers `where` filters, nothing else. */
class StringFilter extends radix.RadixTree {
  readonly #text: TextIndex;
  readonly #field: string;

  constructor(text: TextIndex, field: string) {
    super();
    this.#text = text;
    this.#field = field;
  }

  override find({ term }: { term: string }): Record<string, number[]> {
    return { [term]: [...this.#text.holdingAll([this.#field], term, 'value')] };
  }
}

/** Raised when a snapshot cannot be loaded: it is not one of ours, of another version, or of another schema. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
}

/** Changes with the form of what is saved. */
const FORMAT = 'han-index 3';

const numbers = z.instanceof(Uint32Array);
const strand = z.object({
  terms: z.object({ records: numbers, places: numbers, parts: numbers }),
  dense: z.array(numbers),
  lengths: numbers,
});
const snapshot = z.object({
  format: z.literal(FORMAT),
  schema: z.string(),
  stock: z.unknown(),
  lists: z.array(z.string()),
  text: z.object({
    postings: z.object({ pages: z.array(z.instanceof(Uint16Array)), used: z.number(), free: numbers }),
    words: z.string(),
    owners: numbers,
    fieldCounts: numbers,
    fields: z.record(z.string(), z.object({ wide: strand, single: strand })),
  }),
  checksum: z.number(),
});

/** A store as it is saved. Compact and binary: serialize it with `node:v8` or a structured clone, not with JSON. */
export interface SavedStore {
  readonly format: string;
  /** The schema as JSON. */
  readonly schema: string;
  /** What Orama's own index saves. */
  readonly stock: unknown;
  /** The string fields that hold lists. */
  readonly lists: readonly string[];
  readonly text: SavedTextIndex;
  /** Of `text`. */
  readonly checksum: number;
}

/** The store over Orama's own, with the given string fields indexed by us. */
export function withStrings(store: StockStore, text: TextIndex, fields: ReadonlyMap<string, boolean>): HanStore {
  const indexes = { ...store.indexes };
  for (const [field, isArray] of fields) {
    indexes[field] = { type: 'Radix', node: new StringFilter(text, field), isArray };
  }
  return { ...store, indexes, text };
}

/** The string fields of a store, and whether each is a list. */
export function stringFields(store: StockStore): ReadonlyMap<string, boolean> {
  const trees = Object.entries(store.indexes).filter(([, tree]) => tree.type === 'Radix');
  return new Map(trees.map(([field, tree]) => [field, tree.isArray]));
}

export function saveStore(store: HanStore, schema: string): SavedStore {
  const fields = stringFields(store);
  const text = store.text.save();
  const others = Object.entries(store.indexes).filter(([field]) => !fields.has(field));
  return {
    format: FORMAT,
    schema,
    stock: stock.save({ ...store, indexes: Object.fromEntries(others) }),
    lists: [...fields].filter(([, isArray]) => isArray).map(([field]) => field),
    text,
    checksum: checksum(text),
  };
}

/** The store that was saved. Throws a SnapshotError if `raw` is no whole snapshot of this version and schema. */
export function loadStore(ids: DocumentIds, raw: unknown, schema: string): HanStore {
  const parsed = snapshot.safeParse(raw);
  if (!parsed.success) throw new SnapshotError(`This is no snapshot of format '${FORMAT}': ${parsed.error.message}`);
  const saved = parsed.data;
  if (saved.schema !== schema) {
    throw new SnapshotError(`The snapshot was made for the schema ${saved.schema}, the database has ${schema}.`);
  }
  const found = checksum(saved.text);
  if (found !== saved.checksum) {
    throw new SnapshotError(`The snapshot was damaged: its checksum is ${found}, expected ${saved.checksum}.`);
  }
  try {
    const fields = new Map(Object.keys(saved.text.fields).map((field) => [field, saved.lists.includes(field)]));
    const text = new TextIndex([...fields.keys()], saved.text);
    text.checkOwners(ids.internalIdToId.length);
    return withStrings(stock.load(ids, saved.stock), text, fields);
  } catch (cause) {
    throw new SnapshotError(`The snapshot does not hold together: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  }
}
