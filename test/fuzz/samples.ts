import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLibrary } from '../../src/answer/create-library.ts';
import type { Library } from '../../src/answer/library.ts';
import { memorySource } from '../../src/collection/memory-source.ts';
import type { Source } from '../../src/report/page/page.ts';
import { readReport } from '../../src/report/read.ts';
import { asReportId, type Report } from '../../src/report/report.ts';
import { createPassageIndex } from '../../src/search/passage-index.ts';

/** The bundled pages: npm runs scripts, and Vitest tests, in the root of the repository. */
const FOLDER = join(process.cwd(), 'index/sample');

/** The pages of the bundled sample, as they were saved. */
export const samplePages = (): readonly Source[] =>
  readdirSync(FOLDER)
    .filter((file) => /\.(?:txt|html)$/.test(file))
    .map((file) => ({ file, bytes: readFileSync(join(FOLDER, file)) }));

const utf8 = new TextDecoder();

/** The same pages as text. */
export const sampleTexts = (): readonly string[] => samplePages().map(({ bytes }) => utf8.decode(bytes));

/** The reports that can be read out of these pages, named by their order: 000a, 001a … */
export function reportsOf(pages: readonly Source[]): readonly Report[] {
  return pages.flatMap((page, i) => {
    const id = asReportId(`${String(i).padStart(3, '0')}a`);
    const read = readReport(page, { id, sha256: '0'.repeat(64) });
    return read.outcome === 'read' ? [read.report] : [];
  });
}

/** A library of these reports. */
export async function libraryOf(reports: readonly Report[]): Promise<Library> {
  const index = createPassageIndex();
  await index.add(reports);
  return createLibrary(memorySource(reports), index, { sample: false });
}

/** Reports of every second page of the sample, which are enough of every kind, and a library of them: made once, as every door asks the same. */
export interface SampleLibrary {
  readonly reports: readonly Report[];
  readonly library: Library;
}

let made: Promise<SampleLibrary> | undefined;

async function make(): Promise<SampleLibrary> {
  const reports = reportsOf(samplePages().filter((_, i) => i % 2 === 0));
  return { reports, library: await libraryOf(reports) };
}

/** A library of half of the bundled sample. */
export function sampleLibrary(): Promise<SampleLibrary> {
  made ??= make();
  return made;
}
