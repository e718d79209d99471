import type { Source } from '../report/page/page.ts';
import type { Report, ReportId } from '../report/report.ts';
import { memorySource } from './memory-source.ts';
import { reader as currentReader, type Reader } from './reader.ts';
import type { ReportSource } from './report-source.ts';
import { type SamplePage, samplePages } from './sample-pages.ts';
import { type ReadBefore, readBefore } from './sample-read-before.ts';

function reportOf({ id, sha256, source }: SamplePage, reader: Reader, before: ReadBefore): Report | undefined {
  const known = before.get(sha256);
  if (known !== undefined) return known === 'refused' ? undefined : { ...known, id, file: source.file };
  const read = reader.read(source, { id, sha256 });
  return read.outcome === 'read' ? read.report : undefined;
}

/**
 * Reads a folder of pages into memory: the sample that comes with the program, which is served while nothing has been
 * added yet. What holds no report is left out. What was read when the program was built is not read again.
 *
 * @param reader reads the pages; another one than the program's own reads all of them
 */
export async function readSample(
  folder: string,
  reader: Reader = currentReader,
  before: ReadBefore = reader === currentReader ? readBefore() : new Map(),
): Promise<ReportSource> {
  const reports: Report[] = [];
  for await (const page of samplePages(folder)) {
    const report = reportOf(page, reader, before);
    if (report !== undefined) reports.push(report);
  }
  return memorySource(reports);
}

/** The page that a report of the sample was read from. */
export async function sampleSource(folder: string, id: ReportId): Promise<Source | undefined> {
  for await (const page of samplePages(folder)) if (page.id === id) return page.source;
  return undefined;
}
