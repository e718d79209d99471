import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createLibrary } from '../../src/answer/create-library.ts';
import type { Library } from '../../src/answer/library.ts';
import { memorySource } from '../../src/collection/memory-source.ts';
import { readReport } from '../../src/report/read.ts';
import { asReportId, type Report } from '../../src/report/report.ts';
import { createPassageIndex } from '../../src/search/passage-index.ts';
import { loadSpeech } from '../speech/speech-file.ts';
import { type LabelledQuestion, readQuestions } from './question-file.ts';

/** Reports, ready to be asked, and the questions on them. */
export interface Asked {
  readonly name: string;
  readonly library: Library;
  readonly questions: readonly LabelledQuestion[];
}

type Source = Parameters<typeof readReport>[0];

function reportOf(source: Source): Report {
  const read = readReport(source, { id: asReportId(source.file), sha256: '' });
  if (read.outcome !== 'read') throw new Error(`${source.file} was refused as ${read.reason}; expected a report`);
  return read.report;
}

/** A file of the repository: npm runs scripts in its root. */
export const at = (path: string): URL => new URL(path, `file://${process.cwd()}/`);

const samplePages = (): readonly Source[] =>
  readdirSync(at('index/sample/'))
    .filter((file) => /\.(?:txt|html)$/.test(file))
    .map((file) => ({ file, bytes: readFileSync(at(`index/sample/${file}`)) }));

const labelledPages = (): readonly Source[] =>
  ['development', 'held-out'].flatMap((set) => loadSpeech(`test/speech/${set}`).map(({ source }) => source));

/** The sets of questions, each with the pages that they ask about. */
const SETS = [
  { name: 'sample', files: ['test/eval/sample.jsonl', 'test/sample/questions.jsonl'], pages: samplePages },
  { name: 'near', files: ['test/eval/near-misses.jsonl'], pages: samplePages },
  { name: 'labelled', files: ['test/eval/labelled.jsonl'], pages: labelledPages },
] as const;

/** Reprints of one meeting stand under the earliest of them, as in a collection on disk. */
async function libraryOf(pages: readonly Source[]): Promise<Library> {
  const reports = pages.map(reportOf);
  const index = createPassageIndex();
  await index.add(reports);
  return createLibrary(memorySource(reports), index, { sample: false });
}

/** All sets whose questions are there. */
export async function collections(): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  for (const { name, files, pages } of SETS) {
    const there = files.map(at).filter((file) => existsSync(file));
    if (there.length > 0) {
      asked.push({ name, library: await libraryOf(pages()), questions: there.flatMap(readQuestions) });
    }
  }
  return asked;
}
