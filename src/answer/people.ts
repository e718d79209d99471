import type { Report, ReportId, Role } from '../report/report.ts';
import { fold } from '../text/fold.ts';
import { foldName } from '../text/name.ts';

/** What the reports tell of one person, under the folded name. */
export interface KnownPerson {
  /** As the first report prints it. */
  readonly name: string;
  /** Reports in which he or she takes part, with the role there. */
  readonly roles: ReadonlyMap<ReportId, Role>;
  /** The last characters of his or her offices, folded: what may stand right before the name, as in 市长某某. */
  readonly officesEndWith: ReadonlySet<string>;
}

/** Everybody who takes part in any of the reports, by folded name. */
export type People = ReadonlyMap<string, KnownPerson>;

/**
 * Gathers the people of all reports.
 *
 * @example knownPeople(reports).get('周明远')?.roles.size // the number of meetings
 */
export function knownPeople(reports: readonly Report[]): People {
  const people = new Map<string, { name: string; roles: Map<ReportId, Role>; officesEndWith: Set<string> }>();
  for (const report of reports) {
    for (const { name, post, role } of report.people) {
      const key = foldName(name);
      const known = people.get(key) ?? { name, roles: new Map<ReportId, Role>(), officesEndWith: new Set<string>() };
      known.roles.set(report.id, role);
      known.officesEndWith.add(fold(post ?? '').slice(-1));
      people.set(key, known);
    }
  }
  return people;
}
