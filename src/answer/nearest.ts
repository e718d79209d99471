import type { ReportId } from '../report/report.ts';
import { fold } from '../text/fold.ts';
import type { Quote, Reservation } from './answer.ts';
import { candidates, type Scope } from './candidates.ts';
import type { AskOptions } from './library.ts';
import type { Question } from './question/question.ts';
import { type Held, quotesOf, type Scored } from './rank.ts';
import { LEAST_SCORE } from './weights.ts';

/** Quotes that come nearest, with an answer that was not found. */
const MOST_NEAREST = 3;
/** What is less likely than this answers nothing like the question: to show it would only puzzle. */
const NEAR_ENOUGH = LEAST_SCORE / 2;
/** A report whose title, meeting or speaker holds so much of the question is near, whatever its words. */
const NEAR_BY_CONTEXT = 0.5;

/** Whether an excerpt is on the matter, the day or the report that is asked for. */
const isOnMatter = ({ score, features: { day, contextCoverage } }: Scored): boolean =>
  score >= NEAR_ENOUGH || day === 1 || contextCoverage >= NEAR_BY_CONTEXT;

/** The excerpts in scope that come nearest to what is asked, best first, though they do not answer. */
export async function near(question: Question, held: Held, scope: Scope): Promise<readonly Scored[]> {
  const isNear = ({ features: f }: Scored): boolean =>
    question.isOpen || f.coverage + f.contextCoverage > 0 || f.day === 1;
  const found = (await candidates(question, held, scope)).filter(isNear);
  // However near they come, they do not answer: no score of theirs may look like an answer's.
  return found.map((r) => ({ ...r, score: Math.min(r.score, LEAST_SCORE - 0.01) }));
}

/** Whether an excerpt shows what a reservation says: the meeting's words, or the place where others name the person. */
function bearsOut(reservation: Reservation | undefined, { excerpt }: Scored): boolean {
  const { report, passage } = excerpt;
  switch (reservation?.kind) {
    case 'chaired':
      return passage.speaker.kind === 'meeting';
    case 'attended':
    case 'relayed':
    case 'mentioned':
    case 'no-words': {
      const isThere = !('date' in reservation) || reservation.date === null || reservation.date === report.meeting.date;
      return isThere && fold(report.text.slice(excerpt.start, excerpt.end)).includes(fold(reservation.asked));
    }
    default:
      return false;
  }
}

/** The best of each report before the second best of any: what does not answer is the more useful the more it differs. */
function fromEachReport(ranked: readonly Scored[], held: Held): readonly Scored[] {
  const seen = new Set<ReportId>();
  const firsts: Scored[] = [];
  const others: Scored[] = [];
  for (const one of ranked) {
    const report = held.source.original(one.excerpt.report.id);
    (seen.has(report) ? others : firsts).push(one);
    seen.add(report);
  }
  return [...firsts, ...others];
}

/** What a person says that comes nearest; whatever he or she says at the meeting asked about, if none of it comes near. */
async function ownWords(question: Question, held: Held, scope: Scope): Promise<readonly Scored[]> {
  const nearest = await near(question, held, scope);
  return nearest.length > 0 || scope.reports === undefined ? nearest : near({ ...question, isOpen: true }, held, scope);
}

/**
 * The quotes that come nearest, first those that show why there is no answer. Where the person asked about speaks of
 * other matters, his or her own words alone.
 */
export async function nearestQuotes(
  question: Question,
  found: readonly Scored[],
  held: Held,
  scope: Scope,
  reservation: Reservation | undefined,
  { explain = false }: AskOptions,
): Promise<readonly Quote[]> {
  const isOwn = reservation?.kind === 'other-matter' && question.person !== undefined;
  const own = isOwn ? await ownWords(question, held, { ...scope, speaker: question.person ?? '' }) : found;
  const first = own.filter((one) => bearsOut(reservation, one));
  // Where neither a matter nor a day is named, others are near to nothing.
  const isNear = (one: Scored): boolean => (question.isOpen ? scope.reports !== undefined : isOnMatter(one));
  // A question that a report prints is no help to one who asks.
  const others = own.filter((one) => !bearsOut(reservation, one) && one.features.asks === 0 && isNear(one));
  const shown = [...fromEachReport(first, held), ...fromEachReport(others, held)];
  return quotesOf(question, shown, held, { most: MOST_NEAREST, explain });
}
