import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { readSample } from '../../src/collection/sample.ts';
import type { Report } from '../../src/report/report.ts';
import { Corpus, usableSentences } from './corpus.ts';

/** What is indexed and asked. */
export interface Material {
  readonly corpus: Corpus;
  readonly questions: readonly string[];
  /** Where it comes from, in words. */
  readonly source: string;
}

// npm runs scripts in the root of the repository.
const SAMPLE = 'index/sample';
const SAMPLE_QUESTIONS = 'test/sample/questions.jsonl';
const EVALUATION = '../shared/eval';
const COLLECTIONS = ['epiqa', 'cmrc'];
/** Of each collection, evenly spaced. */
const QUESTIONS = 200;

/** The reports of the sample collection. */
export async function readSampleReports(): Promise<readonly Report[]> {
  return (await readSample(SAMPLE)).all();
}

/** Reads the sample collection, and the collections of questions about documents where they lie beside the repository. */
export async function readMaterial(): Promise<Material> {
  const texts = (await readSampleReports()).map(({ text }) => text);
  const found = COLLECTIONS.filter((name) => existsSync(`${EVALUATION}/${name}/documents.jsonl`));
  const others = found.flatMap((name) => readLines(`${EVALUATION}/${name}/documents.jsonl`, document));
  const asked =
    found.length === 0
      ? readLines(SAMPLE_QUESTIONS, question)
      : found.flatMap((name) => spaced(readLines(`${EVALUATION}/${name}/questions.jsonl`, question)));
  const sentences = usableSentences([...texts, ...others]);
  const missing = COLLECTIONS.filter((name) => !found.includes(name)).map((name) => `, without ${name} (not there)`);
  return {
    corpus: new Corpus(sentences),
    questions: shuffled(asked),
    source: `${sentences.length} sentences of ${['the sample', ...found].join(', ')}${missing.join('')}; ${asked.length} questions`,
  };
}

const document = z.object({ text: z.string() }).transform(({ text }) => text);
const question = z.object({ question: z.string() }).transform(({ question }) => question);

function readLines(file: string, line: z.ZodType<string>): readonly string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((text) => text.trim() !== '').map((text) => line.parse(JSON.parse(text)));
}

function spaced(questions: readonly string[]): readonly string[] {
  const step = Math.max(1, questions.length / QUESTIONS);
  const count = Math.min(QUESTIONS, questions.length);
  return Array.from({ length: count }, (_, i) => questions[Math.floor(i * step)] ?? '');
}

/** In an order that mixes the collections, so that the first few speak for all; the same each time. */
function shuffled(questions: readonly string[]): readonly string[] {
  // Steps of a golden section pass all places evenly.
  return questions
    .map((text, i) => ({ text, place: (i * 0.6180339887) % 1 }))
    .sort((a, b) => a.place - b.place)
    .map(({ text }) => text);
}
