import type {
  AnyOrama,
  AnySchema,
  BM25Params,
  IIndex,
  OramaPlugin,
  SearchableType,
  SearchableValue,
  Tokenizer,
} from '@orama/orama';
import { index as stock } from '@orama/orama/components';
import { fold } from '../text/fold.ts';
import { checkBm25 } from './bm25.ts';
import { type HanScoring, hanSearch } from './han-search.ts';
import { type HanStore, loadStore, type SavedStore, saveStore, stringFields, withStrings } from './han-store.ts';
import { TextIndex } from './text-index.ts';

/** Settings of `hanIndex`. */
export interface HanIndexOptions {
  /** BM25's k1, from 0, 0.6 unless told: how soon the repetition of a term stops counting. */
  readonly k1?: number;
  /** BM25's b, 0.4 unless told: how much the length of a field counts against it, 0 to 1. */
  readonly b?: number;
  /** Weight of single Han characters beside pairs and words (1), 0.3 unless told. */
  readonly singleWeight?: number;
}

/** A search's `relevance` with what `hanIndex` adds to it. */
export interface HanRelevance extends BM25Params {
  /** Score only as far as the best so many documents need; they, and no others, are found and counted. */
  readonly top?: number;
}

/**
 * An Orama plugin for text in Han characters. Orama's own index of string fields takes words as space-parted, starts of
 * words as words, and a term's share of a document for its count; this one takes its place. Everything else (other field
 * types, `where`, facets, sorting, grouping, insert, remove, update, save, load) stays Orama's.
 *
 * **Use.** Name it among the `plugins` of `create`; Orama 3.1, Node 20.19 or later. Options: `k1`, `b`, `singleWeight`.
 *
 * **What is found.** Text is folded (width, case, simplified script) and cut into pairs of Han characters, single ones,
 * words, and numbers made comparable (十四天 finds 14天). Question words of a query carry no weight. Terms match exactly.
 * With a `tolerance`, words of letters also match others that so many changes of a letter lead to, or that they start; not
 * numbers, not Han characters. `exact` changes nothing for a term with Han characters; for others Orama keeps whole words
 * in the case that was asked for. `threshold` below 1 is as Orama's, and goes with no tolerance. A filter on a string field
 * finds the documents that hold the whole value (any of the values; of the values' parts, where spaces or punctuation
 * part them).
 *
 * **What is scored.** BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009) of each
 * distinct term t of the query in each field, times the field's `boost`, times `singleWeight` for single characters, all
 * added up: ln(1 + (N - n + 0.5) / (n + 0.5)) c (k1 + 1) / (c + k1 (1 - b + b L / A)), where N documents have terms of
 * t's kind in the field and n of them hold t, this one c times; L is how many such terms it has there, A the average. It
 * is right at every moment, also after removals and updates. A search's `relevance` may set `k` and `b`.
 *
 * **What it costs.** A search reads all postings of its terms, as facets, groups, sorting and `count` need. With
 * `relevance: { top: 50 }` only the 50 best documents are found and counted, the same as without it; then long lists are
 * hardly read (MaxScore), and nothing is allocated by the number of documents. Searches with a small filter read no more
 * than its documents need. No insertion or removal waits for a table to be rebuilt. A `tolerance` looks at every word.
 *
 * **What it takes.** 2.8 bytes a posting at a million passages of 130 characters, 3.3 at 200,000, beside what Orama keeps
 * of each document (a posting is a document's distinct pair, word or character); more in small collections, where most
 * terms stand in one document. Removed documents' postings stay until they are more than those held, then are left behind
 * step by step. A document is indexed in one go: 100,000 characters take some 30 ms.
 *
 * **What is saved.** `save` gives typed arrays, shared with the index until either side changes: keep them with `node:v8`
 * or a structured clone, not as JSON. `load` throws a `SnapshotError` for what is damaged, of another version or schema.
 *
 * **Limits.** 8 GiB of postings, 2^31 documents ever added between two packings. Orama holds the documents themselves.
 *
 * @example
 * const db = create({ schema: { text: 'string', year: 'number' }, plugins: [hanIndex()] });
 * insert(db, { text: '会议强调要抓好春耕', year: 2021 });
 * search(db, { term: '春耕怎么抓？', where: { year: { gte: 2020 } } });
 */
