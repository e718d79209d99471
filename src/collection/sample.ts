import type { Source } from '../report/page/page.ts';
import type { Identity } from '../report/read.ts';
import { asReportId, type Report, type ReportId } from '../report/report.ts';
import { readInputs } from './inputs.ts';
import { memorySource } from './memory-source.ts';
import { sourceDigest } from './origin.ts';
import { reader as currentReader, type Reader } from './reader.ts';
import type { ReportSource } from './report-source.ts';

const NOTHING: AsyncIterable<Uint8Array> = {
  async *[Symbol.asyncIterator]() {},
};

/** The pages of a folder with the ids that their reports get. */
async function* samplePages(folder: string): AsyncGenerator<Identity & { readonly source: Source }> {
  for await (const input of readInputs([folder], NOTHING)) {
    if (input.kind !== 'source') continue;
    const sha256 = sourceDigest(input.source);
    yield { id: asReportId(sha256.slice(0, 12)), sha256, source: input.source };
  }
}

/**
 * Reads a folder of pages into memory: the sample that comes with the program, which is served while nothing has been
 * added yet. What holds no report is left out.
 */
export async function readSample(folder: string, reader: Reader = currentReader): Promise<ReportSource> {
  const reports: Report[] = [];
  for await (const { source, id, sha256 } of samplePages(folder)) {
    const read = reader.read(source, { id, sha256 });
    if (read.outcome === 'read') reports.push(read.report);
  }
  return memorySource(reports);
}

/** The page that a report of the sample was read from. */
export async function sampleSource(folder: string, id: ReportId): Promise<Source | undefined> {
  for await (const page of samplePages(folder)) if (page.id === id) return page.source;
  return undefined;
}
