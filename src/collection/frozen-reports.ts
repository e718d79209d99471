import type { Report, ReportId } from '../report/report.ts';
import type { ReportSource } from './report-source.ts';
import type { Held } from './reprint.ts';

function reprintsByOriginal(held: readonly Held[]): ReadonlyMap<ReportId, readonly ReportId[]> {
  const reprints = new Map<ReportId, ReportId[]>();
  for (const { of, report } of held) {
    if (of === null) continue;
    const known = reprints.get(of);
    if (known) known.push(report.id);
    else reprints.set(of, [report.id]);
  }
  return reprints;
}

/** The reports of one revision: they stay as they are, whatever becomes of what they were taken from. */
export class FrozenReports implements ReportSource {
  readonly #revision: string;
  readonly #all: readonly Report[];
  readonly #byId: ReadonlyMap<ReportId, Held>;
  readonly #reprints: ReadonlyMap<ReportId, readonly ReportId[]>;

  /** @param held in the order in which they came */
  constructor(revision: string, held: readonly Held[]) {
    this.#revision = revision;
    this.#all = Object.freeze(held.map(({ report }) => report));
    this.#byId = new Map(held.map((one) => [one.report.id, one]));
    this.#reprints = reprintsByOriginal(held);
  }

  revision(): string {
    return this.#revision;
  }

  all(): readonly Report[] {
    return this.#all;
  }

  get(id: ReportId): Report | undefined {
    return this.#byId.get(id)?.report;
  }

  original(id: ReportId): ReportId {
    return this.#byId.get(id)?.of ?? id;
  }

  reprintsOf(id: ReportId): readonly ReportId[] {
    return this.#reprints.get(id) ?? [];
  }
}
