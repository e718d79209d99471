import { asReportId, type Report } from '../report/report.ts';
import { readInputs } from './inputs.ts';
import { memorySource } from './memory-source.ts';
import { sourceDigest } from './origin.ts';
import { reader as currentReader, type Reader } from './reader.ts';
import type { ReportSource } from './report-source.ts';

const NOTHING: AsyncIterable<Uint8Array> = {
  async *[Symbol.asyncIterator]() {},
};

/**
 * Reads a folder of pages into memory: the sample that comes with the program, which is served while nothing has been
 * added yet. What holds no report is left out.
 */
export async function readSample(folder: string, reader: Reader = currentReader): Promise<ReportSource> {
  const reports: Report[] = [];
  for await (const input of readInputs([folder], NOTHING)) {
    if (input.kind !== 'source') continue;
    const sha256 = sourceDigest(input.source);
    const read = reader.read(input.source, { id: asReportId(sha256.slice(0, 12)), sha256 });
    if (read.outcome === 'read') reports.push(read.report);
  }
  return memorySource(reports);
}
