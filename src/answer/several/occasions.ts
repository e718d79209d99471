import type { Report, ReportId, Role } from '../../report/report.ts';
import { skeleton } from '../../text/fold.ts';
import { foldName } from '../../text/name.ts';
import type { Counted } from '../answer.ts';
import type { Scope } from '../candidates.ts';
import { type KnownPerson, nameFor } from '../people.ts';
import type { Question } from '../question/question.ts';
import type { Held } from '../rank.ts';
import { headOf, isLead } from './head.ts';
import { matterOf } from './matter.ts';
import type { Finding } from './told.ts';

/** A report in which what is counted is found, with the passages that show it. */
export interface Occasion {
  readonly report: Report;
  /** Indexes in the report's passages, in order; at least one. */
  readonly passages: readonly number[];
}

/** What is counted, and every report among all held in which it is found. */
export interface Occasions {
  readonly counted: Counted;
  readonly found: readonly Occasion[];
}

type Place = ReturnType<Held['index']['holding']>[number];

/** Passages by their reports, as far as these are held and in scope. */
function byReport(places: readonly Place[], { source }: Held, { reports }: Scope): readonly Occasion[] {
  const found = new Map<ReportId, number[]>();
  for (const { report, passage } of places) {
    if (reports !== undefined && !reports.has(report)) continue;
    const its = found.get(report);
    if (its === undefined) found.set(report, [passage]);
    else its.push(passage);
  }
  return [...found].flatMap(([id, passages]) => {
    const report = source.get(id);
    return report === undefined ? [] : [{ report, passages: passages.toSorted((a, b) => a - b) }];
  });
}

/** Those passages that pass a test; reports without any are left out. */
function keeping(found: readonly Occasion[], test: (report: Report, passage: number) => boolean): readonly Occasion[] {
  return found
    .map(({ report, passages }) => ({ report, passages: passages.filter((passage) => test(report, passage)) }))
    .filter(({ passages }) => passages.length > 0);
}

function isSaidBy(person: string): (report: Report, passage: number) => boolean {
  return (report, passage) => {
    const speaker = report.passages[passage]?.speaker;
    return speaker?.kind === 'person' && foldName(speaker.name) === person;
  };
}

/** Every passage of the reports that name a person as taking part. */
function passagesOf(known: KnownPerson, held: Held, scope: Scope, roles: readonly Role[]): readonly Occasion[] {
  const ids = [...known.roles].filter(([, role]) => roles.includes(role)).map(([id]) => id);
  const reports = ids.map((id) => held.source.get(id)).filter((report) => report !== undefined);
  return reports
    .filter(({ id }) => scope.reports?.has(id) ?? true)
    .map((report) => ({ report, passages: report.passages.map((_, passage) => passage) }));
}

const ALL_ROLES: readonly Role[] = ['chair', 'speaker', 'attended'];

/** What a question asks of a person, if it counts that: to speak, to chair, to be there. */
function deedIn({ folded }: Question): 'speaks' | 'chairs' | 'attends' {
  if (folded.includes('主持')) return 'chairs';
  return /出席|参加|到会|列席|露面/.test(folded) ? 'attends' : 'speaks';
}

function ofPerson(question: Question, person: string, scope: Scope, finding: Finding): Occasions | undefined {
  const { held, people } = finding;
  const known = people.get(person);
  if (known === undefined) return undefined;
  const name = nameFor(person, people, 'simplified');
  const kind = deedIn(question);
  const words = matterOf(question);
  if (kind !== 'speaks') {
    const named = (report: Report, passage: number): boolean =>
      skeleton(textOf(report, passage)).includes(skeleton(person));
    const there = passagesOf(known, held, scope, kind === 'chairs' ? ['chair'] : ALL_ROLES);
    return { counted: { kind, person: name }, found: keeping(there, named) };
  }
  const said = keeping(passagesOf(known, held, scope, ALL_ROLES), isSaidBy(person));
  if (words.length === 0) return { counted: { kind, person: name }, found: said };
  const holding = keeping(said, (report, passage) => holdsAll(`${headOf(report)} ${textOf(report, passage)}`, words));
  return { counted: { kind: 'speaks-of', person: name, words }, found: holding };
}

function textOf(report: Report, passage: number): string {
  const { start, end } = report.passages[passage] ?? { start: 0, end: 0 };
  return report.text.slice(start, end);
}

function holdsAll(text: string, words: readonly string[]): boolean {
  const letters = skeleton(text);
  return words.every((word) => letters.includes(word));
}

/** Reports that have a phrase, word for word. */
function ofPhrase(phrase: string, scope: Scope, held: Held): Occasions {
  const wanted = skeleton(phrase);
  const found = keeping(byReport(held.index.holding(phrase), held, scope), (report, passage) =>
    skeleton(textOf(report, passage)).includes(wanted),
  );
  const times = found.flatMap(({ report, passages }) =>
    held.source.original(report.id) === report.id
      ? passages.map((passage) => skeleton(textOf(report, passage)).split(wanted).length - 1)
      : [],
  );
  return { counted: { kind: 'phrase', phrase, times: times.reduce((a, b) => a + b, 0) }, found };
}

/** Reports of meetings that are called by some words, each with the passages of its beginning. */
function ofMeetings(words: readonly string[], scope: Scope, held: Held): Occasions {
  const reports = held.source.all().filter(({ id }) => scope.reports?.has(id) ?? true);
  const called = reports.filter((report) => words.every((word) => headOf(report).includes(word)));
  const found = called.map((report) => ({
    report,
    passages: report.passages.flatMap((p, i) => (isLead(p) ? [i] : [])),
  }));
  return { counted: { kind: 'held', words }, found };
}

/** Reports one passage of which has all the words, with the title. */
function ofMatter(words: readonly string[], scope: Scope, held: Held): Occasions {
  const found = keeping(byReport(held.index.holding(words.join(' ')), held, scope), (report, passage) =>
    holdsAll(`${report.title} ${textOf(report, passage)}`, words),
  );
  return { counted: { kind: 'tells-of', words }, found };
}

const TELLS = /[说讲谈]|提(?!供|高|升|前)|强调|要求|指出|出现|报道|报导|部署|研究/;

/** The exact words that a question names: within quotation marks, or a formula. */
function phraseIn({ phrases, formulas }: Question): string | undefined {
  return phrases[0] ?? formulas[0]?.text;
}

/**
 * Every report in scope, among all that are held, in which what a question counts is found by the letter: an exact
 * phrase; a person who speaks, chairs or is there; meetings called by its words, or telling of them. Undefined if the
 * question names nothing that can be found so.
 */
export function occasionsOf(question: Question, scope: Scope, finding: Finding): Occasions | undefined {
  const { person } = question;
  const phrase = phraseIn(question);
  if (phrase !== undefined && person === undefined) return ofPhrase(phrase, scope, finding.held);
  if (person !== undefined) return ofPerson(question, person, scope, finding);
  const words = matterOf(question);
  if (words.length === 0) return undefined;
  return TELLS.test(question.folded) ? ofMatter(words, scope, finding.held) : ofMeetings(words, scope, finding.held);
}

/** Meetings that a question calls by their name, or by words that were said there for the first time or last. */
export function meetingsCalled(question: Question, scope: Scope, held: Held): readonly Occasion[] {
  const phrase = phraseIn(question);
  if (phrase !== undefined) return ofPhrase(phrase, scope, held).found;
  const words = matterOf(question);
  return words.length === 0 ? [] : ofMeetings(words, scope, held).found;
}
