import type { Office } from './held-office.ts';
import { LEVELS, type Level } from './held-place.ts';
import type { Trace } from './trace.ts';

/**
 * Whether two traces of one name may be one person's: `sure`; `offices` agree, but nothing else tells; offices that can
 * `follow` each other; one has no `post` to tell by; or `no`.
 */
export type Likeness = 'sure' | 'offices' | 'follow' | 'post' | 'no';

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const one of few) if (many.has(one)) return true;
  return false;
};

const isPartOf = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

const alike = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  overlap(a, b) || [...a].some((one) => [...b].some((other) => isPartOf(one, other)));

const mayBeSamePlace = (a: Office, b: Office): boolean => a.place === '' || b.place === '' || a.place === b.place;

/** 外卖骑手代表 speaks for those who are 外卖骑手. */
const plain = (title: string): string => (title.length > 3 ? title.replace(/代表$/, '') : title);

function agree(a: Office, b: Office): boolean {
  if (a.level !== null && b.level !== null && (a.level !== b.level || !mayBeSamePlace(a, b))) return false;
  if (a.kind === 'leader' && b.kind === 'leader') return true;
  if (a.body.length > 1 && b.body.length > 1 && (a.body.endsWith(b.body) || b.body.endsWith(a.body))) return true;
  const [x, y] = [plain(a.title), plain(b.title)];
  return x.endsWith(y) || y.endsWith(x);
}

function placesOf(trace: Trace): ReadonlySet<string> {
  const places = [...trace.offices.values()].map(({ place }) => place).filter((place) => place !== '');
  return new Set([...trace.towns, ...places]);
}

/** Meetings of a province are held anywhere in it: only below that do towns tell people apart. */
const isLocal = (level: Level | null): boolean => level === null || LEVELS.indexOf(level) > LEVELS.indexOf('province');

function townsPart(a: Trace, b: Trace): boolean {
  const [x, y] = [placesOf(a), placesOf(b)];
  return x.size > 0 && y.size > 0 && !alike(x, y);
}

/** How much besides the name two traces share: a town or company weighs more than the paper that tells of both. */
export function shared(a: Trace, b: Trace): number {
  return (
    (alike(placesOf(a), placesOf(b)) ? 2 : 0) +
    (overlap(a.company(), b.company()) ? 2 : 0) +
    (overlap(a.outlets, b.outlets) ? 1 : 0)
  );
}
/** What is shared beyond doubt. */
const ENOUGH = 2;

/** Whether one trace ends before the other begins. */
export function areApartInTime(a: Trace, b: Trace): boolean {
  if (a.from === '' || b.from === '') return false;
  return a.to < b.from || b.to < a.from;
}

const official = ({ offices }: Trace): readonly Office[] =>
  [...offices.values()].filter(({ kind }) => kind !== 'other');

const highest = (offices: readonly Office[]): number =>
  Math.min(...offices.map(({ level }) => LEVELS.indexOf(level ?? 'town')));

/**
 * Whether offices can follow each other: first the one, then the other, in the same place; or, elsewhere, not further
 * down, and in the company of the same people.
 */
function follow(a: Trace, b: Trace): boolean {
  if (!areApartInTime(a, b)) return false;
  const [earlier, later] = a.to < b.from ? [official(a), official(b)] : [official(b), official(a)];
  if (earlier.length === 0 || later.length === 0) return false;
  const samePlace = earlier.some((one) =>
    later.some((other) => one.level === other.level && one.place !== '' && one.place === other.place),
  );
  return samePlace || (overlap(a.company(), b.company()) && highest(later) <= highest(earlier));
}

/** Whether they lead two places at the same time: then nothing can make them one person. */
export function leadElsewhere(a: Trace, b: Trace): boolean {
  if (areApartInTime(a, b)) return false;
  const leads = (trace: Trace): readonly Office[] =>
    [...trace.offices.values()].filter(({ kind }) => kind === 'leader');
  return leads(a).some((one) => leads(b).some((other) => one.level === other.level && !mayBeSamePlace(one, other)));
}

/**
 * Whether two traces of one name may be one person's.
 *
 * @example likeness(traceOf(mayorOfHuaiting), traceOf(secretaryOfHuaiting)) // 'sure'
 */
export function likeness(a: Trace, b: Trace): Likeness {
  const row = compared.get(a) ?? new WeakMap<Trace, Likeness>();
  compared.set(a, row);
  const known = row.get(b) ?? compare(a, b);
  row.set(b, known);
  return known;
}

/** The same two are compared again at each step. */
const compared = new WeakMap<Trace, WeakMap<Trace, Likeness>>();

function compare(a: Trace, b: Trace): Likeness {
  if (a.offices.size === 0 || b.offices.size === 0) return townsPart(a, b) ? 'no' : 'post';
  if (leadElsewhere(a, b)) return 'no';
  const pairs = [...a.offices.values()].flatMap((one) =>
    [...b.offices.values()].filter((other) => agree(one, other)).map((other) => [one, other] as const),
  );
  if (pairs.length === 0) return follow(a, b) ? 'follow' : 'no';
  const local = pairs.every(([one, other]) => isLocal(one.level) && isLocal(other.level));
  if (local && townsPart(a, b)) return follow(a, b) ? 'follow' : 'no';
  return shared(a, b) >= ENOUGH ? 'sure' : 'offices';
}
