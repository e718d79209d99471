import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { memorySource } from '../../src/collection/memory-source.ts';
import type { ReportSource } from '../../src/collection/report-source.ts';
import { readReport } from '../../src/report/read.ts';
import { asReportId, type Report } from '../../src/report/report.ts';
import { createPassageIndex, type PassageIndex } from '../../src/search/passage-index.ts';

/** A question with the document that answers it and the words of the answer. */
export interface LabelledQuestion {
  readonly question: string;
  readonly doc: string;
  readonly answer: string;
}

/** Documents, ready to be asked about, and questions on them. */
export interface QuestionSet {
  readonly name: string;
  readonly source: ReportSource;
  readonly index: PassageIndex;
  readonly questions: readonly LabelledQuestion[];
}

// npm runs scripts in the root of the repository.
const EVALUATION = '../shared/eval';
const document = z.object({ id: z.string(), text: z.string(), title: z.string().optional() });
const labelled = z.object({ question: z.string(), doc: z.string(), answer: z.string() });

function readLines<T>(file: string, line: z.ZodType<T>): readonly T[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((text) => text.trim() !== '').map((text) => line.parse(JSON.parse(text)));
}

function asReport({ id, text, title }: z.infer<typeof document>): readonly Report[] {
  const source = {
    file: id,
    bytes: new TextEncoder().encode(text),
    document: true as const,
    ...(title === undefined ? {} : { title }),
  };
  const read = readReport(source, { id: asReportId(id), sha256: '' });
  return read.outcome === 'read' ? [read.report] : [];
}

/**
 * Reads a set of questions, if it lies beside the repository.
 *
 * @param most questions at most, evenly spaced
 */
export async function readQuestionSet(name: string, most: number): Promise<QuestionSet | undefined> {
  const folder = `${EVALUATION}/${name}`;
  if (!existsSync(`${folder}/questions.jsonl`)) return undefined;
  const reports = readLines(`${folder}/documents.jsonl`, document).flatMap(asReport);
  const all = readLines(`${folder}/questions.jsonl`, labelled);
  const step = Math.max(1, all.length / most);
  const index = createPassageIndex();
  await index.add(reports);
  return {
    name,
    source: memorySource(reports),
    index,
    questions: all.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step)),
  };
}
