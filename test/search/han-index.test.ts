import { deserialize, serialize } from 'node:v8';
import { create, insert, insertMultiple, load, type RawData, remove, save, search, update } from '@orama/orama';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checksum } from '../../src/search/checksum.ts';
import { type HanIndexOptions, type HanRelevance, hanIndex, termIdf } from '../../src/search/han-index.ts';

const SCHEMA = { title: 'string', text: 'string' } as const;
const databaseWith = (options?: HanIndexOptions) => create({ schema: SCHEMA, plugins: [hanIndex(options)] });
type Database = ReturnType<typeof databaseWith>;

async function filled(texts: readonly string[], options?: HanIndexOptions): Promise<Database> {
  const database = databaseWith(options);
  for (const [i, text] of texts.entries()) await insert(database, { id: String(i), text });
  return database;
}

async function found(database: Database, term: string, more: object = {}): Promise<string[]> {
  return (await search(database, { term, ...more })).hits.map((hit) => hit.id);
}

describe('hanIndex finds', () => {
  it.each([
    ['a simplified text by a traditional question', '会议强调要加固河堤', '會議強調什麼？'],
    ['a traditional text by a simplified question', '會議強調要加固河堤', '河堤加固'],
    ['Han numerals by digits', '隔离十四天后可返校', '14天'],
    ['digits by Han numerals', '补助资金提高30%', '百分之三十'],
    ['dates by dates', '定于二月九日开学', '2月9日'],
    ['full width by half width', '引进ＡＢＣ公司', 'abc'],
    ['a single character', '今年大雪封山', '雪'],
  ])('%s', async (_case, text, question) => {
    const database = await filled(['与此无关', text]);
    expect(await found(database, question)).toEqual(['1']);
  });

  it('nothing by question words alone, though the text has them', async () => {
    expect(await found(await filled(['他问：什么时候开学？']), '什么时候？')).toEqual([]);
  });

  it('nothing by pairs that only question words make', async () => {
    const database = await filled(['怎么办公'], { singleWeight: 0.3 });
    expect(await found(database, '怎么办？')).toEqual([]);
  });

  it('the document with the rarer word first', async () => {
    const database = await filled(['河堤加固', '河堤检查', '水库加固', '河堤绿化']);
    expect((await found(database, '水库与河堤'))[0]).toBe('2');
  });

  it('a string filter only by its whole value', async () => {
    const database = await filled(['防汛工作会议', '春耕工作部署', '防汛与春耕']);
    const where = async (text: string | string[]) =>
      (await search(database, { where: { text } })).hits.map((h) => h.id);
    expect((await where('防汛工作')).sort()).toEqual(['0']);
    expect((await where(['防汛', '部署'])).sort()).toEqual(['0', '1', '2']);
    expect(await where('工')).toHaveLength(2);
    expect(await where('水库')).toEqual([]);
  });

  it('whole queries in one field with threshold 0', async () => {
    const database = await filled(['防汛工作会议', '防汛物资', '工作部署']);
    expect(await found(database, '防汛工作怎么样？', { threshold: 0 })).toEqual(['0']);
  });

  it('few documents of a small filter, with their scores', async () => {
    const database = create({ schema: { text: 'string', page: 'number' } as const, plugins: [hanIndex()] });
    await insertMultiple(
      database,
      Array.from({ length: 400 }, (_, i) => ({ id: `d${i}`, text: `河堤${'甲'.repeat(i % 7)}`, page: i })),
    );
    const all = await search(database, { term: '河堤', limit: 400 });
    const few = await search(database, { term: '河堤', where: { page: { between: [10, 13] } } });
    expect(few.hits.map((hit) => hit.id).sort()).toEqual(['d10', 'd11', 'd12', 'd13']);
    for (const hit of few.hits) expect(hit.score).toBeCloseTo(all.hits.find(({ id }) => id === hit.id)?.score ?? 0, 9);
  });
});

