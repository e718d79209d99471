import { describe, expect, it } from 'vitest';
import { referenceScores } from '../search/reference-bm25.ts';
import { agreement, sameScores } from './agreement.ts';
import { drawing } from './chart.ts';
import { CONTENDERS } from './contenders.ts';
import { Corpus, usableSentences } from './corpus.ts';
import { parseOptions } from './options.ts';
import { percentile } from './percentile.ts';
import { PlainPass } from './plain-pass.ts';
import { leftOutBeforehand, limitsOf } from './plan.ts';
import type { Measured, Results, Row } from './results.ts';
import { alignedTable, short } from './table.ts';
import { targetsOf } from './targets.ts';

// Without numerals, whose comparable forms the textbook knows nothing of.
const PLACES = '河堤春耕学校江南岸北山田水库桥路';
const WORK = ['加固堤坝备足物资', '转移群众不漏住户', '错峰开学备足口罩', '通报道路安全情况', '修缮校舍清理河道'];
const TEXT = [...PLACES]
  .flatMap((place, i) => WORK.map((work) => `${place}边${PLACES[i - 1] ?? '城'}上${work}。`))
  .join('');
const SENTENCES = usableSentences([TEXT]);
const corpus = new Corpus(SENTENCES);
const QUESTIONS = ['堤坝加固', '校舍与道路', '江岸群众转移', '口罩'];

describe('A percentile', () => {
  it.each([
    [[4, 1, 3, 2], 0.5, 2],
    [[4, 1, 3, 2], 0.51, 3],
    [[7], 0.99, 7],
    [Array.from({ length: 400 }, (_, i) => 400 - i), 0.95, 380],
    [[], 0.5, Number.NaN],
  ])('of %j at %f is %f', (values, share, expected) => {
    expect(percentile(values, share)).toBe(expected);
  });
});

describe('The corpus', () => {
  it('gives a number the same passage each time, and each number another', () => {
    const passages = [...corpus.batches(20_000)].flat();
    expect(new Corpus(SENTENCES).passage(12_345)).toEqual(passages[12_345]);
    expect(passages.map(({ number }) => number)).toEqual(passages.map((_, i) => i));
    expect(new Set(passages.map(({ text }) => text)).size).toBe(passages.length);
  });

  it('makes passages of whole sentences, the first ones the same however many are made', () => {
    const few = [...corpus.batches(7, 3)].flat();
    expect(few).toEqual([...corpus.batches(20)].flat().slice(0, 7));
    for (const { text } of few) expect(SENTENCES).toEqual(expect.arrayContaining([...usableSentences([text])]));
  });

  it('says so where there are too few sentences', () => {
    expect(() => new Corpus(SENTENCES.slice(0, 9))).toThrow('9 sentences are too few');
  });
});

describe('The plain pass', () => {
  it('finds the ten best scores of BM25 as the textbook writes it', async () => {
    const passages = [...corpus.batches(100)].flat();
    const pass = new PlainPass();
    pass.add(passages);
    pass.finish();
    const documents = new Map(passages.map(({ number, text }) => [String(number), { text }]));
    for (const question of QUESTIONS) {
      const options = { k1: 0.6, b: 0.4, singleWeight: 0.3, boost: { text: 1 } };
      const reference = [...referenceScores(documents, question, options)].map(([id, score]) => ({
        passage: Number(id),
        score,
      }));
      const best = reference.sort((a, b) => b.score - a.score).slice(0, 10);
      expect(sameScores(await pass.ways[0].ask(question), best)).toBe(true);
    }
  });
});

describe.each(CONTENDERS.map((contender) => [contender.title, contender] as const))('%s', (_, contender) => {
  it('finds at most ten passages, all with something of the question, also when it was saved and loaded', async () => {
    const index = contender.create();
    for (const batch of corpus.batches(60, 25)) await index.add(batch);
    const loaded = await contender.load(await index.save());
    for (const way of index.ways) {
      const found = await way.ask('口罩');
      expect(found.length).toBeGreaterThan(0);
      expect(found.length).toBeLessThanOrEqual(10);
      for (const { passage } of found) expect(corpus.passage(passage).text).toContain('口罩');
    }
    expect(await loaded.ways[0].ask('口罩')).toEqual(await index.ways[0].ask('口罩'));
  });
});

it('Our index gives the scores of the plain pass', async () => {
  const pass = new PlainPass();
  const index = CONTENDERS[0]?.create();
  for (const batch of corpus.batches(300)) {
    pass.add(batch);
    await index?.add(batch);
  }
  pass.finish();
  for (const way of index?.ways ?? []) expect(await agreement(way, pass.ways[0], QUESTIONS)).toBe(1);
});

const timing = (p50: number, p95: number) => ({ way: 'one', questions: 400, rounds: 3, p50, p95, p99: p95 });
const row = (contender: string, size: number, more: Partial<Measured> = {}): Measured => ({
  outcome: 'measured',
  contender,
  size,
  buildSeconds: size / 1000,
  buildCpuSeconds: size / 1000,
  memory: { heap: size * 100, buffers: size * 400, rss: 1e9, peakRss: 2e9 },
  timings: [timing(1, 4)],
  snapshot: { outcome: 'loaded', bytes: size * 300, saveMs: 20, loadMs: size / 40 },
  ...more,
});
const run = (...rows: Row[]): Results => ({ cpu: 'a processor', cores: 2, node: '20', source: '', rows });
const verdicts = (results: Results): readonly string[] =>
  targetsOf(results).map(({ at, measured, verdict }) => `${at}: ${measured} ${verdict}`);

