import {
  count,
  create,
  getByID,
  insert,
  insertMultiple,
  load,
  type OramaPlugin,
  remove,
  removeMultiple,
  save,
  search,
  update,
  upsert,
} from '@orama/orama';
import { beforeEach, describe, expect, it } from 'vitest';
import { hanIndex } from '../../src/search/han-index.ts';

/*
 * What Orama's documentation promises, asked of Orama as it comes and of Orama with our index. The texts are Latin words
 * that are no prefixes of each other, since only there the two mean to find the same documents.
 */

const SCHEMA = {
  title: 'string',
  tags: 'string[]',
  pages: 'number',
  ratings: 'number[]',
  open: 'boolean',
  kind: 'enum',
  topics: 'enum[]',
  place: 'geopoint',
  vector: 'vector[2]',
  meta: { author: 'string', year: 'number' },
} as const;

const REPORTS = [
  {
    id: 'dike',
    title: 'repairing the northern dike',
    tags: ['water', 'works'],
    pages: 12,
    ratings: [3, 5],
    open: true,
    kind: 'report',
    topics: ['flood', 'budget'],
    place: { lat: 30, lon: 110 },
    vector: [1, 0],
    meta: { author: 'lin', year: 2021 },
  },
  {
    id: 'school',
    title: 'opening the northern school',
    tags: ['pupils', 'works'],
    pages: 7,
    ratings: [4],
    open: false,
    kind: 'notice',
    topics: ['school'],
    place: { lat: 31, lon: 111 },
    vector: [0, 1],
    meta: { author: 'qiao', year: 2022 },
  },
  {
    id: 'road',
    title: 'winter road safety',
    tags: ['traffic'],
    pages: 30,
    ratings: [1],
    open: true,
    kind: 'report',
    topics: ['traffic', 'budget'],
    place: { lat: 40, lon: 120 },
    vector: [0.7, 0.7],
    meta: { author: 'lin', year: 2022 },
  },
];

const databaseWith = (plugins: OramaPlugin[]) => create({ schema: SCHEMA, plugins });
type Database = ReturnType<typeof databaseWith>;
type Query = Parameters<typeof search<Database>>[1];

async function ids(database: Database, query: Query): Promise<string[]> {
  const found = await search(database, query);
  expect(found.count).toBeGreaterThanOrEqual(found.hits.length);
  return found.hits.map((hit) => hit.id).sort();
}

// Orama's types know no filters on nested fields, its documentation does.
const byAuthor = (author: string | readonly string[]) => ({ 'meta.author': author });
const in2022 = { 'meta.year': { eq: 2022 } };

const QUERIES: readonly (readonly [name: string, query: Query, expected: readonly string[]])[] = [
  ['a word in one document', { term: 'dike' }, ['dike']],
  ['a word in two documents', { term: 'northern' }, ['dike', 'school']],
  ['any of the words', { term: 'dike safety' }, ['dike', 'road']],
  ['a word of a string list', { term: 'works' }, ['dike', 'school']],
  ['a word of a nested field', { term: 'qiao' }, ['school']],
  ['upper case as lower case', { term: 'DIKE' }, ['dike']],
  ['a word in a field that is not asked for', { term: 'works', properties: ['title'] }, []],
  ['an unknown word', { term: 'harvest' }, []],
  ['no term: every document', {}, ['dike', 'road', 'school']],
  ['no term, but a field', { properties: ['title'] }, ['dike', 'road', 'school']],
  ['punctuation only', { term: '?!' }, []],
  ['threshold 0: all words in one field', { term: 'northern school', threshold: 0 }, ['school']],
  ['threshold 0 with an unknown word', { term: 'northern harvest', threshold: 0 }, []],
  ['threshold 0.5: and half of the others', { term: 'northern school', threshold: 0.5 }, ['dike', 'school']],
  ['a limit', { term: 'dike', limit: 1 }, ['dike']],
  ['an offset', { term: 'dike', offset: 1 }, []],
  ['number at least', { where: { pages: { gte: 12 } } }, ['dike', 'road']],
  ['number between', { where: { pages: { between: [8, 20] } } }, ['dike']],
  ['number list', { where: { ratings: { gt: 3 } } }, ['dike', 'school']],
  ['boolean', { where: { open: true } }, ['dike', 'road']],
  ['enum', { where: { kind: { eq: 'notice' } } }, ['school']],
  ['enum in', { where: { kind: { in: ['notice', 'report'] } } }, ['dike', 'road', 'school']],
  ['enum list', { where: { topics: { containsAll: ['budget', 'flood'] } } }, ['dike']],
  ['string', { where: { title: 'northern' } }, ['dike', 'school']],
  ['one of several strings', { where: { ...byAuthor(['qiao', 'nobody']), pages: { gt: 0 } } }, ['school']],
  ['string list', { where: { tags: 'works' } }, ['dike', 'school']],
  ['nested number', { where: { ...in2022, pages: { gt: 0 } } }, ['road', 'school']],
  ['two filters', { where: { ...byAuthor('lin'), open: true, pages: { lt: 20 } } }, ['dike']],
  ['and', { where: { and: [{ open: true }, { title: 'winter' }] } }, ['road']],
  ['or', { where: { or: [{ kind: { eq: 'notice' } }, { title: 'winter' }] } }, ['road', 'school']],
  ['not', { where: { not: { title: 'northern' } } }, ['road']],
  ['a term and a filter', { term: 'northern', where: { open: true } }, ['dike']],
  ['a term and a filter that exclude each other', { term: 'winter', where: { open: false } }, []],
  [
    'geopoint radius',
    { where: { place: { radius: { coordinates: { lat: 30, lon: 110 }, value: 200, unit: 'km' } } } },
    ['dike', 'school'],
  ],
  ['vector', { mode: 'vector', vector: { value: [1, 0], property: 'vector' }, similarity: 0.9 }, ['dike']],
];

