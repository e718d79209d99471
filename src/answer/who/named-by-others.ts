import type { Passage, Report, ReportId } from '../../report/report.ts';
import { passageText } from '../../report/report.ts';
import { foldName } from '../../text/name.ts';
import { pause } from '../../text/pause.ts';
import { newestFirst } from '../newest-first.ts';
import type { Held } from '../rank.ts';
import { appearancesIn } from './appearance.ts';
import { type NamedAt, type NameSearch, placesOfName } from './name-in-text.ts';
import { prints } from './prints.ts';

/** A passage by somebody else that names a person. */
export interface Naming {
  readonly report: Report;
  readonly passage: Passage;
  /** Offsets in the passage. */
  readonly at: readonly NamedAt[];
}

/** The passages that may hold the name, by report: what the index finds, and the reports in which the person takes part. */
function candidates(name: string, own: readonly Report[], held: Held): ReadonlyMap<Report, ReadonlySet<number>> {
  const found = new Map<ReportId, Set<number>>();
  for (const { report, passage } of held.index.holding(name)) {
    const known = found.get(report);
    if (known) known.add(passage);
    else found.set(report, new Set([passage]));
  }
  // A short name is printed with a space inside as well, which no index finds as a phrase.
  if (name.length === 2) for (const { id, passages } of own) found.set(id, new Set(passages.keys()));
  const byReport = new Map<Report, ReadonlySet<number>>();
  for (const [id, passages] of found) {
    const report = held.source.get(id);
    if (report) byReport.set(report, passages);
  }
  return byReport;
}

const isBy = (passage: Passage, name: string): boolean =>
  passage.speaker.kind === 'person' && foldName(passage.speaker.name) === name;

function namingsIn(report: Report, indexes: ReadonlySet<number>, search: NameSearch): readonly Naming[] {
  const takesPart = appearancesIn(report).has(search.name);
  return [...indexes]
    .toSorted((a, b) => a - b)
    .flatMap((index) => {
      const passage = report.passages[index];
      if (passage === undefined || isBy(passage, search.name)) return [];
      const relays = (passage.relays ?? []).some((relayed) => foldName(relayed) === search.name);
      const at = placesOfName(passageText(report, passage), search, takesPart || relays);
      return at.length === 0 ? [] : [{ report, passage, at }];
    });
}

/**
 * Every passage by others that names somebody of a name (folded), newest report first, each article once. `own` are the
 * reports in which one of that name takes part. Lets other work through.
 */
export async function namedByOthers(
  search: NameSearch,
  own: readonly Report[],
  held: Held,
): Promise<readonly Naming[]> {
  const byReport = new Map<Report, readonly Naming[]>();
  for (const [report, indexes] of candidates(search.name, own, held)) {
    const namings = namingsIn(report, indexes, search);
    if (namings.length > 0) byReport.set(report, namings);
    await pause.whenDue();
  }
  const once = prints([...byReport.keys()], held.source).map(({ report }) => report);
  return newestFirst(once).flatMap((report) => byReport.get(report) ?? []);
}
