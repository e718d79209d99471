import type { Report, ReportId } from '../report/report.ts';
import { fold } from '../text/fold.ts';
import { pause } from '../text/pause.ts';
import type { Answer, Note, Quote, Reservation, Tally } from './answer.ts';
import { answersAmong } from './answers-among.ts';
import { type Asked, type Asking, readAsked, reportsOn, scopeOf } from './asked.ts';
import { candidates, type Scope } from './candidates.ts';
import { picked } from './conversation/narrowing.ts';
import { notCovered } from './holdings/not-covered.ts';
import { isOfUnknownYear, reportsOfNearestDays, unknownDate } from './holdings/time.ts';
import { meetingsAsked } from './meetings-asked.ts';
import type { NameIndex } from './names/name-index.ts';
import { passesOnWordsOf } from './names/words-passed-on.ts';
import { near, nearestQuotes } from './nearest.ts';
import { officesAsked } from './office.ts';
import { ownAsked } from './own.ts';
import type { Question } from './question/question.ts';
import type { Held, Scored } from './rank.ts';
import { isBlank, readable } from './readable.ts';
import { MOST_QUOTES, type Told } from './several/told.ts';
import { toldBy } from './several/told-by.ts';
import { inChinese } from './talk/in-chinese.ts';
import { talkOf } from './talk/talk.ts';
import { withoutCourtesy } from './talk/without-courtesy.ts';
import { UNSURE } from './weights.ts';
import { whyNotFound } from './why-not-found.ts';

const notFound = (question: string, note?: Note, nearest: readonly Quote[] = []): Answer => ({
  question,
  outcome: 'not-found',
  quotes: [],
  nearest,
  ...(note ? { note } : {}),
});

/** What the first quote is not, where the question asks who said it. */
function whoSaidIt(question: Question, [first]: readonly Quote[]): Reservation | undefined {
  if (question.wanted !== 'who-said' || question.person !== undefined) return undefined;
  if (first?.speaker.kind === 'meeting') return { kind: 'said-by-meeting' };
  return first?.speaker.kind === 'report' ? { kind: 'said-by-nobody' } : undefined;
}

/** That the quotes may well not answer; of few, a follow-up's or one person's own words, the score tells less. */
function isUnsure({ saidByPerson }: Question, quotes: readonly Quote[], { narrowing }: Asking): boolean {
  return narrowing === undefined && !saidByPerson && quotes.every(({ score }) => score < UNSURE);
}

/** What is to be added to an answer: first whom a name was taken for. */
function noteOf({ who }: Asked, further: Reservation | Tally | undefined): Note | undefined {
  if (who.kind !== 'resolved') return further;
  const { asked, by, name } = who;
  return { kind: 'understood-as', asked, by, person: name, ...(further ? { further } : {}) };
}

/** What the reports tell that answers, put together as the question asks for it. */
async function tellOf(asked: Asked, where: Scope): Promise<Told> {
  const { question, names, held, options, read } = asked;
  const { narrowing, explain = false, most = MOST_QUOTES } = options;
  const offices = narrowing === undefined && ownAsked(question) === undefined ? officesAsked(question, held) : [];
  if (offices.length > 0) return { quotes: offices };
  return toldBy(question, where, {
    held,
    people: names.people,
    explain,
    most: Math.max(MOST_QUOTES, most),
    read,
    meetingsOf: (other) => meetingsAsked(other, held.source.all()),
    answers: async (other, scope, depth) => {
      const found = await candidates(other, held, scopeOf({ ...asked, question: other }, scope), depth);
      const keeps = ({ excerpt }: Scored): boolean => narrowing === undefined || narrowing.keeps(excerpt);
      const own = picked(answersAmong(other, found.filter(keeps), narrowing), narrowing);
      if (own.length > 0 || !other.saidByPerson) return own;
      const told = (await candidates(other, held, scope, depth)).filter(passesOnWordsOf(other));
      return picked(answersAmong(other, told.filter(keeps), narrowing), narrowing);
    },
  });
}

