import { deserialize, serialize } from 'node:v8';
import { Index } from 'flexsearch';
import { z } from 'zod';
import { queryTerms, textTerms } from '../../src/search/terms.ts';
import { type Contender, type SearchIndex, WANTED } from './contender.ts';

/** Terms hold no spaces, so texts can be handed over as their terms. */
const createIndex = () => new Index({ tokenize: 'strict', encode: (terms) => terms.split(' ') });

const parts = z.array(z.tuple([z.string(), z.string()]));

/** FlexSearch with our terms, asked to go on where not all of a question's terms meet (`suggest`). It tells no scores. */
export const flexSearch: Contender = {
  name: 'flexsearch',
  title: 'FlexSearch',
  create: () => indexOf(createIndex()),
  async load(snapshot) {
    const index = createIndex();
    for (const [key, data] of parts.parse(deserialize(snapshot))) index.import(key, data);
    return indexOf(index);
  },
};

function indexOf(index: Index): SearchIndex {
  return {
    ways: [
      {
        name: 'default',
        ask: async (question) =>
          index
            .search(queryTerms(question).join(' '), { limit: WANTED, suggest: true })
            .map((id) => ({ passage: Number(id), score: 0 })),
      },
    ],
    async add(passages) {
      for (const { number, text } of passages) index.add(number, textTerms(text).join(' '));
    },
    async save() {
      const saved: [key: string, data: string][] = [];
      index.export((key, data) => {
        saved.push([key, data]);
      });
      return serialize(saved);
    },
  };
}
