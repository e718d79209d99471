import type { Report, ReportId } from '../report/report.ts';
import { fold } from '../text/fold.ts';
import type { Answer, Note, Quote, Reservation } from './answer.ts';
import { candidates, type Scope } from './candidates.ts';
import { notCovered } from './holdings/not-covered.ts';
import { isOfUnknownYear, reportsOfNearestDays, reportsOfTime, unknownDate } from './holdings/time.ts';
import type { AskOptions } from './library.ts';
import type { NameIndex } from './names/name-index.ts';
import { type Understood, understand } from './names/understand.ts';
import { near, nearestQuotes } from './nearest.ts';
import { officesAsked } from './office.ts';
import { ownAsked, tellsOwn } from './own.ts';
import type { Question } from './question/question.ts';
import { readQuestion } from './question/read-question.ts';
import { type Held, quotesOf, type Scored } from './rank.ts';
import { isBlank, readable } from './readable.ts';
import { inChinese } from './talk/in-chinese.ts';
import { talkOf } from './talk/talk.ts';
import { withoutCourtesy } from './talk/without-courtesy.ts';
import { LEAST_SCORE } from './weights.ts';
import { whyNotFound } from './why-not-found.ts';

/** Quotes in an answer at most. */
const MOST_QUOTES = 5;
/** A further quote is shown if the best one's features sum up to no more than this above its own. */
const WORTH_SHOWING = 10;
/** So many of the best decide whether a question is answered. */
const DECISIVE = 3;

const notFound = (question: string, note?: Note, nearest: readonly Quote[] = []): Answer => ({
  question,
  outcome: 'not-found',
  quotes: [],
  nearest,
  ...(note ? { note } : {}),
});

/** A question that a report prints (a reporter's, a heading) is no answer, however well it matches. */
const mayAnswer = (one: Scored): boolean => one.features.asks === 0;

/** Whether an excerpt may answer as far as it is asked for what is a person's or an office's own: 省长的工资, 某某几岁. */
function tellsWhatIsOwn(question: Question): (one: Scored) => boolean {
  const own = ownAsked(question);
  return ({ excerpt }) => own === undefined || tellsOwn(own, excerpt);
}

/**
 * Which of the excerpts that may answer, best first, do: none unless one of the best is likely enough to; then also
 * those a little less likely, since which of two is better is told more surely than how likely either answers.
 */
function answersAmong(question: Question, ranked: readonly Scored[]): readonly Scored[] {
  const able = ranked.filter(mayAnswer).filter(tellsWhatIsOwn(question));
  const [best] = able;
  if (!best || question.isOpen) return able;
  const likeliest = Math.max(...able.slice(0, DECISIVE).map(({ score }) => score));
  if (likeliest < LEAST_SCORE) return [];
  return able.filter(({ score, sum }) => score >= LEAST_SCORE / 10 && best.sum - sum <= WORTH_SHOWING);
}

/** What the first quote is not, where the question asks who said it. */
function whoSaidIt(question: Question, [first]: readonly Quote[]): Reservation | undefined {
  if (question.wanted !== 'who-said' || question.person !== undefined) return undefined;
  if (first?.speaker.kind === 'meeting') return { kind: 'said-by-meeting' };
  return first?.speaker.kind === 'report' ? { kind: 'said-by-nobody' } : undefined;
}

/** A question as it was understood, and what is searched. */
interface Asked {
  readonly question: Question;
  readonly who: Understood;
  readonly names: NameIndex;
  readonly held: Held;
  readonly options: AskOptions;
}

/** What is to be added to an answer: first whom a name was taken for. */
function noteOf({ who }: Asked, further: Reservation | undefined): Note | undefined {
  if (who.kind !== 'resolved') return further;
  const { asked, by, name } = who;
  return { kind: 'understood-as', asked, by, person: name, ...(further ? { further } : {}) };
}

/** The quotes that answer: of the person whose words are asked for, at the meeting of the day asked for. */
async function quotesFor({ question, held, options }: Asked, where: Scope): Promise<readonly Quote[]> {
  const offices = ownAsked(question) === undefined ? officesAsked(question, held) : [];
  if (offices.length > 0) return offices;
  const who: Scope = question.saidByPerson && question.person !== undefined ? { speaker: question.person } : {};
  const answers = answersAmong(question, await candidates(question, held, { ...where, ...who }));
  return quotesOf(question, answers, held, { most: MOST_QUOTES, explain: options.explain ?? false });
}

/** Where to look for what comes near to a question that names no matter: in the reports that name the person. */
function namingScope({ question, who, names }: Asked): Scope {
  if (!question.isOpen || question.person === undefined) return {};
  const known = names.people.get(question.person)?.roles.keys() ?? [];
  return { reports: new Set(who.kind === 'mentioned' ? who.reports.map(({ id }) => id) : known) };
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
  const ofTime = reportsOfTime(question, held);
  const where: Scope = ofTime === undefined || ofTime.size === 0 ? {} : { reports: ofTime };
  if (ofTime?.size === 0 || isOfUnknownYear(question, held)) return nothingOfTime(asked);
  const notThere = await notCovered(question, held);
  if (notThere !== undefined) return nothingFor(asked, where, notThere);
  if (who.kind === 'choices')
    return notFound(question.text, { kind: 'which-person', asked: who.asked, choices: who.choices });
  if (who.kind === 'stranger') return nothingFor(asked, where, { kind: 'unknown-person', asked: who.asked });
  const quotes = await quotesFor(asked, where);
  if (quotes.length === 0) return nothingFor(asked, where, undefined);
  const note = noteOf(asked, whoSaidIt(question, quotes));
  return { question: question.text, outcome: 'answered', quotes, nearest: [], ...(note ? { note } : {}) };
}

/** A question about the person who was understood to be meant. */
function about(who: Understood, question: Question, names: NameIndex): Question {
  switch (who.kind) {
    case 'resolved':
      return readQuestion(who.question, names.people);
    case 'mentioned':
      return readQuestion(question.text, names.people, who.name);
    case 'stranger':
      return readQuestion(question.text, names.people, null);
    default:
      return question;
  }
}

/**
 * Answers a question with quotes, or says that the reports do not say it. The same question to the same reports gets
 * the same answer.
 */
export async function ask(text: string, names: NameIndex, held: Held, options: AskOptions): Promise<Answer> {
  if (isBlank(text)) return notFound(text, { kind: 'empty-question' });
  if (held.source.all().length === 0) return notFound(text, { kind: 'empty-collection' });
  const plain = readable(text);
  const talk = talkOf(fold(plain));
  if (talk !== undefined) return notFound(text, { kind: 'small-talk', talk });
  const understood = inChinese(withoutCourtesy(plain));
  if (understood === undefined) return notFound(text, { kind: 'small-talk', talk: 'other-language' });
  const read = readQuestion(understood, names.people);
  const who = await understand(read, names, held);
  const answer = await answerTo({ question: about(who, read, names), who, names, held, options });
  return { ...answer, question: text };
}
