import type { Day, Report } from '../report/report.ts';
import { fold, foldWithMap } from '../text/fold.ts';
import { foldName } from '../text/name.ts';
import type { Reservation } from './answer.ts';
import type { ReportOf } from './names/holders.ts';
import { newestFirst } from './newest-first.ts';
import type { People } from './people.ts';
import type { Question } from './question/question.ts';

/** A person's name as the question writes it, in its own script; else as the reports print it. */
function asWritten(person: string, question: string, people: People): string {
  const { text, origin } = foldWithMap(question);
  const at = text.indexOf(person);
  return at < 0 ? (people.get(person)?.name ?? person) : question.slice(origin[at], origin[at + person.length]);
}

/** What a report has of a person, the most telling first. */
const PARTS = ['other-matter', 'chaired', 'attended', 'relayed', 'mentioned'] as const;
type Part = (typeof PARTS)[number];

/** Whether a report gives a person, by folded name, words. */
export function speaksIn(report: Report, person: string): boolean {
  return report.passages.some(({ speaker }) => speaker.kind === 'person' && foldName(speaker.name) === person);
}

/** What a person has to do with a meeting; undefined if its report does not name him or her. */
function partIn(report: Report, person: string): Part | undefined {
  if (speaksIn(report, person)) return 'other-matter';
  const role = report.people.find((p) => foldName(p.name) === person)?.role;
  if (role !== undefined) return role === 'chair' ? 'chaired' : 'attended';
  if (report.passages.some(({ relays }) => relays?.some((name) => foldName(name) === person))) return 'relayed';
  return fold(report.text).replace(/\s/g, '').includes(person) ? 'mentioned' : undefined;
}

/** The most telling part that a person has in any of the reports. */
function bestPart(person: string, reports: readonly Report[]): { part: Part; report: Report } | undefined {
  const parts = reports.map((report) => ({ report, part: partIn(report, person) }));
  for (const part of PARTS) {
    const found = parts.find((one) => one.part === part);
    if (found !== undefined) return { part, report: found.report };
  }
  return undefined;
}

/** Days that are told at most. */
const MOST_DAYS = 5;

/** Where somebody's words may be looked for instead. */
export interface Elsewhere {
  readonly people: People;
  readonly reportOf: ReportOf;
}

/** The reports of the meetings that a person takes part in, newest first. */
const reportsOf = (person: string, { people, reportOf }: Elsewhere): readonly Report[] =>
  newestFirst([...(people.get(person)?.roles.keys() ?? [])].map(reportOf).filter((r) => r !== undefined));

function speakingDays(person: string, elsewhere: Elsewhere): readonly Day[] {
  const days = reportsOf(person, elsewhere)
    .filter((report) => speaksIn(report, person))
    .map((report) => report.meeting.date)
    .filter((day) => day !== null);
  return [...new Set(days)].slice(0, MOST_DAYS);
}

/** Why a person's words are not there, at the meetings that the question is about. */
function whyNotAt(person: string, asked: string, meetings: readonly Report[], elsewhere: Elsewhere): Reservation {
  const found = bestPart(person, meetings);
  if (found !== undefined) return { kind: found.part, asked, date: found.report.meeting.date };
  const date = meetings[0]?.meeting.date ?? null;
  return { kind: 'not-there', asked, date, speaksOn: speakingDays(person, elsewhere) };
}

/** Why a person's words on a matter are nowhere; the first of `nearest` is the report that comes nearest to the matter. */
function whyNowhere(person: string, asked: string, nearest: readonly Report[], elsewhere: Elsewhere): Reservation {
  const [first] = nearest;
  const part = first && partIn(first, person);
  const date = first?.meeting.date ?? null;
  if (part === 'chaired' || part === 'attended') return { kind: part, asked, date };
  const its = reportsOf(person, elsewhere);
  if (its.some((report) => speaksIn(report, person))) return { kind: 'other-matter', asked, date: null };
  if (its.length > 0) return { kind: 'no-words', asked };
  return { kind: bestPart(person, nearest)?.part === 'relayed' ? 'relayed' : 'mentioned', asked, date: null };
}

/** Reports of a long span of days in which a name is looked for. */
const LOOKED = 20;

/** The reports in which to look for a person: those that he or she takes part in, and the first of the others. */
function worthALook(person: string, meetings: readonly Report[], { people }: Elsewhere): readonly Report[] {
  const roles = people.get(person)?.roles;
  return [...meetings.filter(({ id }) => roles?.has(id) === true), ...meetings.slice(0, LOOKED)];
}

/** Why a person's words are not there, at any of the meetings of a span of days. */
function whyNotIn(
  period: string,
  person: string,
  asked: string,
  meetings: readonly Report[],
  elsewhere: Elsewhere,
): Reservation {
  const found = bestPart(person, worthALook(person, meetings, elsewhere));
  if (found !== undefined) return { kind: found.part, asked, date: found.report.meeting.date };
  return { kind: 'not-in-period', asked, period, speaksOn: speakingDays(person, elsewhere) };
}

/**
 * What an honest "not found" must add: why the person whose words are asked for has none, at the meetings that the
 * question is about, or, where it names none, anywhere.
 */
export function whyNotFound(
  { saidByPerson, person, text, period, day }: Question,
  { meetings, nearest }: { readonly meetings?: readonly Report[]; readonly nearest: readonly Report[] },
  elsewhere: Elsewhere,
): Reservation | undefined {
  if (!saidByPerson || person === undefined) return undefined;
  const asked = asWritten(person, text, elsewhere.people);
  if (meetings === undefined) return whyNowhere(person, asked, nearest, elsewhere);
  return day === undefined && period !== undefined
    ? whyNotIn(period.asked, person, asked, meetings, elsewhere)
    : whyNotAt(person, asked, meetings, elsewhere);
}
