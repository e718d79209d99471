import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, Quote } from '../../src/answer/answer.ts';
import { createLibrary } from '../../src/answer/create-library.ts';
import type { Library } from '../../src/answer/library.ts';
import { memorySource } from '../../src/collection/memory-source.ts';
import { readReport } from '../../src/report/read.ts';
import { asReportId, type Report } from '../../src/report/report.ts';
import { createPassageIndex } from '../../src/search/passage-index.ts';

export const SAMPLE = new URL('../../index/sample/', import.meta.url).pathname;

/** A report made of plain text, read as a .jsonl document is. */
export function reportOf(text: string, id = 'r1', title?: string, published?: string): Report {
  const source = {
    file: id,
    bytes: new TextEncoder().encode(text),
    document: true as const,
    ...(title === undefined ? {} : { title }),
    ...(published === undefined ? {} : { published }),
  };
  const read = readReport(source, { id: asReportId(id), sha256: '0'.repeat(64) });
  if (read.outcome !== 'read') throw new Error(`the text of ${id} was refused as ${read.reason}; expected a report`);
  return read.report;
}

/** A library over these reports. */
export async function libraryOf(reports: readonly Report[]): Promise<Library> {
  const index = createPassageIndex();
  await index.add(reports);
  return createLibrary(memorySource(reports), index, { sample: false });
}

let sample: readonly Report[] | undefined;

/** The pages of the bundled sample, read once for all tests of a process. */
export function sampleReports(): readonly Report[] {
  sample ??= readSample();
  return sample;
}

function readSample(): readonly Report[] {
  const files = readdirSync(SAMPLE).filter((f) => /\.(?:txt|html)$/.test(f));
  return files.map((file) => {
    const read = readReport(
      { file, bytes: readFileSync(join(SAMPLE, file)) },
      { id: asReportId(file), sha256: '0'.repeat(64) },
    );
    if (read.outcome !== 'read')
      throw new Error(`the sample page ${file} was refused as ${read.reason}; expected a report`);
    return read.report;
  });
}

/** Every quote of an answer, those that do not answer included. */
export const allQuotes = (answer: Answer): readonly Quote[] => [...answer.quotes, ...answer.nearest];
