import { create, insert, insertMultiple, load, save, search } from '@orama/orama';
import { describe, expect, it } from 'vitest';
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

  it.each([[{ tolerance: 1 }], [{ boost: { text: -1 } }], [{ relevance: { top: 0 } }], [{ relevance: { top: 1.5 } }]])(
    'no %j',
    async (parameters) => {
      const database = await filled(['河堤']);
      await expect(found(database, '河堤', parameters)).rejects.toThrow(/tolerance|boost|top/);
    },
  );

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

  it.each(damaged)('that is %s is refused', async (_case, index) => {
    const raw = save(await filled(['河堤']));
    expect(() => load(databaseWith(), { ...raw, index })).toThrow(expect.objectContaining({ name: 'SnapshotError' }));
  });

  it('of another schema is refused', async () => {
    const other = create({ schema: { text: 'string' } as const, plugins: [hanIndex()] });
    expect(() => load(databaseWith(), save(other))).toThrow(/schema/);
  });
});