describe('A target', () => {
  it('is met or not by the ratio that was measured', () => {
    const ours = row('ours', 5000);
    const slow = row('orama-mandarin', 5000, { timings: [timing(30, 40)], buildSeconds: 20 });
    expect(verdicts(run(ours, slow))).toEqual(
      expect.arrayContaining(['5,000: 30 met', 'build: 4 not met', 'start: 40 met', '200,000: undefined not measured']),
    );
  });

  it('of our index against the plain pass takes both from one run', () => {
    const plain = {
      postings: 2e6,
      buildSeconds: 9,
      bytes: 1e6,
      timings: [timing(5, 8)],
      agreement: 1,
      documentBytes: 300,
    };
    expect(verdicts(run(row('ours', 200_000, { plain })))).toContain('200,000: 0.5 met');
    expect(
      verdicts(run(row('ours', 1_000_000, { plain, memory: { heap: 0, buffers: 8e6, rss: 1e9, peakRss: 3e9 } }))),
    ).toEqual(expect.arrayContaining(['1,000,000: 0.5 not met', '1,000,000: 4 not met', '1,000,000: 3 not met']));
  });
});

it('Targets of whole questions are met by their share of the searches beside them', () => {
  const figures = { reports: 1, passages: 1, answered: 1 };
  const small = { ...figures, ask: timing(4, 9), search: timing(25, 50) };
  const large = { ...figures, ask: timing(21, 40), search: timing(6, 12) };
  expect(verdicts({ ...run(), questions: { small, large } })).toEqual(
    expect.arrayContaining(['5,000: 0.16 met', '200,000: 3.5 not met']),
  );
});

const leftOut = (contender: string, more: { reason: string; buildSeconds?: number }): Row => ({
  outcome: 'left out',
  contender,
  size: 50_000,
  ...more,
});
const heavy = { heap: 1e9, buffers: 0, rss: 2e9, peakRss: 3e9 };

describe('A peer', () => {
  it.each([
    ['is tried where it may finish in a minute', row('minisearch', 5000), 50_000, undefined],
    ['is tried where a minute is little less', row('minisearch', 50_000), 80_000, undefined],
    ['is left out where it would take longer', row('minisearch', 50_000), 100_000, 'building would take 100 s'],
    [
      'is left out where it would take 8 GB',
      row('minisearch', 5000, { buildSeconds: 1, memory: heavy }),
      50_000,
      '10 GB',
    ],
    ['is left out above where it took 8 GB', leftOut('flexsearch', { reason: 'over 8 GB' }), 100_000, 'over 8 GB'],
    [
      'has longer where a target compares',
      leftOut('orama-pairs', { reason: 'slow', buildSeconds: 70 }),
      100_000,
      undefined,
    ],
  ])('%s', (_, before, size, reason) => {
    const left = leftOutBeforehand(before, size, limitsOf(before.contender, size));
    if (reason === undefined) expect(left).toBeUndefined();
    else expect(left).toMatchObject({ outcome: 'left out', size, reason: expect.stringContaining(reason) });
  });
});

it('The options choose sizes and contenders, and name what there is not', () => {
  expect(parseOptions(['--sizes', '50000,5000', '--only', 'ours'])).toEqual({
    sizes: [5000, 50_000],
    only: ['ours'],
    reading: false,
    people: false,
    questions: false,
    check: false,
    whole: false,
    redraw: false,
  });
  expect(parseOptions(['--only', 'reading'])).toMatchObject({ only: [], reading: true, people: false, whole: false });
  expect(parseOptions(['--only', 'who'])).toMatchObject({ only: [], reading: false, people: true, whole: false });
  expect(parseOptions(['--only', 'question'])).toMatchObject({
    only: [],
    people: false,
    questions: true,
    whole: false,
  });
  expect(parseOptions([]).whole).toBe(true);
  expect(() => parseOptions(['--only', 'lucene'])).toThrow("No contender is named 'lucene', expected one of ours,");
  expect(() => parseOptions(['--sizes', 'many'])).toThrow("--sizes has 'many'");
});

it('A table is aligned, and its numbers are short', () => {
  expect(
    alignedTable(
      ['size', 'ms'],
      [
        ['5,000', short(0.012345)],
        ['a', short(12345)],
      ],
    ),
  ).toBe(['size       ms', '-----  ------', '5,000  0.0123', 'a      12,300'].join('\n'));
});

it('The drawing names every contender that was measured', () => {
  const svg = drawing(run(row('ours', 5000), row('ours', 50_000), row('minisearch', 5000)));
  expect(svg).toMatch(/^<svg /);
  expect(svg.match(/>ours</g)).toHaveLength(1);
  expect(svg.match(/>MiniSearch</g)).toHaveLength(1);
});
