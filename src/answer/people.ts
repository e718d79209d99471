import type { Report, ReportId, Role } from '../report/report.ts';
import { fold } from '../text/fold.ts';
import { foldName } from '../text/name.ts';

/** What the reports tell of one person, under the folded name. */
export interface KnownPerson {
  /** As the first report prints it. */
  readonly name: string;
  /** Reports in which he or she takes part, with the role there. */
  readonly roles: ReadonlyMap<ReportId, Role>;
  /**
   * Whether a folded character stands right before the name somewhere in the reports that he or she takes part in, as
   * the end of an office does: 龙江 is no person in 黑龙江, though somebody is called so.
   */
  standsAfter(character: string): boolean;
}

/** Everybody who takes part in any of the reports, by folded name. */
export type People = ReadonlyMap<string, KnownPerson>;

/** Reports that are looked into for what stands before a name; more of them hardly tell more. */
const LOOKED_INTO = 20;

/** The folded characters that stand right before a folded name in reports. */
function charactersBefore(name: string, reports: readonly Report[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const report of reports.slice(0, LOOKED_INTO)) {
    const text = fold(report.text);
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) found.add(text[at - 1] ?? '');
  }
  return found;
}

/** A person as he or she is gathered from report to report. */
class Gathered implements KnownPerson {
  readonly name: string;
  readonly roles = new Map<ReportId, Role>();
  readonly reports: Report[] = [];
  readonly #folded: string;
  /** Worked out when first asked for: most people are never asked about. */
  #before: ReadonlySet<string> | undefined;

  constructor(name: string, folded: string) {
    this.name = name;
    this.#folded = folded;
  }

  standsAfter(character: string): boolean {
    this.#before ??= charactersBefore(this.#folded, this.reports);
    return this.#before.has(character);
  }
}

/**
 * Gathers the people of all reports.
 *
 * @example knownPeople(reports).get('周明远')?.roles.size // the number of meetings
 */
export function knownPeople(reports: readonly Report[]): People {
  const people = new Map<string, Gathered>();
  for (const report of reports) {
    for (const { name, role } of report.people) {
      const key = foldName(name);
      const known = people.get(key) ?? new Gathered(name, key);
      known.roles.set(report.id, role);
      known.reports.push(report);
      people.set(key, known);
    }
  }
  return people;
}