/** Where to look for what comes near to a question that names no matter: in the reports that name the person. */
function namingScope(asked: Asked): Scope {
  const { isOpen, person } = asked.question;
  return !isOpen || person === undefined ? {} : { reports: reportsOn(person, asked) };
}

/** That nothing answers, why, and what comes nearest. */
async function nothingFor(asked: Asked, where: Scope, known: Reservation | undefined): Promise<Answer> {
  const { question, who, held, names, options } = asked;
  const found = await near(question, held, where.reports ? where : { ...where, ...namingScope(asked) });
  const reportOf = (id: ReportId): Report | undefined => held.source.get(id);
  const meetings = where.reports && [...where.reports].map(reportOf).filter((r) => r !== undefined);
  // To a question that names no matter none comes nearer than another.
  const toMatter = question.isOpen ? [] : found.slice(0, 1).map(({ excerpt }) => excerpt.report);
  const looked = { ...(meetings ? { meetings } : {}), nearest: who.kind === 'mentioned' ? who.reports : toMatter };
  const reservation = known ?? whyNotFound(question, looked, { people: names.people, reportOf });
  const nearest = await nearestQuotes(question, found, held, where, reservation, options);
  return notFound(question.text, noteOf(asked, reservation), nearest);
}

/** That no meeting was held at the time asked for, and what comes nearest. */
function nothingOfTime(asked: Asked): Promise<Answer> {
  const { question, held } = asked;
  const reservation = unknownDate(question, held);
  const reports = reportsOfNearestDays(question, reservation, held);
  return nothingFor(asked, reports.size === 0 ? {} : { reports }, reservation);
}

async function answerTo(asked: Asked): Promise<Answer> {
  const { question, who, held } = asked;
  const ofTime = meetingsAsked(question, held.source.all());
  const { reports } = asked.options.narrowing ?? {};
  const where: Scope = ofTime === undefined || ofTime.size === 0 ? (reports ? { reports } : {}) : { reports: ofTime };
  if (ofTime?.size === 0 || isOfUnknownYear(question, held)) return nothingOfTime(asked);
  const notThere = await notCovered(question, held);
  if (notThere !== undefined) return nothingFor(asked, where, notThere);
  if (who.kind === 'choices')
    return notFound(question.text, { kind: 'which-person', asked: who.asked, choices: who.choices });
  if (who.kind === 'stranger') return nothingFor(asked, where, { kind: 'unknown-person', asked: who.asked });
  const { quotes, tally } = await tellOf(asked, where);
  if (quotes.length === 0) return nothingFor(asked, where, undefined);
  const unsure: Reservation | undefined = isUnsure(question, quotes, asked.options) ? { kind: 'unsure' } : undefined;
  const note = noteOf(asked, tally ?? whoSaidIt(question, quotes) ?? unsure);
  return { question: question.text, outcome: 'answered', quotes, nearest: [], ...(note ? { note } : {}) };
}

/**
 * Answers a question with quotes, or says that the reports do not say it. The same question to the same reports gets
 * the same answer.
 */
export async function ask(text: string, names: NameIndex, held: Held, options: Asking): Promise<Answer> {
  if (isBlank(text)) return notFound(text, { kind: 'empty-question' });
  const all = held.source.all();
  if (all.length === 0) return notFound(text, { kind: 'empty-collection' });
  const plain = readable(text);
  const talk = talkOf(fold(plain));
  if (talk !== undefined) return notFound(text, { kind: 'small-talk', talk });
  const understood = inChinese(withoutCourtesy(plain));
  if (understood === undefined) return notFound(text, { kind: 'small-talk', talk: 'other-language' });
  const asked = await readAsked(understood, names, held, options);
  await pause.whenDue();
  const answer = await answerTo(asked);
  return { ...answer, question: text, ...(options.explain === true ? { asked: asked.question } : {}) };
}
