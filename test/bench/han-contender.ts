import { deserialize, serialize } from 'node:v8';
import { create, insertMultiple, load, save, search } from '@orama/orama';
import { type HanRelevance, hanIndex } from '../../src/search/han-index.ts';
import { type Contender, type SearchIndex, WANTED, type Way } from './contender.ts';
import { rawData, SCHEMA, toDocuments, toFound } from './orama-data.ts';
import { countedDocuments } from './orama-documents.ts';

const createDatabase = () =>
  create({
    schema: SCHEMA,
    components: { documentsStore: countedDocuments },
    plugins: [hanIndex()],
    sort: { enabled: false },
  });
type Database = ReturnType<typeof createDatabase>;

/** What the passage index asks for, to rank it anew: see FEWEST_CANDIDATES in src/search/passage-index.ts. */
const CANDIDATES = 200;

/** Orama with our index of Han text, with the options that it has by default. */
export const han: Contender = {
  name: 'ours',
  title: 'ours',
  create: () => indexOf(createDatabase()),
  async load(snapshot) {
    const database = createDatabase();
    load(database, rawData.parse(deserialize(snapshot)));
    return indexOf(database);
  },
};

function indexOf(database: Database): SearchIndex {
  return {
    ways: [
      way(database, `top ${WANTED}`, { top: WANTED }),
      way(database, `top ${CANDIDATES}`, { top: CANDIDATES }),
      { ...way(database, 'all hits', {}), apart: true },
    ],
    async add(passages) {
      await insertMultiple(database, toDocuments(passages));
    },
    save: async () => serialize(save(database)),
  };
}

function way(database: Database, name: string, relevance: HanRelevance): Way {
  return {
    name,
    ask: async (term) => toFound((await search(database, { term, limit: WANTED, relevance })).hits),
  };
}