export function hanIndex({ k1 = 0.6, b = 0.4, singleWeight = 0.3 }: HanIndexOptions = {}): OramaPlugin {
  const scoring = { k1, b, singleWeight };
  checkBm25(scoring);
  if (!(singleWeight >= 0)) throw new Error(`The weight of single characters is ${singleWeight}, expected one from 0.`);
  const plugin = { name: 'han-index', getComponents: (schema: AnySchema) => ({ index: component(schema, scoring) }) };
  // Orama's type asks for a function that makes the index of any store there could be, which nothing can.
  return plugin as unknown as OramaPlugin;
}

/**
 * BM25's inverse document frequency of a term (as `textTerms` gives them) in a string field of a database with
 * `hanIndex`: above 0, highest for terms that no document holds. Throws if the database has another index.
 */
export function termIdf(db: AnyOrama, field: string, term: string): number {
  const store: object = db.data.index;
  if ('text' in store && store.text instanceof TextIndex) return store.text.idf(field, term);
  throw new Error(`The database ${db.id} was made without hanIndex, so it cannot tell the idf of '${term}'.`);
}

/**
 * The ids of the documents that hold every term of a text in a string field of a database with `hanIndex`, in the order in
 * which they were inserted; none for a text without terms. Takes time with the number of those that hold its rarest term.
 * Throws if the database has another index.
 */
export function documentsHolding(db: AnyOrama, field: string, text: string): readonly string[] {
  const store: object = db.data.index;
  if (!('text' in store && store.text instanceof TextIndex)) {
    throw new Error(`The database ${db.id} was made without hanIndex, so it cannot tell who holds '${text}'.`);
  }
  const internal = [...store.text.holdingAll([field], text, 'value')].sort((a, b) => a - b);
  const ids = db.internalDocumentIDStore.internalIdToId;
  return internal.map((id) => ids[id - 1]).filter((id) => id !== undefined);
}

/** The index component; Orama's type lets `save` give whatever the caller names, ours gives what it gives. */
type Component = Omit<IIndex<HanStore>, 'save'> & { save(store: HanStore): SavedStore };

function component(schema: AnySchema, scoring: HanScoring): Component {
  const base = stock.createIndex();
  const schemaText = JSON.stringify(schema);
  return {
    ...base,
    create(orama, ids) {
      const store = stock.create(orama, ids, schema);
      const fields = stringFields(store);
      return withStrings(store, new TextIndex([...fields.keys()]), fields);
    },
    insert(_implementation, store, prop, id, internalId, value, type, ...rest) {
      if (isText(type)) store.text.insert(prop, internalId, textsOf(value));
      else stock.insert(base, store, prop, id, internalId, value, type, ...rest);
    },
    remove(_implementation, store, prop, id, internalId, value, type, ...rest) {
      if (!isText(type)) return stock.remove(base, store, prop, id, internalId, value, type, ...rest);
      store.text.remove(prop, internalId, textsOf(value));
      return true;
    },
    search(
      store: HanStore,
      term,
      _tokenizer,
      _language,
      properties,
      exact,
      tolerance,
      boost,
      relevance,
      _count,
      among,
      threshold = 0,
    ) {
      return hanSearch(store.text, { term, properties, exact, tolerance, boost, relevance, among, threshold }, scoring);
    },
    searchByWhereClause(store, _tokenizer, filters, language) {
      return base.searchByWhereClause(store, wholeParts, filters, language);
    },
    load: (ids, raw) => loadStore(ids, raw, schemaText),
    save: (store) => saveStore(store, schemaText),
  };
}

/** Cuts the value of a filter on a string field where spaces and punctuation part it; the parts are matched whole. */
const wholeParts: Tokenizer = {
  language: 'han',
  normalizationCache: new Map(),
  tokenize: (value) =>
    fold(value)
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .filter((part) => part !== ''),
};

function isText(type: SearchableType): boolean {
  return type === 'string' || type === 'string[]';
}

function textsOf(value: SearchableValue): readonly string[] {
  if (typeof value === 'string') return [value];
  return [value].flat().filter((text) => typeof text === 'string');
}
