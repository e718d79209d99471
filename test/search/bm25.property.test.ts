import { deserialize, serialize } from 'node:v8';
import { create, insert, load, remove, save, search, update } from '@orama/orama';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HanRelevance, hanIndex } from '../../src/search/han-index.ts';
import { type Fields, referenceScores } from './reference-bm25.ts';

const PARAMETERS = { k1: 0.7, b: 0.5, singleWeight: 0.25 };
const BOOST = { title: 2, body: 1 };

const newDatabase = () =>
  create({ schema: { title: 'string', body: 'string' } as const, plugins: [hanIndex(PARAMETERS)] });
type Database = ReturnType<typeof newDatabase>;

// Few characters, so that terms repeat within and between documents.
const text = fc.string({
  unit: fc.constantFrom('河', '堤', '春', '耕', '学', '校', ' ', '，', 'a', 'b'),
  maxLength: 30,
});
const fields = fc.record({ title: text, body: text });
const id = fc.integer({ min: 0, max: 7 }).map((n) => `report-${n}`);
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('put' as const), id, fields }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), id }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reload' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Takes one step in the database and in the model of it. */
async function take(step: Step, database: Database, model: Map<string, Fields>): Promise<Database> {
  if (step.kind === 'reload') {
    const copy = newDatabase();
    load(copy, deserialize(serialize(save(database))));
    return copy;
  }
  if (step.kind === 'remove') {
    await remove(database, step.id);
    model.delete(step.id);
    return database;
  }
  const document = { id: step.id, ...step.fields };
  await (model.has(step.id) ? update(database, step.id, document) : insert(database, document));
  model.set(step.id, step.fields);
  return database;
}

const relevance = (top: number): HanRelevance => ({ top });

async function scores(
  database: Database,
  term: string,
  relevance: HanRelevance = {},
  limit = 100,
): Promise<Map<string, number>> {
  const found = await search(database, { term, boost: BOOST, relevance, limit });
  return new Map(found.hits.map((hit) => [hit.id, hit.score]));
}

function expectSame(ours: ReadonlyMap<string, number>, reference: ReadonlyMap<string, number>): void {
  expect([...ours.keys()].sort()).toEqual([...reference.keys()].sort());
  for (const [id, score] of reference) expect(Math.abs((ours.get(id) ?? 0) - score)).toBeLessThan(1e-6);
}

/** The remainders of the powers of 48271: they come in no order, and the same at every run. */
function randomNumbers(seed: number): (below: number) => number {
  let random = seed;
  return (below) => {
    random = (random * 48_271) % 2_147_483_647;
    return random % below;
  };
}

const HAN = [...'河堤春耕学校水库山路桥镇村民粮田井'];

/** A text of common characters, fewer rare ones, and now and then one that is repeated up to forty times. */
function zipfText(pick: (below: number) => number, characters = HAN): string {
  const character = () => characters[Math.floor(characters.length ** (pick(1000) / 1000)) - 1] ?? '';
  const text = Array.from({ length: 4 + pick(16) }, character).join('');
  return pick(20) === 0 ? text + character().repeat(pick(40)) : text;
}

