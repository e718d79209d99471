import type { Passage, Report } from '../report/report.ts';
import { parseDay } from '../text/day.ts';
import { fold } from '../text/fold.ts';
import type { Excerpt } from './excerpt.ts';
import { QUANTITY, TIME } from './expressions.ts';
import { expansion, type Formula } from './formula.ts';
import type { Question, Wanted } from './question.ts';
import { RANKING } from './weights.ts';

/** What speaks for an excerpt as the answer to a question. Shares from 0 to 1, but for `length`. */
export interface Features {
  readonly coverage: number;
  readonly contextCoverage: number;
  readonly passage: number;
  readonly wanted: number;
  readonly expansion: number;
  readonly day: number;
  readonly spoken: number;
  /** The words are a question that the report prints, a heading or a reporter's: the answer follows. */
  readonly asks: number;
  /** Length of the excerpt in hundreds of characters. */
  readonly length: number;
}

const HOLDS_TIME = new RegExp(`${TIME}|今年|明年|去年|春节|暑假|寒假|届时|当天|月底|年底`);
const HOLDS_QUANTITY = new RegExp(QUANTITY);
const PARTICIPANTS = /主持|出席|参加|列席|参会|陪同|到会/;
const DEFINES = /就是|即|是指|指的是|包括|分别是|一是|:/;

/** Whether the words hold the kind of thing that is wanted. */
function holdsWanted(wanted: Wanted, folded: string): boolean {
  switch (wanted) {
    case 'when':
      return HOLDS_TIME.test(folded);
    case 'how-many':
      return HOLDS_QUANTITY.test(folded);
    case 'who':
      return PARTICIPANTS.test(folded);
    case 'where':
      return /在.{1,16}(?:召开|举行|举办)|位于|[省市县区镇乡村路]/.test(folded);
    case 'definition':
      return DEFINES.test(folded);
    default:
      return false;
  }
}

/** Whether a report's meeting was held on the day asked for; a year that either leaves open fits. */
export function heldOn(report: Report, day: NonNullable<Question['day']>): boolean {
  const held = parseDay(report.meeting.date ?? '');
  if (!held || held.month !== day.month || held.day !== day.day) return false;
  return held.year === undefined || day.year === undefined || held.year === day.year;
}

/** How a question's terms weigh: IDF for each, and their sum. */
export interface TermWeights {
  readonly idf: ReadonlyMap<string, number>;
  readonly sum: number;
}

/** Weighs a question's terms. */
export function weighTerms(terms: readonly string[], idf: (term: string) => number): TermWeights {
  const weights = new Map(terms.map((t) => [t, idf(t)]));
  return { idf: weights, sum: [...weights.values()].reduce((a, b) => a + b, 0) };
}

function shareHeld(weights: TermWeights, holds: (term: string) => boolean): number {
  if (weights.sum === 0) return 0;
  let held = 0;
  for (const [term, idf] of weights.idf) if (holds(term)) held += idf;
  return held / weights.sum;
}

/** Characters before a passage that still tell what it is about. */
const BEFORE = 60;

/** How much of what stands before a passage belongs to it: the question that it answers, or what leads up to a colon. */
function introduction(report: Report, passage: Passage): number {
  const before = report.text.slice(Math.max(0, passage.start - BEFORE), passage.start);
  return /[？?：:]["”」』）)]?\s*$/.test(before) ? before.length : 0;
}

/** What stands around an excerpt and may hold what it leaves unsaid: the report's title, its meeting, its speaker. */
export function contextOf(report: Report, index: number): string {
  const passage = report.passages[index];
  const speaker = passage?.speaker;
  const who = speaker?.kind === 'person' ? `${speaker.name} ${speaker.post ?? ''}` : '';
  const around = passage ? report.text.slice(passage.start - introduction(report, passage), passage.end) : '';
  return fold(`${report.title}\n${report.meeting.name ?? ''}\n${report.meeting.place ?? ''}\n${who}\n${around}`);
}

/** A row of two may come about by chance; three items or more with the formula's characters hardly do. */
function expandedShare(folded: string, formula: Formula): number {
  if (expansion(folded, formula) === undefined) return 0;
  const items = formula.parts.reduce((sum, part) => sum + part.count, 0);
  return items >= 3 ? 1 : 0.5;
}

/** 1 for the meeting's day, half of that for its year alone. */
function dayShare(question: Question, report: Report): number {
  if (question.day) return heldOn(report, question.day) ? 1 : 0;
  return question.year !== undefined && report.meeting.date?.startsWith(`${question.year}-`) ? 0.5 : 0;
}

/** Measures an excerpt against a question. `share` is its passage's score in the search as a share of the best. */
export function measure(
  question: Question,
  weights: TermWeights,
  excerpt: Excerpt,
  context: string,
  share: number,
): Features {
  const inside = shareHeld(weights, (t) => excerpt.folded.includes(t));
  const either = shareHeld(weights, (t) => excerpt.folded.includes(t) || context.includes(t));
  return {
    coverage: inside,
    contextCoverage: either - inside,
    passage: share,
    wanted: holdsWanted(question.wanted, excerpt.folded) ? 1 : 0,
    expansion: Math.max(0, ...question.formulas.map((f) => expandedShare(excerpt.folded, f))),
    day: dayShare(question, excerpt.report),
    spoken: question.wanted === 'who-said' && excerpt.passage.speaker.kind !== 'report' ? 1 : 0,
    asks: excerpt.passage.speaker.kind === 'report' && /[?？]["']?$/.test(excerpt.folded) ? 1 : 0,
    length: excerpt.folded.length / 100,
  };
}

/** The weighted sum of the features: which of two excerpts is the better answer. */
export function weigh(f: Features): number {
  return (
    RANKING.coverage * f.coverage +
    RANKING.contextCoverage * f.contextCoverage +
    RANKING.passage * f.passage +
    RANKING.wanted * f.wanted +
    RANKING.expansion * f.expansion +
    RANKING.day * f.day +
    RANKING.spoken * f.spoken +
    RANKING.asks * f.asks +
    RANKING.length * f.length
  );
}
