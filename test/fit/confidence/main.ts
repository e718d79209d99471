import { parseArgs } from 'node:util';
import { EVIDENCE } from '../../../src/answer/confidence/evidence.ts';
import { CONFIDENCE, LEAST_SCORE } from '../../../src/answer/weights.ts';
import { alignedTable } from '../../bench/table.ts';
import { readQuestionSet } from '../question-set.ts';
import type { Asked } from './asked.ts';
import { binsOf, brierScore, calibrationError, type Graded } from './calibration.ts';
import { type Example, fitLogistic, likelihoodBy, type Model } from './logistic.ts';
import { DRAWS_OF_FEW, DRAWS_OF_MANY, drawn, whole, withoutAnswer } from './rounds.ts';
import { everydaySource, nearMissSource, sampleSource, sourceOf } from './sources.ts';

/*
 * Fits the table CONFIDENCE of src/answer/weights.ts, and says by cross-validation (documents asked about are left out)
 * what a score is worth: how many quotes of each score answer, and what becomes of questions at each threshold.
 */

const { values } = parseArgs({
  options: { folds: { type: 'string', default: '5' }, penalty: { type: 'string', default: '3' } },
});
const FOLDS = Number(values.folds);
const PENALTY = Number(values.penalty);

/** The sample's questions are the kind that is asked, the others are many. */
const IMPORTANCE: readonly (readonly [set: RegExp, importance: number])[] = [
  [/^sample$/, 3],
  [/^sample /, 1],
  [/^everyday$/, 4],
  [/^near misses$/, 1.5],
  [/./, 0.5],
];
/** Quotes after the first are alike: they count less. */
const LATER = 0.3;
const THRESHOLDS = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

const importanceOf = (set: string): number => IMPORTANCE.find(([its]) => its.test(set))?.[1] ?? 1;
const print = (text: string): boolean => process.stdout.write(`${text}\n`);

async function gathered(): Promise<readonly Asked[]> {
  const sample = sampleSource();
  const everyday = everydaySource();
  const near = nearMissSource();
  const sets = await Promise.all(['epiqa', 'cmrc'].map((name) => readQuestionSet(name, Number.MAX_SAFE_INTEGER)));
  const large = sets.filter((set) => set !== undefined).map(sourceOf);
  if (large.length === 0) print('Neither epiqa nor cmrc lies in ../shared/eval: only the sample is asked.');
  const asked = [...(await whole(sample, sample.questions.length, [...large, everyday]))];
  asked.push(...(await whole(near, near.questions.length, [])));
  asked.push(...(await drawn(sample, DRAWS_OF_FEW, everyday)), ...(await withoutAnswer(sample)));
  for (const source of large) {
    process.stderr.write(`${asked.length} questions asked.\n`);
    asked.push(...(await drawn(source, DRAWS_OF_MANY)));
    asked.push(...(await whole(source, 300, [sample, ...large.filter((other) => other !== source)])));
  }
  return asked;
}

function fitted(asked: readonly Asked[]): Model {
  const examples = asked.flatMap(({ set, evidence, isRight }) =>
    evidence.map((features, i): Example => {
      return { features, isSo: isRight[i] === true, importance: importanceOf(set) * (i === 0 ? 1 : LATER) };
    }),
  );
  return fitLogistic(examples, PENALTY);
}

/** A question with the scores of its best quotes. */
interface Judged extends Asked {
  readonly scores: readonly number[];
}

const judgedBy = (model: Model, asked: readonly Asked[]): readonly Judged[] =>
  asked.map((one) => ({ ...one, scores: one.evidence.map((features) => likelihoodBy(model, features)) }));

/** Every question by a model that was fitted without any question on its document. */
function crossValidated(asked: readonly Asked[]): readonly Judged[] {
  const groups = new Map([...new Set(asked.map(({ group }) => group))].map((group, i) => [group, i % FOLDS]));
  return Array.from({ length: FOLDS }, (_, fold) => {
    const model = fitted(asked.filter(({ group }) => groups.get(group) !== fold));
    return judgedBy(
      model,
      asked.filter(({ group }) => groups.get(group) === fold),
    );
  }).flat();
}

