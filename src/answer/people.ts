import type { Report, ReportId, Role } from '../report/report.ts';
import { fold } from '../text/fold.ts';
import { foldName } from '../text/name.ts';
import { inOneGo } from '../text/pause.ts';
import type { Script } from '../text/script.ts';

/** What the reports tell of one person, under the folded name. */
export interface KnownPerson {
  /** As the first report prints it. */
  readonly name: string;
  /** As the first report in each script prints it. */
  readonly printed: ReadonlyMap<Script, string>;
  /** Reports in which he or she takes part, with the role there. */
  readonly roles: ReadonlyMap<ReportId, Role>;
  /** His or her offices one by one, folded, each with the reports that give it. */
  readonly offices: ReadonlyMap<string, ReadonlySet<ReportId>>;
  /** The last characters of his or her offices, folded: what may stand right before the name, as in 市长某某. */
  readonly officesEndWith: ReadonlySet<string>;
}

/** Everybody who takes part in any of the reports, by folded name. */
export type People = ReadonlyMap<string, KnownPerson>;

interface Gathered extends KnownPerson {
  readonly printed: Map<Script, string>;
  readonly roles: Map<ReportId, Role>;
  readonly offices: Map<string, Set<ReportId>>;
  readonly officesEndWith: Set<string>;
}

const gathered = (name: string): Gathered => ({
  name,
  printed: new Map(),
  roles: new Map(),
  offices: new Map(),
  officesEndWith: new Set(),
});

/**
 * Gathers the people of all reports.
 *
 * @example knownPeople(reports).get('周明远')?.roles.size // the number of meetings
 */
export function knownPeople(reports: readonly Report[]): People {
  return inOneGo(gatherPeople(reports));
}

/** As `knownPeople`, stopping after each report. */
export function* gatherPeople(reports: readonly Report[]): Generator<void, People> {
  const people = new Map<string, Gathered>();
  for (const report of reports) {
    for (const { name, post, role } of report.people) {
      const key = foldName(name);
      const known = people.get(key) ?? gathered(name);
      if (!known.printed.has(report.script)) known.printed.set(report.script, name);
      known.roles.set(report.id, role);
      for (const office of fold(post ?? '').split(',')) {
        if (office === '') continue;
        known.officesEndWith.add(office.slice(-1));
        const its = known.offices.get(office) ?? new Set<ReportId>();
        known.offices.set(office, its.add(report.id));
      }
      people.set(key, known);
    }
    yield;
  }
  return people;
}

/**
 * A person's name as a report in the reader's script prints it, else as the first report does; the folded name itself
 * if nobody has it.
 *
 * @example nameFor('裴知远', people, 'traditional') // '裴知遠'
 */
export function nameFor(folded: string, people: People, script: Script): string {
  const known = people.get(folded);
  return known?.printed.get(script) ?? known?.name ?? folded;
}
