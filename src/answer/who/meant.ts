import { officeBefore } from '../../report/people/posts.ts';
import { toSimplified } from '../../text/script.ts';
import { appearancesIn } from './appearance.ts';
import { likeness } from './likeness.ts';
import type { Naming } from './named-by-others.ts';
import type { RegisteredPerson } from './register.ts';
import { type Trace, together, traceOf } from './trace.ts';

/** Offices are no longer than this, in characters. */
const LEFT = 60;

/**
 * Tells which of the persons of one name (folded) a passage means: the one who takes part in that report, else the only
 * one there is, or the only one whom the office before the name fits. Undefined where nothing tells.
 */
export function meant(
  name: string,
  persons: readonly RegisteredPerson[],
): (naming: Naming) => RegisteredPerson | undefined {
  const byAppearance = new Map(
    persons.flatMap((person) => person.appearances.map((appearance) => [appearance, person] as const)),
  );
  const traces = persons.map((person) => ({ person, trace: together(person.appearances.map(traceOf)) }));
  return (naming) => {
    const here = appearancesIn(naming.report).get(name);
    if (here) return byAppearance.get(here);
    return persons.length === 1 ? persons[0] : byOffice(name, naming, traces);
  };
}

interface Traced {
  readonly person: RegisteredPerson;
  readonly trace: Trace;
}

function byOffice(
  name: string,
  { report, passage, at }: Naming,
  traces: readonly Traced[],
): RegisteredPerson | undefined {
  const start = passage.start + (at[0]?.[0] ?? 0);
  const post = officeBefore(toSimplified(report.text.slice(Math.max(passage.start, start - LEFT), start)));
  if (post === '') return undefined;
  const named = traceOf({ report, name, post, role: 'attended', said: [] });
  const rated = traces.map(({ person, trace }) => ({ person, likeness: likeness(named, trace) }));
  for (const wanted of ['sure', 'offices'] as const) {
    const alike = rated.filter((one) => one.likeness === wanted);
    if (alike.length > 0) return alike.length === 1 ? alike[0]?.person : undefined;
  }
  return undefined;
}
