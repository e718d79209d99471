import type { ReportSource } from '../../collection/report-source.ts';
import type { Report } from '../../report/report.ts';
import { foldName } from '../../text/name.ts';
import { pause } from '../../text/pause.ts';
import { newestFirst } from '../newest-first.ts';
import { type Appearance, appearancesIn } from './appearance.ts';
import { type HeldPost, postsOverTime } from './posts-over-time.ts';
import { tellApart } from './same-person.ts';
import { traceOf } from './trace.ts';

/** One person, over all reports in which he or she takes part. */
export interface RegisteredPerson {
  /** As the newest report prints it. */
  readonly name: string;
  /** Every form in which reports print it, in either script; the newest first. */
  readonly names: readonly string[];
  /** Newest meeting first; another print of an article stands with it. */
  readonly appearances: readonly Appearance[];
  /** In the order in which they were held. */
  readonly posts: readonly HeldPost[];
}

/** The persons of a collection. Those who have the same name are kept apart. */
export interface Register {
  /** Every name, folded. */
  readonly names: ReadonlySet<string>;
  /** The persons of a name in either script, whoever appeared last first; none if nobody has it. */
  named(name: string): Promise<readonly RegisteredPerson[]>;
}

function person(appearances: readonly Appearance[]): RegisteredPerson {
  const order = new Map(newestFirst(appearances.map(({ report }) => report)).map((report, i) => [report, i]));
  const sorted = appearances.toSorted((a, b) => (order.get(a.report) ?? 0) - (order.get(b.report) ?? 0));
  const names = [...new Set(sorted.map(({ name }) => name))];
  return { name: names[0] ?? '', names, appearances: sorted, posts: postsOverTime(sorted) };
}

/** Reports whatever the order in which they came: what is told of a person must not hang on it. */
const byId = (a: Report, b: Report): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * The register of a collection at its present revision. Making it looks up in each report who takes part, which is
 * remembered with the report, and lets other work through; the persons of a name are told apart when they are first asked
 * for.
 *
 * @example await (await makeRegister(source)).named('吕岩松') // also those under 呂巖松
 */
export async function makeRegister(source: ReportSource): Promise<Register> {
  const byName = new Map<string, Appearance[]>();
  for (const report of source.all().toSorted(byId)) {
    await pause.whenDue();
    for (const [name, appearance] of appearancesIn(report)) {
      const known = byName.get(name);
      if (known) known.push(appearance);
      else byName.set(name, [appearance]);
    }
  }
  const persons = new Map<string, Promise<readonly RegisteredPerson[]>>();
  return {
    names: new Set(byName.keys()),
    named(name) {
      const key = foldName(name);
      const appearances = byName.get(key);
      if (appearances === undefined) return Promise.resolve([]);
      const made = persons.get(key) ?? personsOf(appearances, source);
      persons.set(key, made);
      return made;
    },
  };
}

/** The persons of one name, whoever appeared last first. */
async function personsOf(
  appearances: readonly Appearance[],
  source: ReportSource,
): Promise<readonly RegisteredPerson[]> {
  for (const appearance of appearances) {
    traceOf(appearance);
    await pause.whenDue();
  }
  const traces = await tellApart(appearances, (id) => source.original(id));
  const persons: RegisteredPerson[] = [];
  for (const trace of traces) {
    persons.push(person(trace.appearances));
    await pause.whenDue();
  }
  const newest = newestFirst(persons.flatMap(({ appearances: [first] }) => (first ? [first.report] : [])));
  const places = new Map(newest.map((report, i) => [report, i]));
  const place = ({ appearances: [first] }: RegisteredPerson): number => (first && places.get(first.report)) ?? 0;
  return persons.toSorted((a, b) => place(a) - place(b));
}
