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
  /** Who else took part, each with an office. */
  readonly company: ReadonlySet<string>;
  /** The first and the last day that is known with its year; '' if none is. */
  readonly from: string;
  readonly to: string;
}

const officeKey = ({ kind, level, place, body, title }: Office): string =>
  [kind, level, place, kind === 'leader' ? '' : body || title].join(' ');

/** What of an office can be compared between two reports of which one may leave the place out. */
const rankOf = ({ kind, level, body, title }: Office): string =>
  kind === 'leader' ? `leader ${level}` : `${level} ${body || title}`;

function townOf(place: string | null): string {
  const { places, rest } = placesBefore(fold(place ?? ''));
  return places.at(-1)?.name || rest;
}

function companyOf({ report, name }: Appearance): readonly string[] {
  return [...appearancesIn(report)].flatMap(([key, other]) =>
    other.name === name ? [] : officesIn(other.post, report.meeting.place).map((office) => `${key} ${rankOf(office)}`),
  );
}

const traces = new WeakMap<Appearance, Trace>();

/** What one appearance tells. */
export function traceOf(appearance: Appearance): Trace {
  const known = traces.get(appearance);
  if (known !== undefined) return known;
  const { report, post } = appearance;
  const day = knownDay(report);
  const town = townOf(report.meeting.place);
  const outlet = fold(report.published.outlet ?? '');
  const made: Trace = {
    appearances: [appearance],
    offices: new Map(officesIn(post, report.meeting.place).map((office) => [officeKey(office), office])),
    towns: new Set(town === '' ? [] : [town]),
    outlets: new Set(outlet === '' ? [] : [outlet]),
    company: new Set(companyOf(appearance)),
    from: day,
    to: day,
  };
  traces.set(appearance, made);
  return made;
}

/** What several traces of one person tell together. */
export function together(parts: readonly Trace[]): Trace {
  const days = parts.flatMap(({ from, to }) => [from, to]).filter((day) => day !== '');
  return {
    appearances: parts.flatMap(({ appearances }) => appearances),
    offices: new Map(parts.flatMap(({ offices }) => [...offices])),
    towns: new Set(parts.flatMap(({ towns }) => [...towns])),
    outlets: new Set(parts.flatMap(({ outlets }) => [...outlets])),
    company: new Set(parts.flatMap(({ company }) => [...company])),
    from: days.toSorted()[0] ?? '',
    to: days.toSorted().at(-1) ?? '',
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
