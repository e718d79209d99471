import type { Database } from 'lmdb';
import { z } from 'zod';
import { type Corrections, corrected } from '../report/correction.ts';
import type { Report, ReportId } from '../report/report.ts';
import { frame, frameChecksum, unframe } from './frame.ts';

const NOTHING: Corrections = {};

/** Facts of a later version are kept as they are. */
const corrections = z.record(z.string(), z.string());

/** What was corrected by hand, beside the reports: a report's row stays as it was read, and what is corrected lies over it. */
export class CorrectionTable {
  readonly #rows: Database<Buffer, string> | undefined;

  /** @param rows undefined for a store that may only be read and holds no corrections */
  constructor(rows: Database<Buffer, string> | undefined) {
    this.#rows = rows;
  }

  /** The report's corrections; none if their row is damaged. */
  get(id: ReportId): Corrections {
    const packed = this.#packed(id);
    return packed === undefined ? NOTHING : (corrections.safeParse(unframe(packed)?.header).data ?? NOTHING);
  }

  /** Keeps corrections in place of the former ones. To be called inside a transaction. */
  put(id: ReportId, changed: Corrections): void {
    if (Object.keys(changed).length === 0) this.delete(id);
    else this.#rows?.putSync(id, frame(changed));
  }

  /** To be called inside a transaction. */
  delete(id: ReportId): void {
    this.#rows?.removeSync(id);
  }

  /** The report as it is to be seen: corrected. */
  over(report: Report): Report {
    return corrected(report, this.get(report.id));
  }

  /** Differs when the report's corrections do. */
  checksum(id: ReportId): number {
    return frameChecksum(this.#packed(id) ?? Buffer.alloc(0));
  }

  #packed(id: ReportId): Buffer | undefined {
    try {
      return this.#rows?.get(id);
    } catch {
      // LMDB has found a damaged page: the report is still good as it was read.
      return undefined;
    }
  }
}
