import type { Day, Person, Report } from '../../report/report.ts';
import { fold } from '../../text/fold.ts';
import { foldName } from '../../text/name.ts';
import type { Script } from '../../text/script.ts';
import { newestFirst } from '../newest-first.ts';
import { nameFor } from '../people.ts';
import type { Known } from './resolve.ts';
import { isSameOffice } from './title.ts';

/** Somebody who may be meant, as the newest report tells that gives the office asked for, or any. */
export interface Choice {
  readonly name: string;
  readonly post: string | null;
  readonly place: string | null;
  readonly date: Day | null;
}

/** Persons that are offered at most. */
const MOST = 5;

function introduced(name: string, office: string | undefined, { names, reportOf }: Known, script: Script): Choice {
  const { people } = names;
  const ids = [...(people.get(name)?.roles.keys() ?? [])];
  const reports = newestFirst(ids.map(reportOf).filter((report) => report !== undefined));
  const told = reports.flatMap((report) => entries(report, name));
  const holding = told.filter(({ person }) => isHeld(office, person.post));
  const [newest] = [...holding, ...told.filter(({ person }) => person.post !== null), ...told];
  return {
    name: nameFor(name, people, script),
    post: newest?.person.post ?? null,
    place: newest?.report.meeting.place ?? null,
    date: newest?.report.meeting.date ?? null,
  };
}

/** Whether an office that is asked for is among the posts that a report gives. */
function isHeld(office: string | undefined, post: string | null): boolean {
  const posts = fold(post ?? '').split(',');
  return office !== undefined && posts.some((one) => isSameOffice(office, one));
}

const entries = (report: Report, name: string): readonly { readonly person: Person; readonly report: Report }[] =>
  report.people.filter((person) => foldName(person.name) === name).map((person) => ({ person, report }));

/**
 * The persons of these folded names, those of most meetings first; five at most. `script` is the reader's; `office` is that
 * asked for, if one is.
 */
export function choicesOf(names: readonly string[], known: Known, script: Script, office?: string): readonly Choice[] {
  const meetings = (name: string): number => known.names.people.get(name)?.roles.size ?? 0;
  const best = names.toSorted((a, b) => meetings(b) - meetings(a) || (a < b ? -1 : 1));
  return best.slice(0, MOST).map((name) => introduced(name, office, known, script));
}