describe('hanIndex against the textbook', () => {
  it('scores as BM25 does after any inserts, updates, removals and reloads', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 25 }),
        fc.array(text, { minLength: 1, maxLength: 4 }),
        async (steps, queries) => {
          const model = new Map<string, Fields>();
          let database = newDatabase();
          for (const next of steps) database = await take(next, database, model);
          for (const query of queries.filter((q) => q !== '')) {
            expectSame(await scores(database, query), referenceScores(model, query, { ...PARAMETERS, boost: BOOST }));
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('finds with `top` what comes first without it', async () => {
    const documents = fc.array(fields, { minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(documents, text, fc.integer({ min: 1, max: 9 }), async (all, query, top) => {
        const database = newDatabase();
        for (const document of all) await insert(database, document);
        fc.pre(query !== '');
        const every = [...(await scores(database, query)).values()];
        const best = [...(await scores(database, query, { top })).values()];
        expect(best.length).toBe(Math.min(top, every.length));
        best.forEach((score, i) => {
          expect(Math.abs(score - (every[i] ?? 0))).toBeLessThan(1e-9);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('prunes long lists without losing a document', async () => {
    const database = newDatabase();
    const pick = randomNumbers(1);
    // No character twice, and texts of one length: so documents reach the bounds that pruning relies on.
    const text = (length: number) => {
      const [start, stride] = [pick(17), 1 + Math.min(pick(16), pick(16))];
      return Array.from({ length }, (_, i) => HAN[(start + i * stride) % HAN.length]).join('');
    };
    for (let i = 0; i < 6000; i++)
      await insert(database, { id: `d${i}`, title: '', body: text(i % 50 === 0 ? 12 : 6) });
    for (let i = 0; i < 60; i++) {
      const [term, top] = [`${text(2 + pick(7))}，${text(3)}`, 1 + pick(30)];
      const every = await search(database, { term, boost: BOOST, limit: top });
      const best = await search(database, { term, boost: BOOST, limit: top, relevance: relevance(top) });
      expect(best.hits.map((hit) => [hit.id, hit.score])).toEqual(every.hits.map((hit) => [hit.id, hit.score]));
    }
  });

  it('finds the same with and without `top` in many documents, with common terms and rare, filters and removals', async () => {
    const seed = fc.integer({ min: 1, max: 2 ** 31 - 2 });
    const many = Array.from({ length: 300 }, (_, i) => String.fromCharCode(0x6cb3 + i));
    await fc.assert(
      fc.asyncProperty(seed, fc.integer({ min: 0, max: 1500 }), fc.boolean(), async (seed, removals, reload) => {
        const pick = randomNumbers(seed);
        const make = () => create({ schema: { body: 'string', page: 'number' } as const, plugins: [hanIndex()] });
        let database = make();
        for (let i = 0; i < 4000; i++) await insert(database, { id: `d${i}`, body: zipfText(pick, many), page: i });
        for (let i = 0; i < removals; i++) await remove(database, `d${pick(3000)}`);
        for (let i = 0; i < 200; i++) {
          await update(database, `d${3000 + i}`, { id: `d${3000 + i}`, body: zipfText(pick, many), page: i });
        }
        if (reload) {
          const raw = deserialize(serialize(save(database)));
          database = make();
          load(database, raw);
        }
        for (let i = 0; i < 12; i++) {
          const [term, top] = [zipfText(pick, many).slice(0, 12), 1 + pick(250)];
          const where = [undefined, { page: { lt: 100 } }, { page: { gt: 1500 } }][pick(3)];
          const query = { term, limit: top, ...(where && { where }) };
          const every = await search(database, query);
          const best = await search(database, { ...query, relevance: relevance(top) });
          expect(best.hits.map((hit) => [hit.id, hit.score])).toEqual(every.hits.map((hit) => [hit.id, hit.score]));
        }
      }),
      { numRuns: 6 },
    );
  });

  it('scores as BM25 does in the midst of packing itself', async () => {
    const model = new Map<string, Fields>();
    let database = newDatabase();
    const pick = randomNumbers(7);
    const put = async (n: number) => {
      const fields = { title: '学校', body: zipfText(pick) };
      database = await take({ kind: 'put', id: `report-${n}`, fields }, database, model);
    };
    for (let n = 0; n < 2600; n++) await put(n);
    for (let n = 0; n < 1360; n++) {
      await (n % 4 === 0 ? put(n) : take({ kind: 'remove', id: `report-${n}` }, database, model));
      if (n < 1290 || n % 5 !== 0) continue;
      const query = `学校${zipfText(pick).slice(0, 6)}`;
      expectSame(
        await scores(database, query, {}, 3000),
        referenceScores(model, query, { ...PARAMETERS, boost: BOOST }),
      );
    }
  });

  it('stays right when a document has been updated so often that the index packs itself', async () => {
    const model = new Map<string, Fields>();
    let database = newDatabase();
    for (let i = 0; i < 2300; i++) {
      const put = {
        kind: 'put',
        id: `report-${i % 3}`,
        fields: { title: '学校', body: `春耕${'河堤'.repeat(i % 4)}` },
      } as const;
      database = await take(put, database, model);
    }
    expectSame(await scores(database, '河堤学校'), referenceScores(model, '河堤学校', { ...PARAMETERS, boost: BOOST }));
  });
});
