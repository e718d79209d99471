import { type ReadOutcome, readReport } from '../../src/report/read.ts';
import { asReportId } from '../../src/report/report.ts';
import type { TestPage } from './page-file.ts';
import { FACTS, type Fact, type FactScore, scoreFacts } from './score-facts.ts';
import { scoreText, type TextScore } from './score-text.ts';

/** What one page was worth. */
export interface PageScore {
  readonly file: string;
  /** Whether the page was refused where it had to be, and only there. */
  readonly verdict: boolean;
  /** Absent where the page holds no report. */
  readonly text?: TextScore;
  readonly facts: readonly FactScore[];
}

/** Shares from 0 to 1 over the pages of one set. */
export interface SetScore {
  readonly pages: number;
  /** Paragraphs of the body that stand in the text whole and alone. */
  readonly paragraphs: number;
  /** Letters of the texts that are rubbish. */
  readonly rubbish: number;
  /** Of each fact, the pages on which it was read right; those that hold a report. */
  readonly facts: readonly { readonly fact: Fact; readonly share: number }[];
  /** Pages rightly refused or rightly read. */
  readonly refused: number;
  /** In words, one line each. */
  readonly misses: readonly string[];
}

/** Scores what was read from one page. */
export function scorePage(page: TestPage, read: ReadOutcome): PageScore {
  const { facts, lines } = page;
  const { file } = facts;
  if ('refused' in facts) {
    const verdict = read.outcome === 'refused' && read.reason === facts.refused;
    return { file, verdict, facts: [] };
  }
  const report = read.outcome === 'read' ? read.report : undefined;
  return {
    file,
    verdict: report !== undefined,
    text: scoreText(lines, report?.text ?? ''),
    facts: scoreFacts(facts, report),
  };
}

/**
 * Reads every page and scores what was read.
 *
 * @example scorePages(loadSet('test/pages', 'development')).paragraphs // 0.98
 */
export function scorePages(pages: readonly TestPage[]): SetScore {
  const scores = pages.map((page) => scorePage(page, readReport(page.source, { id: asReportId('page'), sha256: '' })));
  const texts = scores.flatMap(({ text }) => text ?? []);
  const facts = scores.flatMap((score) => score.facts);
  return {
    pages: scores.length,
    paragraphs: share(
      texts.map(({ paragraphs }) => paragraphs.right),
      texts.map(({ paragraphs }) => paragraphs.of),
    ),
    rubbish: share(
      texts.map(({ rubbish }) => rubbish.letters),
      texts.map(({ rubbish }) => rubbish.of),
    ),
    facts: FACTS.map((fact) => ({
      fact,
      share: rightShare(facts.filter((score) => score.fact === fact).map(({ right }) => right)),
    })),
    refused: rightShare(scores.map(({ verdict }) => verdict)),
    misses: scores.flatMap(missesOf),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const share = (parts: readonly number[], wholes: readonly number[]): number => sum(parts) / Math.max(1, sum(wholes));
const rightShare = (right: readonly boolean[]): number => right.filter(Boolean).length / Math.max(1, right.length);

function missesOf({ file, verdict, text, facts }: PageScore): readonly string[] {
  return [
    ...(verdict ? [] : [`${file}: ${text ? 'refused, though it holds a report' : 'read, though it holds no report'}`]),
    ...(text?.lost ?? []).map((paragraph) => `${file}: paragraph lost or altered: ${paragraph}`),
    ...(text?.kept ?? []).map((paragraph) => `${file}: rubbish kept: ${paragraph}`),
    ...facts.filter(({ right }) => !right).map(({ fact, truth, told }) => `${file}: ${fact} is ${truth}, told ${told}`),
  ];
}
