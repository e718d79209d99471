import MiniSearch from 'minisearch';
import { queryTerms, textTerms } from '../../src/search/terms.ts';
import { type Contender, type Passage, type SearchIndex, WANTED } from './contender.ts';

const OPTIONS = {
  idField: 'number',
  fields: ['text'],
  tokenize: (text: string) => [...textTerms(text)],
  // Our terms are folded already.
  processTerm: (term: string) => term,
  searchOptions: { tokenize: (text: string) => [...queryTerms(text)] },
};

/** MiniSearch with our terms, matched exactly. */
export const miniSearch: Contender = {
  name: 'minisearch',
  title: 'MiniSearch',
  create: () => indexOf(new MiniSearch<Passage>(OPTIONS)),
  load: async (snapshot) => indexOf(MiniSearch.loadJSON<Passage>(snapshot.toString(), OPTIONS)),
};

function indexOf(index: MiniSearch<Passage>): SearchIndex {
  return {
    ways: [
      {
        name: 'default',
        ask: async (question) =>
          index
            .search(question)
            .slice(0, WANTED)
            .map(({ id, score }) => ({ passage: Number(id), score })),
      },
    ],
    add: async (passages) => index.addAll(passages),
    save: async () => Buffer.from(JSON.stringify(index)),
  };
}