describe('hanIndex takes', () => {
  it('BM25 parameters from the search before its own', async () => {
    const database = await filled(['河堤河堤河堤', '河堤水库加固']);
    const best = async (relevance?: HanRelevance) =>
      (await search(database, { term: '河堤', ...(relevance && { relevance }) })).hits[0]?.score ?? 0;
    expect(await best({ k: 2, b: 0 })).toBeGreaterThan(await best());
    expect(await best({ k: 0.6, b: 0.4 })).toBeCloseTo(await best(), 12);
  });

  it.each([
    [{ tolerance: -1 }],
    [{ tolerance: 0.5 }],
    [{ tolerance: 1, threshold: 0 }],
    [{ boost: { text: -1 } }],
    [{ boost: { text: Number.NaN } }],
    [{ relevance: { top: 0 } }],
    [{ relevance: { top: 1.5 } }],
    [{ relevance: { k: -1 } }],
    [{ relevance: { b: 1.5 } }],
  ])('no %j', async (parameters) => {
    const database = await filled(['河堤']);
    await expect(found(database, '河堤', parameters)).rejects.toThrow(/tolerance|boost|top|k1|BM25's b/);
  });

  it.each([[{ k1: -1 }], [{ b: 2 }], [{ b: Number.NaN }], [{ singleWeight: -0.1 }]])('no option %j', (options) => {
    expect(() => hanIndex(options)).toThrow(/k1|BM25's b|single/);
  });

  it.each([
    ['a letter too few', 'hrvest', ['0']],
    ['a letter too many', 'harvvest', ['0']],
    ['another letter', 'hervest', ['0']],
    ['the start of a word', 'harv', ['0']],
    ['two letters wrong', 'hervist', []],
    ['another number', '2022', []],
    ['other Han characters', '夏种', []],
  ])('within a tolerance of one letter: %s', async (_case, term, ids) => {
    const database = await filled(['Harvest 2021 春耕']);
    expect(await found(database, term, { tolerance: 1, properties: ['text'] })).toEqual(ids);
  });

  it('`exact` as what its terms are anyway', async () => {
    const database = await filled(['加固河堤', 'Dike works', '水库 dike']);
    expect(await found(database, '河堤', { exact: true })).toEqual(['0']);
    expect(await found(database, '水库 dike', { exact: true })).toEqual(['2', '1']);
    // Of Latin words, Orama keeps those in the case that was asked for.
    expect(await found(database, 'dike', { exact: true })).toEqual(['2']);
  });

  it('parameters at their limits, and gives numbers for scores', async () => {
    const database = await filled(['河堤 dike', 'dike', '河', '河堤'.repeat(40)]);
    for (const [k, b] of [
      [0, 0],
      [0, 1],
      [1, 1],
      [1e6, 0.5],
    ] as const) {
      for (const relevance of [
        { k, b },
        { k, b, top: 3 },
      ]) {
        const { hits } = await search(database, { term: '河堤 dike', relevance });
        expect(hits.length).toBeGreaterThanOrEqual(3);
        for (const { score } of hits) expect(score).toBeGreaterThan(0);
      }
    }
  });

  it.each(['', '*', '?', '。', '\ud800', 'constructor', '__proto__', 'hasOwnProperty', 'toString', '堤', '\ue000'])(
    'the question %j',
    async (term) => {
      const database = await filled(['河堤', '__proto__ constructor', 'toString hasOwnProperty']);
      for (const more of [{}, { threshold: 0 }, { tolerance: 1 }, { relevance: { top: 2 } }, { exact: true }]) {
        for (const id of await found(database, term, more)) expect(['0', '1', '2']).toContain(id);
      }
      await expect(found(database, '', { where: { text: term } })).resolves.toBeInstanceOf(Array);
    },
  );

  it('documents without the fields, and goes on when they get some', async () => {
    const database = databaseWith();
    await insert(database, { id: 'bare' });
    const unset: object = { id: 'undefined', text: undefined };
    await insert(database, unset);
    expect(await found(database, '河堤')).toEqual([]);
    await update(database, 'bare', { id: 'bare', text: '河堤' });
    await remove(database, 'undefined');
    expect(await found(database, '河堤')).toEqual(['bare']);
  });

  it('texts and questions of any kind', async () => {
    const odd = [
      '',
      ' ',
      '？！…',
      '\ud83d',
      '\udc00\ud800河堤',
      '\ue000\uf8ff',
      'constructor',
      '__proto__',
      '𠮷',
      '雪',
      '一'.repeat(5000),
    ];
    const database = await filled(odd);
    for (const text of odd)
      for (const id of await found(database, text, { limit: 20 })) expect(Number(id)).toBeLessThan(odd.length);
    expect(await found(database, '河堤')).toEqual(['4']);
    expect(await found(database, '__proto__ constructor')).toEqual(expect.arrayContaining(['6', '7']));
    expect(await found(database, '𠮷')).toEqual(['8']);
  });

  it('a text of ten megabytes and a question of ten thousand characters', async () => {
    const database = await filled(['加固河堤，疏通水渠。'.repeat(340_000), '加固校舍']);
    expect(await found(database, '水渠'.repeat(5000))).toEqual(['0']);
    expect(await found(database, '校舍')).toEqual(['1']);
  });

  it('the idf of a term from how many documents hold it', async () => {
    const database = await filled(['河堤', '河堤', '水库', '14天']);
    const idf = (term: string) => termIdf(database, 'text', term);
    expect(idf('河堤')).toBeCloseTo(Math.log(1 + 2.5 / 2.5), 12);
    expect(idf('水库')).toBeCloseTo(Math.log(1 + 3.5 / 1.5), 12);
    expect(idf('14天')).toBeCloseTo(idf('水库'), 12);
    expect(idf('harvest')).toBeCloseTo(Math.log(1 + 4.5 / 0.5), 12);
    expect(idf('河')).toBeGreaterThan(0);
    expect(() => termIdf(create({ schema: SCHEMA }), 'text', '河堤')).toThrow(/hanIndex/);
  });
});

describe('a snapshot', () => {
  const damaged = [
    ['nothing', undefined],
    ['another index', save(create({ schema: SCHEMA })).index],
    ['another version', { format: 'han-index 0' }],
    ['JSON', JSON.parse(JSON.stringify(save(databaseWith()).index))],
  ] as const;
  const refusal = expect.objectContaining({ name: 'SnapshotError' });

  it.each(damaged)('that is %s is refused', async (_case, index) => {
    const raw = save(await filled(['河堤']));
    expect(() => load(databaseWith(), { ...raw, index })).toThrow(refusal);
  });

  it('of another schema is refused', async () => {
    const other = create({ schema: { text: 'string' } as const, plugins: [hanIndex()] });
    expect(() => load(databaseWith(), save(other))).toThrow(/schema/);
  });

  it('is refused without the documents that it has indexed', async () => {
    const raw = save(await filled(['河堤']));
    const internalDocumentIDStore = save(databaseWith()).internalDocumentIDStore;
    expect(() => load(databaseWith(), { ...raw, internalDocumentIDStore })).toThrow(refusal);
  });

  it('stays as it was when either database goes on', async () => {
    const database = await filled(['河堤', '水库']);
    const raw = save(database);
    // Orama itself shares all that it saves, and writes to it.
    const its = structuredClone({ ...raw, index: undefined });
    const copy = databaseWith();
    load(copy, { ...structuredClone(its), index: raw.index });
    await insert(database, { id: 'mine', text: '河堤' });
    await insert(copy, { id: 'yours', text: '河堤河堤' });
    const again = databaseWith();
    load(again, { ...its, index: raw.index });
    expect(await found(database, '河堤')).toEqual(['0', 'mine']);
    expect((await found(copy, '河堤')).sort()).toEqual(['0', 'yours']);
    expect(await found(again, '河堤')).toEqual(['0']);
  });

  describe('with one array changed', async () => {
    const texts = Array.from({ length: 40 }, (_, i) => `加固河堤${'水库'.repeat(i % 20)}${i} dike`);
    const bytes = serialize(save(await filled(texts)));
    const change = fc.record({
      array: fc.nat(),
      at: fc.nat(),
      value: fc.oneof(fc.nat(20), fc.integer({ min: 0, max: 2 ** 32 - 1 })),
      cut: fc.boolean(),
    });

    /** Changes a number in one of the arrays of the index, or cuts that array off there. */
    function damage(raw: RawData, { array, at, value, cut }: typeof change extends fc.Arbitrary<infer T> ? T : never) {
      const { text } = snapshotIndex.parse(raw.index);
      const places = arraysIn(text).filter(({ numbers }) => numbers.length > 0);
      const place = places[array % places.length];
      if (place === undefined) throw new Error('The snapshot has no arrays.');
      const index = at % place.numbers.length;
      if (cut) place.replace(place.numbers.subarray(0, index));
      else place.numbers[index] = value;
      return text;
    }

    it('is refused', () => {
      fc.assert(
        fc.property(change, (its) => {
          const raw: RawData = deserialize(bytes);
          const before = checksum(snapshotIndex.parse(raw.index).text);
          fc.pre(checksum(damage(raw, its)) !== before);
          expect(() => load(databaseWith(), raw)).toThrow(refusal);
        }),
        { numRuns: 200 },
      );
    });

    it('and a checksum to match is refused, or answers, or tells what is wrong', async () => {
      await fc.assert(
        fc.asyncProperty(change, async (its) => {
          const raw: RawData = deserialize(bytes);
          const text = damage(raw, its);
          Object.assign(snapshotIndex.parse(raw.index), { checksum: checksum(text) });
          const database = databaseWith();
          const five: HanRelevance = { top: 5 };
          try {
            load(database, raw);
            for (const term of ['河堤水库加固', 'dike 7', '水库']) {
              await search(database, { term });
              await search(database, { term, relevance: five });
              await search(database, { term, threshold: 0 });
            }
            await insert(database, { id: 'new', text: '加固河堤水库' });
          } catch (error) {
            expect(error).toBeInstanceOf(Error);
            expect(['SnapshotError', 'RangeError']).toContain(error instanceof Error ? error.name : '');
          }
        }),
        { numRuns: 400 },
      );
    });
  });
});

/** What the tests change of a snapshot. Nothing is copied on the way. */
const snapshotIndex = z.custom<{ text: object; checksum: number }>((index) => typeof index === 'object');

interface ArrayInPlace {
  readonly numbers: Uint16Array | Uint32Array;
  replace(numbers: Uint16Array | Uint32Array): void;
}

/** The typed arrays in a tree of plain objects and lists. */
function arraysIn(tree: object): readonly ArrayInPlace[] {
  return Object.entries(tree).flatMap(([key, value]): readonly ArrayInPlace[] => {
    if (value instanceof Uint16Array || value instanceof Uint32Array) {
      return [{ numbers: value, replace: (numbers) => Object.assign(tree, { [key]: numbers }) }];
    }
    return typeof value === 'object' && value !== null ? arraysIn(value) : [];
  });
}
