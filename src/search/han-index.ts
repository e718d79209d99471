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
import { type HanScoring, hanSearch } from './han-search.ts';
import { type HanStore, loadStore, type SavedStore, saveStore, stringFields, withStrings } from './han-store.ts';
import { TextIndex } from './text-index.ts';

/** Settings of `hanIndex`. */
export interface HanIndexOptions {
  /** BM25's k1, 0.6 unless told: how soon the repetition of a term stops counting. */
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
 * An Orama plugin for text in Han characters: it takes the place of Orama's index of string fields. Everything else
 * (other field types, `where`, facets, sorting, grouping, insert, remove, update, save, load) stays Orama's.
 *
 * - Text is folded (width, case, simplified script) and cut into pairs of Han characters, single ones, words, and
 *   numbers made comparable (十四天 finds 14天). Question words of a query carry no weight.
 * - A score is BM25 with true term counts, document counts and lengths, per field, times the field's `boost`, summed
 *   over the fields. It is right at every moment, also after removals and updates. Terms match exactly: a `tolerance`
 *   is refused, and Orama's `exact`, which looks for word boundaries, finds no Han characters.
 * - A search's `relevance` may set `k` and `b`. With `relevance: { top: 50 }` only the 50 best documents are found,
 *   at a cost that grows far more slowly than the collection (MaxScore); leave it out where `count`, facets, groups or
 *   sorting must see all.
 * - A filter on a string field finds the documents that hold the whole value (any of the values; of the values' parts,
 *   where spaces or punctuation part them).
 * - `save` gives typed arrays: keep them with `node:v8` or a structured clone. `load` throws a `SnapshotError` for a
 *   snapshot of another version or schema.
 *
 * @example
 * const db = create({ schema: { text: 'string', year: 'number' }, plugins: [hanIndex()] });
 * insert(db, { text: '会议强调要抓好春耕', year: 2021 });
 * search(db, { term: '春耕怎么抓？', where: { year: { gte: 2020 } } });
 */
export function hanIndex({ k1 = 0.6, b = 0.4, singleWeight = 0.3 }: HanIndexOptions = {}): OramaPlugin {
  const scoring = { k1, b, singleWeight };
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
  return [value].flat().filter((text) => typeof text === 'string');
}
