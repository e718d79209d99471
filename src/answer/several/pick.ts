import { skeleton } from '../../text/fold.ts';
import { DEEP, type Scope } from '../candidates.ts';
import { foldedWords } from '../excerpt.ts';
import { knownDay } from '../newest-first.ts';
import type { Question } from '../question/question.ts';
import type { Scored } from '../rank.ts';
import { meetingOf, reportsOfMeeting } from './meeting.ts';
import { meetingsCalled, type Occasion, occasionsOf } from './occasions.ts';
import { meetingsOf } from './showing.ts';
import type { Finding } from './told.ts';

/** As likely as the likeliest, or nearly: only among these a meeting is picked. */
const NEARLY = 0.6;
/** Meetings that are asked one after the other whether they answer. */
const MOST_ASKED = 3;

type Pick = NonNullable<Question['pick']>;

/** Meetings of known day in the order in which they are asked. */
function inOrder(found: readonly Occasion[], pick: Pick, finding: Finding): readonly Occasion[] {
  const newest = meetingsOf(found, finding).filter(({ report }) => knownDay(report) !== '');
  return pick === 'newest' ? newest : newest.toReversed();
}

/** Facts of a meeting that is itself asked about: 最近一次防汛会议是哪天开的. Of a matter (…怎么说口罩) any meeting may tell. */
const OF_MEETING: ReadonlySet<Question['wanted']> = new Set(['who', 'when', 'where', 'how-many', 'which']);

/** The meetings at which what is asked about is found by the letter: only of them it is sure that one is the newest. */
function meetingsOfMatter(question: Question, scope: Scope, finding: Finding): readonly Occasion[] {
  const { person, isOpen, wanted, phrases, formulas } = question;
  if (person !== undefined) return isOpen ? (occasionsOf(question, scope, finding)?.found ?? []) : [];
  const isCalled = OF_MEETING.has(wanted) || phrases.length > 0 || formulas.length > 0;
  return isCalled ? meetingsCalled(question, scope, finding.held) : [];
}

/** Answers, those first that have the very words that the question quotes. */
function inItsWords({ phrases, formulas }: Question, answers: readonly Scored[]): readonly Scored[] {
  const wanted = skeleton(phrases[0] ?? formulas[0]?.text ?? '');
  const has = ({ excerpt, reading }: Scored): boolean => skeleton(foldedWords(reading, excerpt)).includes(wanted);
  return [...answers.filter(has), ...answers.filter((one) => !has(one))];
}

/** Of answers, those of the meeting that is the newest or oldest of the likely ones. */
function ofPicked(answers: readonly Scored[], pick: Pick, { held }: Finding): readonly Scored[] {
  const likeliest = Math.max(...answers.map(({ score }) => score));
  const likely = answers.filter(({ score, excerpt }) => score >= NEARLY * likeliest && knownDay(excerpt.report) !== '');
  const days = likely.map(({ excerpt }) => knownDay(excerpt.report)).toSorted();
  const day = pick === 'newest' ? days.at(-1) : days[0];
  const one = likely.find(({ excerpt }) => knownDay(excerpt.report) === day);
  if (one === undefined) return answers;
  const meeting = meetingOf(one.excerpt.report.id, held.source);
  return answers.filter(({ excerpt }) => meetingOf(excerpt.report.id, held.source) === meeting);
}

/**
 * What the newest or the oldest meeting says that answers: of the meetings that the question calls by name, or at which
 * its very words were said; else of those that are as likely to answer as any.
 */
export async function pickedAnswers(
  question: Question,
  pick: Pick,
  scope: Scope,
  finding: Finding,
): Promise<readonly Scored[]> {
  for (const { report } of inOrder(meetingsOfMatter(question, scope, finding), pick, finding).slice(0, MOST_ASKED)) {
    const reports = new Set(reportsOfMeeting(report.id, finding.held.source).map(({ id }) => id));
    const answers = await finding.answers(question, { ...scope, reports });
    if (answers.length > 0) return inItsWords(question, answers);
  }
  return ofPicked(await finding.answers(question, scope, DEEP), pick, finding);
}
