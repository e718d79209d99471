import type { ReportId } from '../report/report.ts';
import { pause } from '../text/pause.ts';
import type { ChangeLog } from './change-log.ts';
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

/** Reports unpacked in one go at most, where that can be done in steps: some milliseconds. */
const FEW = 4;

/** Keeps the reports in memory, and after a change unpacks only those that are new. */
export class LoadedReports {
  readonly #table: ReportTable;
  readonly #log: ChangeLog;
  readonly #rows = new Map<ReportId, Row>();
  /** Rows unpacked for the next revision. */
  readonly #ahead = new Map<ReportId, Row>();
  #loaded: Loaded | undefined;

  constructor(table: ReportTable, log: ChangeLog) {
    this.#table = table;
    this.#log = log;
  }

  /** The reports as they were when they were last asked for; as they are if nobody has asked yet. */
  get last(): Loaded {
    return this.#loaded ?? this.present();
  }

  /** The reports as they are at the present revision: the same object until it changes. */
  present(): Loaded {
    const revision = String(this.#log.revision());
    if (this.#loaded?.revision !== revision) this.#loaded = this.#load(revision);
    return this.#loaded;
  }

  /** As `present`, but many changed reports are unpacked in steps that let other work through. */
  async presentInSteps(): Promise<Loaded> {
    const seen = new Set<ReportId>();
    // What changes meanwhile is unpacked in the next round; at last all is put together in one go, of one revision.
    for (let changed = this.#changed(); ; changed = this.#changed()) {
      const stale = [...(changed ?? this.#table.ids())].filter((id) => !seen.has(id));
      for (const id of stale.length > FEW ? stale : []) {
        seen.add(id);
        const row = this.#row(id);
        if (row !== undefined) this.#ahead.set(id, row);
        await pause.whenDue();
      }
      if (stale.length <= FEW || changed === undefined) return this.present();
    }
  }

  /** The ids of the reports that are not in memory as they are; undefined where that may be any. */
  #changed(): ReadonlySet<ReportId> | undefined {
    return this.#loaded === undefined ? undefined : this.#log.since(Number(this.#loaded.revision));
  }

  #load(revision: string): Loaded {
    const changed = this.#changed();
    if (changed === undefined) this.#lookAtAll();
    else for (const id of changed) this.#lookAt(id);
    this.#ahead.clear();
    const held = [...this.#rows.values()].map((row) => row.held).filter((row) => row !== undefined);
    held.sort((a, b) => a.order - b.order);
    const damaged = held.filter((row) => row.reader === NO_READER).map((row) => row.report.id);
    const lost = [...this.#rows].filter(([, row]) => row.held === undefined).map(([id]) => id);
    return { revision, reports: new FrozenReports(revision, held), held, damaged, lost };
  }

  #lookAtAll(): void {
    const ids = this.#table.ids();
    for (const id of this.#rows.keys()) if (!ids.has(id)) this.#rows.delete(id);
    for (const id of ids) this.#lookAt(id);
  }

  #lookAt(id: ReportId): void {
    const row = this.#row(id);
    if (row === undefined) this.#rows.delete(id);
    else this.#rows.set(id, row);
  }

  /** A report's row, a known one if it is the same; undefined if there is no such report. */
  #row(id: ReportId): Row | undefined {
    const packed = this.#table.packed(id);
    if (packed === undefined && !this.#table.mayHaveSource(id)) return undefined;
    const row = packed ?? Buffer.alloc(0);
    const checksum = `${frameChecksum(row)} ${this.#table.corrections.checksum(id)}`;
    const known = [this.#rows.get(id), this.#ahead.get(id)].find((one) => one?.checksum === checksum);
    if (known !== undefined) return known;
    const stored = unpackReport(row) ?? this.#table.readAgain(id);
    return { checksum, held: stored && { ...stored, report: this.#table.corrections.over(stored.report) } };
  }
}
