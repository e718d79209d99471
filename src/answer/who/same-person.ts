import type { ReportId } from '../../report/report.ts';
import { pause } from '../../text/pause.ts';
import type { Appearance } from './appearance.ts';
import { areApartInTime, type Likeness, leadElsewhere, likeness, shared } from './likeness.ts';
import { sureKeys, type Trace, together, traceOf } from './trace.ts';

/** Traces that are compared with each other; where a name has more, only what is sure is put together. */
const MOST_COMPARED = 100;

/** Puts together what is linked, directly or through others. */
function linked<T>(items: readonly T[], links: Iterable<readonly [number, number]>): readonly (readonly T[])[] {
  const heads = items.map((_, i) => i);
  const head = (i: number): number => {
    let at = i;
    while (heads[at] !== at) {
      heads[at] = heads[heads[at] ?? at] ?? at;
      at = heads[at] ?? at;
    }
    return at;
  };
  for (const [a, b] of links) {
    const [x, y] = [head(a), head(b)];
    heads[Math.max(x, y)] = Math.min(x, y);
  }
  const groups = new Map<number, T[]>();
  for (const [i, item] of items.entries()) {
    const group = groups.get(head(i));
    if (group) group.push(item);
    else groups.set(head(i), [item]);
  }
  return [...groups.values()];
}

async function byKeys(traces: readonly Trace[], original: (id: ReportId) => ReportId): Promise<readonly Trace[]> {
  const first = new Map<string, number>();
  const links: (readonly [number, number])[] = [];
  for (const [i, trace] of traces.entries()) {
    for (const key of sureKeys(trace, original)) {
      const known = first.get(key);
      if (known === undefined) first.set(key, i);
      else links.push([known, i]);
    }
    await pause.whenDue();
  }
  return linked(traces, links).map(together);
}

function pairsThat(traces: readonly Trace[], wanted: Likeness): readonly (readonly [number, number])[] {
  return traces.flatMap((a, i) =>
    traces.flatMap((b, j) => (i < j && likeness(a, b) === wanted ? [[i, j] as const] : [])),
  );
}

const everyPair = (traces: readonly Trace[], holds: (a: Trace, b: Trace) => boolean): boolean =>
  traces.every((a, i) => traces.every((b, j) => j <= i || holds(a, b)));

/** Puts together what is linked, but for groups in which two clash. */
function unless(
  traces: readonly Trace[],
  links: readonly (readonly [number, number])[],
  clash: (a: Trace, b: Trace) => boolean,
): readonly Trace[] {
  return linked(traces, links).flatMap((group) =>
    everyPair(group, (a, b) => !clash(a, b)) ? [together(group)] : group,
  );
}

/** A career of several posts, told by their days alone, is one person's only if no two of them overlap. */
function careers(traces: readonly Trace[]): readonly Trace[] {
  return unless(traces, pairsThat(traces, 'follow'), (a, b) => !areApartInTime(a, b));
}

/** The one among several that shares most with a trace; undefined if none shares anything, or two as much. */
function nearest(trace: Trace, others: readonly Trace[]): Trace | undefined {
  const rated = others.map((other) => ({ other, share: shared(trace, other) })).toSorted((a, b) => b.share - a.share);
  const [best, next] = rated;
  return best && best.share > 0 && best.share !== next?.share ? best.other : undefined;
}

/** Whether a trace could belong to two that cannot be one person. */
function isTorn(trace: Trace, group: readonly Trace[], wanted: Likeness): boolean {
  const possible = group.filter((other) => other !== trace && likeness(trace, other) === wanted);
  return !everyPair(possible, (a, b) => likeness(a, b) !== 'no');
}

/** Gives each torn trace of a group to the one person that it can be of, or with whom it shares most. */
function handedOut(group: readonly Trace[], wanted: Likeness): readonly Trace[] {
  const torn = new Set(group.filter((trace) => isTorn(trace, group, wanted)));
  const links = group.flatMap((trace, i) => {
    const candidates = group.filter((other) => other !== trace && likeness(trace, other) === wanted);
    if (!torn.has(trace)) return candidates.filter((o) => !torn.has(o)).map((o) => [i, group.indexOf(o)] as const);
    const chosen = nearest(
      trace,
      candidates.filter((other) => !torn.has(other)),
    );
    return chosen ? [[i, group.indexOf(chosen)] as const] : [];
  });
  return unless(group, links, (a, b) => likeness(a, b) === 'no');
}

/** Puts together what only may be one person's, where nothing in a group speaks against it. */
function asFarAsTold(traces: readonly Trace[], wanted: Likeness): readonly Trace[] {
  return linked(traces, pairsThat(traces, wanted)).flatMap((group) =>
    everyPair(group, (a, b) => likeness(a, b) !== 'no') ? [together(group)] : handedOut(group, wanted),
  );
}

/**
 * Tells the persons of one name apart, by these rules, each over what the one before has put together:
 *
 * 1. The same office of the same place (all who lead a place count as one office), the same body with a telling name, or
 *    another print of the same article: one person.
 * 2. Offices that agree as far as the reports tell (one may leave the place out), and the same town or company: one person.
 * 3. Offices in the government of one place, one after the other; or of another place, not further down, in the company of
 *    the same people: one person, unless two of the offices so linked overlap in time.
 * 4. Offices that agree, and nothing else told: the person they can be of. Of two, the one with whom more is shared.
 * 5. No office: the same, but never against the town.
 *
 * Everything else is kept apart. The order of the appearances does not matter.
 *
 * @example (await tellApart(appearances, (id) => source.original(id))).length // how many persons have this name
 */
export async function tellApart(
  appearances: readonly Appearance[],
  original: (id: ReportId) => ReportId,
): Promise<readonly Trace[]> {
  const sure = await byKeys(appearances.map(traceOf), original);
  if (sure.length === 1 || sure.length > MOST_COMPARED) return sure;
  const same = unless(sure, pairsThat(sure, 'sure'), leadElsewhere);
  return asFarAsTold(asFarAsTold(careers(same), 'offices'), 'post');
}
