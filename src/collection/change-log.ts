import type { Database } from 'lmdb';
import { z } from 'zod';
import { asReportId, type ReportId } from '../report/report.ts';

/** Changes that are remembered: who has seen none of so many looks at all reports again. */
const MOST = 4096;

const changed = z.array(z.string().min(1).transform(asReportId));

/** Padded, so that keys are in the order of the revisions. */
const keyOf = (revision: number): string => `changed/${String(revision).padStart(15, '0')}`;

/**
 * Which reports each of the last revisions changed, among the notes about the collection: so that whoever has the reports
 * of one revision in memory need not look at all of them for the next, however many there are.
 */
export class ChangeLog {
  readonly #meta: Database<unknown, string>;
  /** Reports whose rows have been written since the last revision. */
  readonly #touched = new Set<ReportId>();

  constructor(meta: Database<unknown, string>) {
    this.#meta = meta;
  }

  revision(): number {
    return Number(this.#meta.get('revision') ?? 0);
  }

  /** Notes that a report's rows are being written. */
  touch(id: ReportId): void {
    this.#touched.add(id);
  }

  /** Forgets what was noted by a change that was not made. To be called when one begins. */
  begin(): void {
    this.#touched.clear();
  }

  /** Makes what was written a new revision. To be called inside the transaction that wrote it. */
  commit(): void {
    const revision = this.revision() + 1;
    this.#meta.putSync('revision', revision);
    this.#meta.putSync(keyOf(revision), [...this.#touched]);
    this.#meta.removeSync(keyOf(revision - MOST));
    this.#touched.clear();
  }

  /**
   * The reports that were changed after a revision; undefined where that is not known: the changes are too many, or a
   * program made one that keeps no such notes, or their page is damaged.
   */
  since(revision: number): ReadonlySet<ReportId> | undefined {
    const [ids, now] = [new Set<ReportId>(), this.revision()];
    if (now < revision || now - revision > MOST) return undefined;
    try {
      for (let at = revision + 1; at <= now; at++) {
        const noted = changed.safeParse(this.#meta.get(keyOf(at))).data;
        if (noted === undefined) return undefined;
        for (const id of noted) ids.add(id);
      }
    } catch {
      return undefined;
    }
    return ids;
  }
}
