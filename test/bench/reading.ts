import { Readability } from '@mozilla/readability';
import { DOMParser } from 'linkedom';
import { cleanPage } from '../../src/report/page/clean-page.ts';
import type { Source } from '../../src/report/page/page.ts';
import { readReport } from '../../src/report/read.ts';
import { asReportId } from '../../src/report/report.ts';
import { collectGarbage } from './memory.ts';
import type { Pages } from './reading-pages.ts';
import type { ReadingFigures } from './results.ts';

const WARM_UP_PAGES = 60;
const COMPARED_PAGES = 120;
const ROUNDS = 3;
/** Numbers of pages after which memory is looked at: what is read first fills tables that are there to stay. */
const EARLY = 2000;
const LATE = 10_000;

const IDENTITY = { id: asReportId('page'), sha256: '' };

/** The ways to read a page that are timed side by side. */
const WAYS = {
  report: (flat: Source): void => {
    if (readReport(flat, IDENTITY).outcome !== 'read') throw new Error('A page was refused, expected a report.');
  },
  page: (flat: Source): unknown => cleanPage(flat),
  readability: (_: Source, html: string): unknown =>
    new Readability(new DOMParser().parseFromString(html, 'text/html'), { charThreshold: 100 }).parse(),
} as const;

const NAMES = ['report', 'page', 'readability'] as const;

type Milliseconds = Record<(typeof NAMES)[number], number>;

/**
 * Measures the reading of flat pages: its time against that of Mozilla's Readability alone on the same pages as HTML,
 * page by page in turn, so that what disturbs the machine disturbs all alike; and what the memory of a process does that
 * reads thousands.
 */
export async function measureReading(pages: Pages): Promise<ReadingFigures> {
  compare(pages, WARM_UP_PAGES);
  await collectGarbage();
  const rounds = Array.from({ length: ROUNDS }, () => compare(pages, COMPARED_PAGES));
  const perPage = (name: (typeof NAMES)[number]): number =>
    (rounds.map((round) => round[name]).toSorted((a, b) => a - b)[ROUNDS >> 1] ?? Number.NaN) / COMPARED_PAGES;
  const times = { report: perPage('report'), page: perPage('page'), readability: perPage('readability') };
  return { pages: COMPARED_PAGES, ...times, ...(await readMany(pages)) };
}

/** Milliseconds that the first pages take in all, by way. */
function compare(pages: Pages, count: number): Milliseconds {
  const spent = { report: 0, page: 0, readability: 0 };
  for (let i = 0; i < count; i++) {
    const { flat, html } = pages.page(i);
    const source = { file: 'page.txt', bytes: Buffer.from(flat) };
    for (const name of NAMES) {
      const start = performance.now();
      WAYS[name](source, html);
      spent[name] += performance.now() - start;
    }
  }
  return spent;
}

async function readMany(pages: Pages): Promise<Pick<ReadingFigures, 'many' | 'seconds' | 'early' | 'late'>> {
  let ms = 0;
  const read = (from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      const source = { file: 'page.txt', bytes: Buffer.from(pages.page(i).flat) };
      const start = performance.now();
      WAYS.report(source);
      ms += performance.now() - start;
    }
  };
  read(0, EARLY);
  await collectGarbage();
  const early = process.memoryUsage.rss();
  read(EARLY, LATE);
  await collectGarbage();
  return { many: LATE, seconds: ms / 1000, early, late: process.memoryUsage.rss() };
}
