import type { Report, ReportId } from '../../report/report.ts';
import { foldWithMap } from '../../text/fold.ts';
import { scriptOf } from '../../text/script.ts';
import type { Span } from '../../text/sentence.ts';
import { meetingsOn } from '../meetings-on.ts';
import { nameFor } from '../people.ts';
import type { Question } from '../question/question.ts';
import type { Held } from '../rank.ts';
import { type Choice, choicesOf } from './choice.ts';
import { passagesHolding, showsPerson } from './held-words.ts';
import type { ReportOf } from './holders.ts';
import type { NameIndex } from './name-index.ts';
import { type Called, personsAsked } from './person-asked.ts';
import { type Known, resolveCalling } from './resolve.ts';
import { isNameLike, oneOf, type Resolution } from './resolve-name.ts';

/** Whom a question asks about, where that is not simply somebody whose name it gives. */
export type Understood =
  /** By all that can be told, one person known is meant: the question with the name put in. */
  | {
      readonly kind: 'resolved';
      readonly asked: string;
      readonly by: 'name' | 'title';
      readonly name: string;
      readonly question: string;
    }
  | { readonly kind: 'choices'; readonly asked: string; readonly choices: readonly Choice[] }
  /** Somebody whom these reports name, but who takes part in none; a folded name. */
  | { readonly kind: 'mentioned'; readonly name: string; readonly reports: readonly Report[] }
  /** Somebody whom no report names; the question's own words. */
  | { readonly kind: 'stranger'; readonly asked: string }
  /** Nobody, or somebody whose name it gives. */
  | { readonly kind: 'plain' };

const PLAIN: Understood = { kind: 'plain' };
const UNKNOWN: Resolution = { kind: 'unknown' };

/** Characters of a question in which a person is looked for. */
const READ = 200;

/** Whether a question is about a person who is known by the name that it gives. */
function isPlain(question: Question, called: readonly Called[], names: NameIndex): boolean {
  if (called.some((one) => one.kind === 'name' && names.exact(one.name) !== undefined)) return true;
  const { person } = question;
  // A name inside a longer one is somebody else's.
  return person !== undefined && !called.some(({ words }) => words.startsWith(person) && words.length > person.length);
}

/** Whom a question means by what it calls a person; nobody by a name that the reports have as it stands. */
async function meantBy(called: Called, { day }: Question, names: NameIndex, held: Held): Promise<Resolution> {
  const reportOf: ReportOf = (id) => held.source.get(id);
  const ofDay = day === undefined || called.kind !== 'office' ? [] : meetingsOn(day, held.source.all());
  const found = resolveCalling(called, { names, reportOf }, ofDay);
  if (called.kind !== 'name') return found;
  const meant = found.kind === 'unknown' ? oneOf(names.called(called.name)) : found;
  if (meant.kind === 'unknown') return UNKNOWN;
  return (await passagesHolding(called.name, held)).length > 0 ? UNKNOWN : meant;
}

/** What the reports tell of somebody who takes part in none of them. */
async function unknown(called: Called, asked: string, held: Held): Promise<Understood> {
  if (called.kind === 'office' || !called.asksWords) return PLAIN;
  const name = called.kind === 'name' ? called.name : called.words;
  const isLed = called.kind === 'name' && called.isLed === true;
  if (called.kind === 'name' && !isLed && !isNameLike(name)) return PLAIN;
  const holding = await passagesHolding(name, held);
  if (holding.length === 0 && isLed && !isNameLike(name)) return PLAIN;
  if (holding.length === 0) return { kind: 'stranger', asked };
  if (called.kind !== 'name' || !holding.some((one) => showsPerson(name, one))) return PLAIN;
  return { kind: 'mentioned', name, reports: [...new Set(holding.map(({ report }) => report))] };
}

function told(called: Called, meant: Resolution, question: string, { start, end }: Span, known: Known): Understood {
  const asked = question.slice(start, end);
  const { people } = known.names;
  const office = called.kind === 'office' ? called.office : called.kind === 'surname' ? called.title : undefined;
  if (meant.kind === 'choices') {
    return { kind: 'choices', asked, choices: choicesOf(meant.names, known, scriptOf(question), office) };
  }
  if (meant.kind === 'unknown') return PLAIN;
  const name = nameFor(meant.name, people, scriptOf(question));
  const by = called.kind === 'name' ? 'name' : 'title';
  return { kind: 'resolved', asked, by, name, question: question.slice(0, start) + name + question.slice(end) };
}

/**
 * Understands whom a question asks about. Somebody is only taken to be meant where the question's grammar asks about a
 * person, nobody is called exactly so, and no report has the words.
 */
export async function understand(question: Question, names: NameIndex, held: Held): Promise<Understood> {
  const { text: folded, origin } = foldWithMap(question.text.slice(0, READ));
  const all = personsAsked(folded);
  const isNamedRightly = all.some((one) => one.kind === 'name' && names.people.has(one.name));
  if (all.length > 0 && !isNamedRightly) await names.file();
  if (isPlain(question, all, names)) return PLAIN;
  for (const called of all) {
    const meant = await meantBy(called, question, names, held);
    const known = { names, reportOf: (id: ReportId) => held.source.get(id) };
    const span = { start: origin[called.start] ?? 0, end: origin[called.end] ?? question.text.length };
    const found =
      meant.kind === 'unknown'
        ? await unknown(called, question.text.slice(span.start, span.end), held)
        : told(called, meant, question.text, span, known);
    if (found.kind !== 'plain') return found;
  }
  return PLAIN;
}
