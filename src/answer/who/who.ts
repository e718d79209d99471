import type { ReportSource } from '../../collection/report-source.ts';
import { mentionsOf } from '../../report/people/mentions.ts';
import { foldName } from '../../text/name.ts';
import type { Held } from '../rank.ts';
import type { Appearance } from './appearance.ts';
import { meant } from './meant.ts';
import { type Naming, namedByOthers } from './named-by-others.ts';
import { type Print, prints } from './prints.ts';
import { quotesOfPassage } from './quotes-of.ts';
import type { Register, RegisteredPerson } from './register.ts';
import { saidIn } from './said.ts';
import type { Attendance, NamingQuote, Who, WhoPerson } from './who-answer.ts';

const reportsIn = (quotes: readonly { readonly citation: { readonly report: string } }[]): number =>
  new Set(quotes.map(({ citation }) => citation.report)).size;

function attendance({ report, role }: Appearance, { reprints }: Print): Attendance {
  const { id, meeting, title } = report;
  return { report: id, date: meeting.date, name: meeting.name, title, role, reprints };
}

function namingQuotes(name: string, namings: readonly Naming[]): readonly NamingQuote[] {
  return namings.flatMap(({ report, passage, at }) => {
    const isRelay = (passage.relays ?? []).some((relayed) => foldName(relayed) === name);
    const quotes = quotesOfPassage(report, passage, at).filter(({ highlights }) => highlights.length > 0);
    return quotes.map((quote) => (isRelay ? { ...quote, relayed: true as const } : quote));
  });
}

function inFull(person: RegisteredPerson, named: readonly NamingQuote[], source: ReportSource): WhoPerson {
  const { name, names, posts, appearances } = person;
  const articles = prints(
    appearances.map(({ report }) => report),
    source,
  );
  const byReport = new Map(appearances.map((appearance) => [appearance.report, appearance]));
  const inPrint = articles.map((print) => ({ print, appearance: byReport.get(print.report) }));
  const meetings = inPrint.flatMap(({ print, appearance }) => (appearance ? [attendance(appearance, print)] : []));
  const said = inPrint.flatMap(({ appearance }) => (appearance ? saidIn(appearance) : []));
  const reprints = articles.reduce((sum, print) => sum + print.reprints.length, 0);
  const counts = {
    meetings: meetings.length,
    said: said.length,
    saidIn: reportsIn(said),
    named: named.length,
    namedIn: reportsIn(named),
    reprints,
  };
  return { name, names, posts, meetings, said, named, counts };
}

/** Reports in which it is looked whether a name is one, where nobody of that name takes part in any. */
const LOOKED_AT = 5;

/** Whether words that nobody's name is are a person's all the same: somebody who is only spoken of. */
function isSpokenOf(name: string, namings: readonly Naming[]): boolean {
  const isRelayed = ({ passage }: Naming): boolean => (passage.relays ?? []).some((one) => foldName(one) === name);
  if (namings.some(isRelayed)) return true;
  const reports = new Set(namings.map(({ report }) => report));
  return [...reports]
    .slice(0, LOOKED_AT)
    .some(({ text }) => mentionsOf(text).some((one) => foldName(one.name) === name));
}

/** Somebody who takes part in no meeting, but is named at some. */
function spokenOf(name: string, namings: readonly Naming[]): WhoPerson {
  const named = namingQuotes(name, namings);
  const [first] = named;
  const [start, end] = first?.highlights[0] ?? [0, 0];
  const printed = first === undefined ? name : first.text.slice(start, end);
  const counts = { meetings: 0, said: 0, saidIn: 0, named: named.length, namedIn: reportsIn(named), reprints: 0 };
  return { name: printed, names: [printed], posts: [], meetings: [], said: [], named, counts };
}

/**
 * All that the reports tell of a name, in either script: each person who has it, with posts, meetings and words, and,
 * apart from these, the passages in which others name him or her.
 *
 * @example (await who('吕岩松', register, held)).persons[0]?.said // all of it, newest first
 */
export async function who(asked: string, register: Register, held: Held): Promise<Who> {
  const name = foldName(asked);
  const nobody: Who = { name: asked.trim(), persons: [], undecided: [], offers: [] };
  if (name === '') return nobody;
  const persons = register.named(name);
  const own = persons.flatMap(({ appearances }) => appearances.map(({ report }) => report));
  const longer = [...register.names].filter((other) => other !== name && other.includes(name));
  const namings = await namedByOthers({ name, longer }, own, held);
  if (persons.length === 0) {
    return isSpokenOf(name, namings) ? { ...nobody, persons: [spokenOf(name, namings)] } : nobody;
  }
  const byPerson = new Map<RegisteredPerson | undefined, Naming[]>();
  for (const naming of namings) {
    const person = meant(name, naming, persons);
    const known = byPerson.get(person);
    if (known) known.push(naming);
    else byPerson.set(person, [naming]);
  }
  const namingsOf = (person: RegisteredPerson | undefined): readonly NamingQuote[] =>
    namingQuotes(name, byPerson.get(person) ?? []);
  return {
    ...nobody,
    persons: persons.map((person) => inFull(person, namingsOf(person), held.source)),
    undecided: namingsOf(undefined),
  };
}
