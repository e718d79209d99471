import { LRUCache } from 'lru-cache';
import type { ReportId } from '../../report/report.ts';
import { fold } from '../../text/fold.ts';
import { knownDay } from '../newest-first.ts';
import { type Appearance, appearancesIn } from './appearance.ts';
import { type Office, officesIn } from './held-office.ts';
import { placesBefore } from './held-place.ts';

/** What tells one person of a name from another: the appearances that are surely one's, and what they tell together. */
export interface Trace {
  readonly appearances: readonly Appearance[];
  readonly offices: ReadonlyMap<string, Office>;
  /** Where the meetings were held, folded, without the word for the kind of place. */
  readonly towns: ReadonlySet<string>;
  readonly outlets: ReadonlySet<string>;
  /** Who else took part, each with an office. Gathered when it is first asked for: mostly the offices tell enough. */
  company(): ReadonlySet<string>;
  /** The first and the last day that is known with its year; '' if none is. */
  readonly from: string;
  readonly to: string;
}

const officeKey = ({ kind, level, place, body, title }: Office): string =>
  [kind, level, place, kind === 'leader' ? '' : body || title].join(' ');

/** What of an office can be compared between two reports of which one may leave the place out. */
const rankOf = ({ kind, level, body, title }: Office): string =>
  kind === 'leader' ? `leader ${level}` : `${level} ${body || title}`;

/** Places and outlets come again in report after report. */
const towns = new LRUCache<string, string>({ max: 20_000 });
const outlets = new LRUCache<string, string>({ max: 20_000 });

function townOf(place: string): string {
  const { places, rest } = placesBefore(fold(place));
  return places.at(-1)?.name || rest;
}

/** What is made of a text, or of nothing; looked up where it was made before. */
function remembered(kept: LRUCache<string, string>, text: string | null, make: (text: string) => string): string {
  if (text === null) return '';
  const made = kept.get(text) ?? make(text);
  kept.set(text, made);
  return made;
}

function companyOf({ report, name }: Appearance): ReadonlySet<string> {
  const company = new Set<string>();
  for (const [key, other] of appearancesIn(report)) {
    if (other.name === name) continue;
    for (const office of officesIn(other.post, report.meeting.place)) company.add(`${key} ${rankOf(office)}`);
  }
  return company;
}

const traces = new WeakMap<Appearance, Trace>();

/** What one appearance tells. */
export function traceOf(appearance: Appearance): Trace {
  const known = traces.get(appearance);
  if (known !== undefined) return known;
  const { report, post } = appearance;
  const day = knownDay(report);
  const town = remembered(towns, report.meeting.place, townOf);
  const outlet = remembered(outlets, report.published.outlet, fold);
  const made: Trace = {
    appearances: [appearance],
    offices: new Map(officesIn(post, report.meeting.place).map((office) => [officeKey(office), office])),
    towns: new Set(town === '' ? [] : [town]),
    outlets: new Set(outlet === '' ? [] : [outlet]),
    company: once(() => companyOf(appearance)),
    from: day,
    to: day,
  };
  traces.set(appearance, made);
  return made;
}

function union(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const all = new Set<string>();
  for (const set of sets) for (const one of set) all.add(one);
  return all;
}

/** Works something out when it is first asked for. */
function once<T>(work: () => T): () => T {
  let done: { readonly result: T } | undefined;
  return () => {
    done ??= { result: work() };
    return done.result;
  };
}

/** What several traces of one person tell together. */
export function together(parts: readonly Trace[]): Trace {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const offices = new Map<string, Office>();
  const appearances: Appearance[] = [];
  let [from, to] = ['', ''];
  for (const part of parts) {
    for (const [key, office] of part.offices) offices.set(key, office);
    for (const appearance of part.appearances) appearances.push(appearance);
    if (from === '' || (part.from !== '' && part.from < from)) from = part.from;
    if (part.to > to) to = part.to;
  }
  return {
    appearances,
    offices,
    towns: union(parts.map(({ towns }) => towns)),
    outlets: union(parts.map(({ outlets }) => outlets)),
    company: once(() => union(parts.map(({ company }) => company()))),
    from,
    to,
  };
}

/** The keys that two appearances of one person surely share: the same office of the same place, the same article. */
export function sureKeys(trace: Trace, original: (id: ReportId) => ReportId): readonly string[] {
  const articles = trace.appearances.map(({ report }) => `article ${original(report.id)}`);
  const offices = [...trace.offices].flatMap(([key, office]) => (isSure(office) ? [key] : []));
  return [...articles, ...offices];
}

/** A body's name so long that no two are called the same. */
const TELLING_BODY = 6;
/** There are no two universities of one name, however short. */
const UNIVERSITY = /^\p{Script=Han}{2,}大学/u;

function isSure({ level, place, body, kind }: Office): boolean {
  if (level === null) return body.length >= TELLING_BODY || UNIVERSITY.test(body);
  return (place !== '' || level === 'state') && (kind === 'leader' || body.length > 1);
}