const firstsOf = (judged: readonly Judged[]): readonly Graded[] =>
  judged.map(({ scores, isRight }) => ({ score: scores[0] ?? 0, isRight: isRight[0] === true }));
const latersOf = (judged: readonly Judged[]): readonly Graded[] =>
  judged.flatMap(({ scores, isRight }) =>
    scores.slice(1).map((score, i) => ({ score, isRight: isRight[i + 1] === true })),
  );
const three = (value: number): string => value.toFixed(3);

function reportSets(what: string, judged: readonly Judged[]): void {
  const sets = ['all', ...new Set(judged.map(({ set }) => set))];
  const rows = sets.map((name) => {
    const its = judged.filter(({ set }) => name === 'all' || set === name);
    const graded = firstsOf(its);
    const mean = graded.reduce((sum, { score }) => sum + score, 0) / graded.length;
    const right = graded.filter(({ isRight }) => isRight).length / graded.length;
    const able = its.filter(({ isAnswerable }) => isAnswerable).length / its.length;
    const figures = [able, mean, right, brierScore(graded), calibrationError(graded)].map(three);
    return [name, `${its.length}`, ...figures];
  });
  print(`\n${alignedTable([what, 'asked', 'answerable', 'mean score', 'first right', 'Brier', 'ECE'], rows)}`);
}

function reportBins(what: string, graded: readonly Graded[]): void {
  const rows = binsOf(graded).map(({ from, count, mean, right }) => [
    `${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}`,
    `${count}`,
    three(mean),
    three(right),
  ]);
  print(`\n${alignedTable([what, 'quotes', 'mean score', 'right'], rows)}`);
}

/** The share of those whose best quotes all stay below a threshold. */
function refused(judged: readonly Judged[], threshold: number): number {
  return judged.filter(({ scores }) => Math.max(...scores) < threshold).length / Math.max(1, judged.length);
}

/**
 * What becomes of questions at each threshold. The cost is that of a question out of four that has no answer and is
 * given one, and of three that have one, which is among the best quotes, and are refused.
 */
function reportThresholds(what: string, judged: readonly Judged[]): void {
  const unanswerable = judged.filter(({ isAnswerable }) => !isAnswerable);
  const answerable = judged.filter(({ isAnswerable }) => isAnswerable);
  const found = answerable.filter(({ isRight }) => isRight.includes(true));
  const rows = THRESHOLDS.map((threshold) => {
    const [no, all, some] = [unanswerable, answerable, found].map((its) => refused(its, threshold));
    const cost = 0.25 * (1 - (no ?? 0)) + 0.75 * (some ?? 0);
    return [threshold.toFixed(2), ...[no ?? 0, all ?? 0, some ?? 0, cost].map(three)];
  });
  const head = [what, 'unanswerable refused', 'answerable refused', 'of those found', 'cost'];
  print(`\n${alignedTable(head, rows)}`);
}

function reportAll(what: string, judged: readonly Judged[]): void {
  print(`\n# ${what}`);
  reportSets('set', judged);
  const sample = judged.filter(({ set }) => set === 'sample');
  reportBins('first, all', firstsOf(judged));
  reportBins('first, sample', firstsOf(sample));
  reportBins('later, all', latersOf(judged));
  reportThresholds('sample', sample);
  reportThresholds(
    'everyday',
    judged.filter(({ set }) => set === 'everyday'),
  );
  reportThresholds(
    'near misses',
    judged.filter(({ set }) => set === 'near misses'),
  );
  reportThresholds(
    'sample all',
    judged.filter(({ set }) => set.startsWith('sample')),
  );
  reportThresholds('all', judged);
}

const all = await gathered();
const now = { constant: CONFIDENCE.constant, weights: EVIDENCE.map((name) => CONFIDENCE[name]) };
reportAll(`As the table stands (LEAST_SCORE ${LEAST_SCORE})`, judgedBy(now, all));
reportAll('Cross-validated', crossValidated(all));
const { constant, weights } = fitted(all);
const lines = [['constant', constant] as const, ...EVIDENCE.map((name, k) => [name, weights[k] ?? 0] as const)];
print(`\n# Fitted on all\n\n${lines.map(([name, weight]) => `  ${name}: ${weight.toFixed(2)},`).join('\n')}`);