describe.each([
  ['Orama as it comes', () => databaseWith([])],
  ['Orama with hanIndex', () => databaseWith([hanIndex()])],
])('%s', (_name, make) => {
  let database: Database;
  beforeEach(async () => {
    database = make();
    // Orama takes vectors out of the documents that it has found, so each database gets its own.
    await insertMultiple(database, structuredClone(REPORTS));
  });

  it.each(QUERIES)('finds: %s', async (_case, query, expected) => {
    expect(await ids(database, query)).toEqual(expected);
  });

  it('ranks a boosted field first', async () => {
    await insert(database, { id: 'both', title: 'lin', tags: [], meta: { author: 'someone', year: 2020 } });
    const found = await search(database, { term: 'lin', boost: { title: 100 } });
    expect(found.hits[0]?.id).toBe('both');
    expect(found.count).toBe(3);
  });

  it('refuses a boost of zero and a field that is no text', async () => {
    await expect((async () => search(database, { term: 'dike', boost: { title: 0 } }))()).rejects.toThrow();
    await expect((async () => search(database, { term: 'dike', properties: ['pages'] }))()).rejects.toThrow();
  });

  it('counts, gets, removes and updates', async () => {
    expect(count(database)).toBe(3);
    await remove(database, 'road');
    expect(getByID(database, 'road')).toBeUndefined();
    expect(await ids(database, { term: 'winter' })).toEqual([]);
    await update(database, 'school', { id: 'school', title: 'closing the school', pages: 70 });
    expect(await ids(database, { term: 'closing' })).toEqual(['school']);
    expect(await ids(database, { term: 'northern' })).toEqual(['dike']);
    expect(await ids(database, { where: { pages: { gt: 50 } } })).toEqual(['school']);
    await upsert(database, { id: 'dike', title: 'the southern dike' });
    expect(await ids(database, { term: 'southern' })).toEqual(['dike']);
    await removeMultiple(database, ['dike', 'school']);
    expect(count(database)).toBe(0);
    expect(await ids(database, { term: 'dike' })).toEqual([]);
  });

  it('sorts, groups and counts facets over all that match', async () => {
    const found = await search(database, {
      term: 'northern winter',
      sortBy: { property: 'pages', order: 'DESC' },
      groupBy: { properties: ['open'] },
      facets: { kind: {}, pages: { ranges: [{ from: 0, to: 10 }] }, 'meta.author': {} },
    });
    expect(found.hits.map((hit) => hit.id)).toEqual(['road', 'dike', 'school']);
    expect(found.facets).toMatchObject({
      kind: { values: { report: 2, notice: 1 } },
      pages: { values: { '0-10': 1 } },
      'meta.author': { values: { lin: 2, qiao: 1 } },
    });
    expect(found.groups?.map((group) => [group.values, group.result.length])).toEqual([
      [[true], 2],
      [[false], 1],
    ]);
  });

  it('keeps one document of each value with distinctOn', async () => {
    const found = await search(database, { term: 'northern winter', distinctOn: 'meta.author' });
    expect(found.hits).toHaveLength(2);
  });

  it('finds the same after save and load, and goes on from there', async () => {
    const copy = make();
    load(copy, structuredClone(save(database)));
    for (const [, query, expected] of QUERIES) expect(await ids(copy, query)).toEqual(expected);
    await insert(copy, { id: 'new', title: 'northern harvest' });
    await remove(copy, 'dike');
    expect(await ids(copy, { term: 'northern' })).toEqual(['new', 'school']);
    expect(await ids(database, { term: 'northern' })).toEqual(['dike', 'school']);
  });

  it('refuses a document whose field has another type, and holds nothing of it', async () => {
    for (const title of [null, 7, ['dike']]) {
      const document: object = { id: 'bad', title };
      await expect((async () => insert(database, document))()).rejects.toThrow(/title/);
    }
    expect(count(database)).toBe(3);
  });
});
