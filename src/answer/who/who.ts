import type { ReportSource } from '../../collection/report-source.ts';
import { mentionsOf } from '../../report/people/mentions.ts';
import { passageText } from '../../report/report.ts';
import { foldName } from '../../text/name.ts';
import { pause } from '../../text/pause.ts';
import type { Quote } from '../answer.ts';
import { showsPerson } from '../names/held-words.ts';
import type { Held } from '../rank.ts';
import type { Appearance } from './appearance.ts';
import { meant } from './meant.ts';
import { type Naming, namedByOthers } from './named-by-others.ts';
import { type Print, prints } from './prints.ts';
import { quotesOfPassage } from './quotes-of.ts';
import type { Register, RegisteredPerson } from './register.ts';
import { saidIn } from './said.ts';
import type { Attendance, Who, WhoPerson } from './who-answer.ts';

const reportsIn = (quotes: readonly { readonly citation: { readonly report: string } }[]): number =>
  new Set(quotes.map(({ citation }) => citation.report)).size;

function attendance({ report, role }: Appearance, { reprints }: Print): Attendance {
  const { id, meeting, title } = report;
  return { report: id, date: meeting.date, name: meeting.name, title, role, reprints };
}

async function namingQuotes(namings: readonly Naming[]): Promise<readonly Quote[]> {
  const found: Quote[] = [];
  for (const { report, passage, at } of namings) {
    for (const quote of quotesOfPassage(report, passage, at)) {
      if (quote.highlights.length > 0) found.push(quote);
    }
    await pause.whenDue();
  }
  return found;
}

/** Meetings and words, each article once. */
async function takenPart(
  appearances: readonly Appearance[],
  source: ReportSource,
): Promise<Pick<WhoPerson, 'meetings' | 'said'>> {
  const byReport = new Map(appearances.map((appearance) => [appearance.report, appearance]));
  const meetings: Attendance[] = [];
  const said: Quote[] = [];
  for (const print of prints([...byReport.keys()], source)) {
    const appearance = byReport.get(print.report);
    if (appearance === undefined) continue;
    meetings.push(attendance(appearance, print));
    said.push(...saidIn(appearance));
    await pause.whenDue();
  }
  return { meetings, said };
}

async function inFull(
  { name, names, posts, appearances }: RegisteredPerson,
  named: readonly Quote[],
  source: ReportSource,
): Promise<WhoPerson> {
  const { meetings, said } = await takenPart(appearances, source);
  const counts = {
    meetings: meetings.length,
    said: said.length,
    saidIn: reportsIn(said),
    named: named.length,
    namedIn: reportsIn(named),
    reprints: meetings.reduce((sum, { reprints }) => sum + reprints.length, 0),
  };
  return { name, names, posts, meetings, said, named, counts };
}

/** Reports in which it is looked whether a name is one, where nobody of that name takes part in any. */
const LOOKED_AT = 5;

/** Whether words that nobody's name is are a person's all the same: somebody who is only spoken of. */
function isSpokenOf(name: string, namings: readonly Naming[]): boolean {
  const shows = ({ report, passage }: Naming): boolean =>
    showsPerson(name, { report, passage, folded: foldName(passageText(report, passage)) });
  if (namings.some(shows)) return true;
  const reports = new Set(namings.map(({ report }) => report));
  return [...reports]
    .slice(0, LOOKED_AT)
    .some(({ text }) => mentionsOf(text).some((one) => foldName(one.name) === name));
}

/** Somebody who takes part in no meeting, but is named at some. */
function spokenOf(name: string, named: readonly Quote[]): WhoPerson {
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
  const persons = await register.named(name);
  const own = persons.flatMap(({ appearances }) => appearances.map(({ report }) => report));
  const longer = [...register.names].filter((other) => other !== name && other.includes(name));
  const namings = await namedByOthers({ name, longer }, own, held);
  if (persons.length === 0) {
    if (!isSpokenOf(name, namings)) return nobody;
    return { ...nobody, persons: [spokenOf(name, await namingQuotes(namings))] };
  }
  const byPerson = await sorted(name, namings, persons);
  const namingsOf = (person: RegisteredPerson | undefined): Promise<readonly Quote[]> =>
    namingQuotes(byPerson.get(person) ?? []);
  const full: WhoPerson[] = [];
  for (const person of persons) full.push(await inFull(person, await namingsOf(person), held.source));
  return { ...nobody, persons: full, undecided: await namingsOf(undefined) };
}

/** The namings by the person that each means; undefined where nothing tells. */
async function sorted(
  name: string,
  namings: readonly Naming[],
  persons: readonly RegisteredPerson[],
): Promise<ReadonlyMap<RegisteredPerson | undefined, readonly Naming[]>> {
  const whose = meant(name, persons);
  const byPerson = new Map<RegisteredPerson | undefined, Naming[]>();
  for (const naming of namings) {
    const person = whose(naming);
    const known = byPerson.get(person);
    if (known) known.push(naming);
    else byPerson.set(person, [naming]);
    await pause.whenDue();
  }
  return byPerson;
}
