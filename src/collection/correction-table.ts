import { crc32 } from 'node:zlib';
import type { Database } from 'lmdb';
import { z } from 'zod';
import { type Corrections, corrected } from '../report/correction.ts';
import { asReportId, type Report, type ReportId } from '../report/report.ts';
import { readOn, walk } from './store.ts';

/** Corrections with their checksum, since LMDB has none. Facts of a later version are kept as they are. */
const row = z.object({ written: z.record(z.string(), z.string()), checksum: z.number() });

type Row = z.infer<typeof row>;

const NOTHING: Row = { written: {}, checksum: 0 };

const checksumOf = (written: Corrections): number => crc32(JSON.stringify(written));

const PREFIX = 'corrections/';
const AFTER_PREFIX = 'corrections0';

const keyOf = (id: ReportId): string => PREFIX + id;

/**
 * What was corrected by hand, beside the reports: a report's row stays as it was read, and what is corrected lies over
 * it. The rows are among the notes about the collection, which every store has: an older one needs no change, and may
 * be read where it cannot be written.
 */
export class CorrectionTable {
  readonly #meta: Database<unknown, string>;

  constructor(meta: Database<unknown, string>) {
    this.#meta = meta;
  }

  /** The report's corrections; none if their row is damaged. */
  get(id: ReportId): Corrections {
    return this.#row(id).written;
  }

  /** Keeps corrections in place of the former ones. To be called inside a transaction. */
  put(id: ReportId, written: Corrections): void {
    if (Object.keys(written).length === 0) this.delete(id);
    else this.#meta.putSync(keyOf(id), { written, checksum: checksumOf(written) } satisfies Row);
  }

  /** To be called inside a transaction. */
  delete(id: ReportId): void {
    this.#meta.removeSync(keyOf(id));
  }

  /** The report as it is to be seen: corrected. */
  over(report: Report): Report {
    return corrected(report, this.get(report.id));
  }

  /** Differs when the report's corrections do. */
  checksum(id: ReportId): number {
    return this.#row(id).checksum;
  }

  /** Reports whose corrections are damaged. */
  broken(): readonly ReportId[] {
    const ids: ReportId[] = [];
    const range = this.#meta.getKeys({ start: PREFIX, end: AFTER_PREFIX });
    walk(this.#meta, range, (key) => ids.push(asReportId(key.slice(PREFIX.length))));
    return ids.filter((id) => Object.keys(this.get(id)).length === 0);
  }

  #row(id: ReportId): Row {
    try {
      const found = row.safeParse(this.#meta.get(keyOf(id))).data;
      return found?.checksum === undefined || checksumOf(found.written) !== found.checksum ? NOTHING : found;
    } catch {
      // A damaged page, or what is no JSON any more: the report is still good as it was read.
      readOn(this.#meta);
      return NOTHING;
    }
  }
}
