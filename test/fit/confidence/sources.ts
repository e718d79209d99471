import { readdirSync, readFileSync } from 'node:fs';
import type { Excerpt } from '../../../src/answer/excerpt.ts';
import { readReport } from '../../../src/report/read.ts';
import { asReportId, type Report } from '../../../src/report/report.ts';
import { skeleton } from '../../../src/text/fold.ts';
import { type LabelledQuestion, readQuestions } from '../../eval/question-file.ts';
import type { QuestionSet } from '../question-set.ts';
import { answerTest } from '../rows.ts';

/** A question and where its answer stands. */
export interface Sourced {
  readonly text: string;
  /** The files whose reports answer; none if no report does. */
  readonly files: readonly string[];
  readonly group: string;
  readonly answers: (excerpt: Excerpt) => boolean;
}

/** Reports and questions on them. */
export interface Source {
  readonly name: string;
  readonly reports: readonly Report[];
  readonly questions: readonly Sourced[];
}

/** An answer of fewer letters and digits than this stands in other documents by chance. */
const TELLING = 6;
/** The longest quote that counts, in characters. */
const LONGEST = 400;

const barely = ({ report, start, end }: Excerpt): string => skeleton(report.text.slice(start, end));

/** A set of documents with labelled answers, as a source. */
export function sourceOf({ name, source, questions }: QuestionSet): Source {
  return {
    name,
    reports: source.all(),
    questions: questions.map(({ question, doc, answer }) => {
      const holds = answerTest(answer);
      const isTelling = skeleton(answer).length >= TELLING;
      return {
        text: question,
        files: [doc],
        group: `${name} ${doc}`,
        answers: (excerpt) => (isTelling || excerpt.report.file === doc) && holds(barely(excerpt)),
      };
    }),
  };
}

function sampleQuestion({ id, question, gold, goldAll, file = [] }: LabelledQuestion): Sourced {
  const right = [...(gold ?? []), ...(goldAll ?? [])].map((words) => skeleton(words));
  return {
    text: question,
    files: file,
    group: `sample ${file[0] ?? id}`,
    answers: (excerpt) =>
      excerpt.end - excerpt.start <= LONGEST &&
      (file.length === 0 || file.includes(excerpt.report.file)) &&
      right.some((words) => barely(excerpt).includes(words)),
  };
}

// npm runs scripts in the root of the repository.
const at = (path: string): URL => new URL(path, `file://${process.cwd()}/`);

function samplePage(file: string): Report {
  const read = readReport(
    { file, bytes: readFileSync(at(`index/sample/${file}`)) },
    { id: asReportId(file), sha256: '' },
  );
  if (read.outcome !== 'read') throw new Error(`${file} was refused as ${read.reason}; expected a report`);
  return read.report;
}

function onSample(name: string, files: readonly string[]): Source {
  const pages = readdirSync(at('index/sample/')).filter((file) => /\.(?:txt|html)$/.test(file));
  const questions = files.flatMap((file) => readQuestions(at(file)));
  const told = questions.filter(({ abstain, gold, goldAll }) => abstain ?? gold ?? goldAll);
  return {
    name,
    reports: pages.map(samplePage),
    questions: told.map((one) => {
      const sourced = sampleQuestion(one);
      return one.abstain === true ? { ...sourced, files: [] } : sourced;
    }),
  };
}

/** The bundled sample with the questions on it, those that it does not answer among them. */
export const sampleSource = (): Source => onSample('sample', ['test/eval/sample.jsonl', 'test/sample/questions.jsonl']);

/** The same with questions for what reports do not tell of the things that they tell of. */
export const nearMissSource = (): Source => onSample('near misses', ['test/eval/near-misses.jsonl']);

/** Questions of everyday life, which no report of the sample answers: short ones, of which any report holds a word. */
export function everydaySource(): Source {
  const questions = readQuestions(at('test/eval/everyday.jsonl')).map(sampleQuestion);
  return { name: 'everyday', reports: [], questions };
}
