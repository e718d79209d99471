import { asReportId, type ReportId } from '../report/report.ts';
import { frameChecksum } from './frame.ts';
import { FrozenReports } from './frozen-reports.ts';
import type { ReportTable } from './report-table.ts';
import type { Store } from './store.ts';
import { type StoredReport, unpackReport } from './stored.ts';

/** The reports of one revision, in memory. */
export interface Loaded {
  readonly revision: string;
  readonly reports: FrozenReports;
  /** The same as they are stored, in the order in which they came. */
  readonly held: readonly StoredReport[];
  readonly lost: readonly ReportId[];
}

interface Row {
  readonly checksum: number;
  readonly held: StoredReport | undefined;
}

/** Keeps the reports in memory, and after a change unpacks only those that are new. */
export class LoadedReports {
  readonly #store: Store;
  readonly #table: ReportTable;
  #rows: ReadonlyMap<string, Row> = new Map();
  #loaded: Loaded | undefined;

  constructor(store: Store, table: ReportTable) {
    this.#store = store;
    this.#table = table;
  }

  /** The reports as they are at the present revision: the same object until it changes. */
  at(revision: string): Loaded {
    if (this.#loaded?.revision !== revision) this.#loaded = this.#load(revision);
    return this.#loaded;
  }

  #load(revision: string): Loaded {
    const rows = new Map<string, Row>();
    for (const { key, value } of this.#store.reports.getRange()) {
      const checksum = frameChecksum(value);
      const before = this.#rows.get(key);
      const same = before?.checksum === checksum;
      rows.set(key, same ? before : { checksum, held: unpackReport(value) ?? this.#table.held(asReportId(key)) });
    }
    this.#rows = rows;
    const held = [...rows.values()].map((row) => row.held).filter((row) => row !== undefined);
    held.sort((a, b) => a.order - b.order);
    const lost = [...rows].filter(([, row]) => row.held === undefined).map(([id]) => asReportId(id));
    return { revision, reports: new FrozenReports(revision, held), held, lost };
  }
}
