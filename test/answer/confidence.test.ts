import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { judge, type Verdict } from '../eval/judge.ts';
import { type LabelledQuestion, readQuestions } from '../eval/question-file.ts';
import { binsOf, brierScore, calibrationError, type Graded } from '../fit/confidence/calibration.ts';
import { libraryOf, sampleReports } from './support.ts';

const questionsOf = (path: string): readonly LabelledQuestion[] => readQuestions(new URL(path, import.meta.url));

let sample: readonly Verdict[] = [];
let nearMisses: readonly Verdict[] = [];
let everyday: readonly Answer[] = [];

beforeAll(async () => {
  const library = await libraryOf(sampleReports());
  const questions = [...questionsOf('../eval/sample.jsonl'), ...questionsOf('../sample/questions.jsonl')];
  const judged = (all: readonly LabelledQuestion[]): Promise<readonly Verdict[]> =>
    Promise.all(all.map(async (one) => judge(one, await library.ask(one.question))));
  sample = await judged(questions);
  nearMisses = await judged(questionsOf('../eval/near-misses.jsonl'));
  everyday = await Promise.all(questionsOf('../eval/everyday.jsonl').map(({ question }) => library.ask(question)));
}, 60_000);

const shareOf = (told: readonly (boolean | undefined)[]): number => {
  const known = told.filter((one) => one !== undefined);
  return known.filter(Boolean).length / known.length;
};

const gradedOf = (verdicts: readonly Verdict[]): readonly Graded[] =>
  verdicts.flatMap(({ score, first, abstained }) =>
    score === undefined || (first ?? abstained) === undefined ? [] : [{ score, isRight: first === true }],
  );

/** One near miss to three plain questions: no more than that are asked in earnest. */
const graded = (): readonly Graded[] => gradedOf([...sample, ...nearMisses.filter((_, i) => i % 3 === 0)]);

describe('The score of the first quote', () => {
  it('is about the share of such quotes that answer', () => {
    expect(calibrationError(graded())).toBeLessThan(0.1);
    expect(brierScore(gradedOf(sample))).toBeLessThan(0.13);
  });

  it('is right nine times of ten where it is 0.9 or more', () => {
    const [highest] = binsOf(graded()).filter(({ from }) => from === 0.9);
    expect(highest?.count).toBeGreaterThan(60);
    expect(highest?.right).toBeGreaterThan(0.9);
  });
});

describe('The least score of an answer', () => {
  it('refuses most of what the reports do not say', () => {
    expect(shareOf(sample.map(({ abstained }) => abstained))).toBeGreaterThan(0.6);
    expect(shareOf(everyday.map(({ outcome }) => outcome === 'not-found'))).toBeGreaterThan(0.75);
  });

  it('refuses little of what they do', () => {
    const fair = sample.filter(({ question }) => question.notSpeaker === undefined);
    expect(shareOf(fair.map(({ answered }) => answered))).toBeGreaterThan(0.85);
  });
});
