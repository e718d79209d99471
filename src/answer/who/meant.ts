import { officeBefore } from '../../report/people/posts.ts';
import { toSimplified } from '../../text/script.ts';
import { appearancesIn } from './appearance.ts';
import { likeness } from './likeness.ts';
import type { Naming } from './named-by-others.ts';
import type { RegisteredPerson } from './register.ts';
import { together, traceOf } from './trace.ts';

/** Offices are no longer than this, in characters. */
const LEFT = 60;

/**
 * Which of several persons of one name (folded) a passage means: the one who takes part in that report, else the only one
 * that the office before the name fits. Undefined if nothing tells.
 */
export function meant(
  name: string,
  naming: Naming,
  persons: readonly RegisteredPerson[],
): RegisteredPerson | undefined {
  const { report, passage, at } = naming;
  const here = appearancesIn(report).get(name);
  if (here) return persons.find(({ appearances }) => appearances.some((one) => one === here));
  if (persons.length === 1) return persons[0];
  const start = passage.start + (at[0]?.[0] ?? 0);
  const post = officeBefore(toSimplified(report.text.slice(Math.max(passage.start, start - LEFT), start)));
  if (post === '') return undefined;
  const named = traceOf({ report, name, post, role: 'attended', said: [] });
  const rated = persons.map((person) => ({
    person,
    likeness: likeness(named, together(person.appearances.map(traceOf))),
  }));
  for (const wanted of ['sure', 'offices'] as const) {
    const alike = rated.filter((one) => one.likeness === wanted);
    if (alike.length > 0) return alike.length === 1 ? alike[0]?.person : undefined;
  }
  return undefined;
}
