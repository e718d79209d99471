import { passageText, type Report, type ReportId } from '../report/report.ts';
import { fold } from '../text/fold.ts';
import type { Answer, Note, Quote } from './answer.ts';
import { candidates, type Scope } from './candidates.ts';
import { heldOn } from './features.ts';
import type { AskOptions } from './library.ts';
import { officesAsked } from './office.ts';
import type { People } from './people.ts';
import { type Question, readQuestion } from './question.ts';
import { type Held, quotesOf, type Scored } from './rank.ts';
import { isSmallTalk } from './small-talk.ts';
import { LEAST_SCORE } from './weights.ts';
import { isOfUnknownYear, whyNotFound } from './why-not-found.ts';

/** Quotes in an answer at most. */
const MOST_QUOTES = 5;
/** Quotes that come nearest, with an answer that was not found. */
const MOST_NEAREST = 3;
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

/** The reports whose meeting was on the day that the question names, or undefined if it names none. */
function reportsOfDay(question: Question, reports: readonly Report[]): ReadonlySet<ReportId> | undefined {
  const day = question.day;
  if (!day || !question.dayOfMeeting) return undefined;
  return new Set(reports.filter((r) => heldOn(r, day)).map((r) => r.id));
}

/** A question that a report prints (a reporter's, a heading) is no answer, however well it matches. */
const mayAnswer = (one: Scored): boolean => one.features.asks === 0;

/**
 * Which of the excerpts that may answer, best first, do: none unless one of the best is likely enough to; then also
 * those a little less likely, since which of two is better is told more surely than how likely either answers.
 */
function answersAmong(question: Question, ranked: readonly Scored[]): readonly Scored[] {
  const able = ranked.filter(mayAnswer);
  const [best] = able;
  if (!best || question.isOpen) return able;
  const likeliest = Math.max(...able.slice(0, DECISIVE).map(({ score }) => score));
  if (likeliest < LEAST_SCORE) return [];
  return able.filter(({ score, sum }) => score >= LEAST_SCORE / 3 && best.sum - sum <= WORTH_SHOWING);
}

async function nearestTo(
  question: Question,
  held: Held,
  scope: Scope,
  { explain }: AskOptions,
): Promise<readonly Quote[]> {
  const near = (await candidates(question, held, scope)).filter((r) => r.features.coverage > 0 || r.features.day === 1);
  // However near they come, they do not answer: no score of theirs may look like an answer's.
  const capped = near.map((r) => ({ ...r, score: Math.min(r.score, LEAST_SCORE - 0.01) }));
  return quotesOf(question, capped, held, { most: MOST_NEAREST, explain });
}

/** Whether no report holds the name that the question takes for a person's. */
async function isUnknown(name: string, held: Held): Promise<boolean> {
  const hits = await held.index.search({ text: name, limit: MOST_QUOTES });
  return !hits.some(({ report: id, passage: index }) => {
    const report = held.source.get(id);
    const passage = report?.passages[index];
    return report && passage && fold(passageText(report, passage)).includes(name);
  });
}

/**
 * Answers a question with quotes, or says that the reports do not say it. The same question to the same reports gets
 * the same answer.
 */
export async function ask(text: string, people: People, held: Held, options: AskOptions): Promise<Answer> {
  if (text.trim() === '') return notFound(text, { kind: 'empty-question' });
  const all = held.source.all();
  if (all.length === 0) return notFound(text, { kind: 'empty-collection' });
  const question = readQuestion(text, people);
  if (isSmallTalk(question.folded)) return notFound(text, { kind: 'small-talk' });
  const isOfStranger = question.stranger !== undefined && (await isUnknown(question.stranger, held));
  const offices = officesAsked(question, held);
  if (offices.length > 0) return { question: text, outcome: 'answered', quotes: offices, nearest: [] };
  const ofDay = reportsOfDay(question, all);
  const noSuchDay = ofDay?.size === 0 || isOfUnknownYear(question, all);
  const where: Scope = ofDay === undefined || ofDay.size === 0 ? {} : { reports: ofDay };
  const who: Scope = question.saidByPerson && question.person !== undefined ? { speaker: question.person } : {};
  if (!noSuchDay && !isOfStranger) {
    const answers = answersAmong(question, await candidates(question, held, { ...where, ...who }));
    const quotes = quotesOf(question, answers, held, { most: MOST_QUOTES, explain: options.explain });
    if (quotes.length > 0) return { question: text, outcome: 'answered', quotes, nearest: [] };
  }
  const nearest = await nearestTo(question, held, where, options);
  const likeliest = where.reports ? [...where.reports] : nearest.slice(0, 1).map((q) => q.citation.report);
  const looked = likeliest.map((id) => held.source.get(id)).filter((r) => r !== undefined);
  return notFound(text, whyNotFound(question, people, looked, { noSuchDay, isOfStranger }), nearest);
}
