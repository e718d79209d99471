import type { ReportId } from '../report/report.ts';
import { frameChecksum } from './frame.ts';
import { FrozenReports } from './frozen-reports.ts';
import { NO_READER, type ReportTable } from './report-table.ts';
import { type StoredReport, unpackReport } from './stored.ts';

/** The reports of one revision, in memory. */
export interface Loaded {
  readonly revision: string;
  readonly reports: FrozenReports;
  /** The same with what is stored of each, in the order in which they came. */
  readonly held: readonly StoredReport[];
  /** Those whose rows are damaged, read from their sources meanwhile. */
  readonly damaged: readonly ReportId[];
  /** Those whose rows and sources are both damaged. */
  readonly lost: readonly ReportId[];
}

interface Row {
  /** Of what is stored of the report, and of its corrections. */
  readonly checksum: string;
  readonly held: StoredReport | undefined;
}

/** Keeps the reports in memory, and after a change unpacks only those that are new. */
export class LoadedReports {
  readonly #table: ReportTable;
  #rows: ReadonlyMap<ReportId, Row> = new Map();
  #loaded: Loaded | undefined;

  constructor(table: ReportTable) {
    this.#table = table;
  }

  /** The reports as they are at the present revision: the same object until it changes. */
  at(revision: string): Loaded {
    if (this.#loaded?.revision !== revision) this.#loaded = this.#load(revision);
    return this.#loaded;
  }

  #load(revision: string): Loaded {
    const rows = new Map<ReportId, Row>();
    for (const id of this.#table.ids()) rows.set(id, this.#row(id));
    this.#rows = rows;
    const held = [...rows.values()].map((row) => row.held).filter((row) => row !== undefined);
    held.sort((a, b) => a.order - b.order);
    const damaged = held.filter((row) => row.reader === NO_READER).map((row) => row.report.id);
    const lost = [...rows].filter(([, row]) => row.held === undefined).map(([id]) => id);
    return { revision, reports: new FrozenReports(revision, held), held, damaged, lost };
  }

  #row(id: ReportId): Row {
    const packed = this.#table.packed(id) ?? Buffer.alloc(0);
    const checksum = `${frameChecksum(packed)} ${this.#table.corrections.checksum(id)}`;
    const before = this.#rows.get(id);
    if (before?.checksum === checksum) return before;
    const stored = unpackReport(packed) ?? this.#table.readAgain(id);
    return { checksum, held: stored && { ...stored, report: this.#table.corrections.over(stored.report) } };
  }
}
