import { create, insertMultiple, load, save, search, type Tokenizer } from '@orama/orama';
import { createTokenizer } from '@orama/tokenizers/mandarin';
import { queryTerms, textTerms } from '../../src/search/terms.ts';
import { type Contender, type SearchIndex, WANTED } from './contender.ts';
import { rawData, SCHEMA, toDocuments, toFound } from './orama-data.ts';
import { countedDocuments } from './orama-documents.ts';

/** Our terms for Orama's own index, which names the field only when it indexes a document. */
const ourTerms: Tokenizer = {
  language: 'han',
  normalizationCache: new Map(),
  tokenize: (text, _language, field) => [...(field === undefined ? queryTerms(text) : textTerms(text))],
};

/** Orama as it comes, with its tokenizer for Mandarin, which cuts a text into words. */
export const oramaMandarin = orama('orama-mandarin', 'Orama, Mandarin', createTokenizer());

/** Orama as it comes, with the terms that our index has. */
export const oramaPairs = orama('orama-pairs', 'Orama, our pairs', ourTerms);

function orama(name: string, title: string, tokenizer: Tokenizer): Contender {
  const createDatabase = () =>
    create({
      schema: SCHEMA,
      components: { documentsStore: countedDocuments, tokenizer },
      // Sorting would keep every text.
      sort: { enabled: false },
    });
  const indexOf = (database: ReturnType<typeof createDatabase>): SearchIndex => ({
    ways: [{ name: 'default', ask: async (term) => toFound((await search(database, { term, limit: WANTED })).hits) }],
    async add(passages) {
      await insertMultiple(database, toDocuments(passages));
    },
    save: async () => Buffer.from(JSON.stringify(save(database))),
  });
  return {
    name,
    title,
    create: () => indexOf(createDatabase()),
    async load(snapshot) {
      const database = createDatabase();
      load(database, rawData.parse(JSON.parse(snapshot.toString())));
      return indexOf(database);
    },
  };
}
