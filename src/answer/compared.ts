import type { Report, Speaker } from '../report/report.ts';
import { parseDay } from '../text/day.ts';
import { fold } from '../text/fold.ts';
import { BitRows } from './bit-rows.ts';
import { type Coverage, coverageOf, headingOf } from './coverage.ts';
import type { Excerpt } from './excerpt.ts';
import { happeningAsked } from './happening.ts';
import { oncePer } from './once-per.ts';
import type { Question, Wanted } from './question/question.ts';
import type { Reading } from './reading.ts';
import { RunHolding, type RunRows, runRows } from './run-holding.ts';
import { UnitShares } from './spread.ts';
import type { TermWeights, Weights } from './term-weights.ts';
import { holdsWanted } from './wanted.ts';

/** Whether a report's meeting was held on the day asked for; a year that either leaves open fits. */
export function heldOn(report: Report, day: NonNullable<Question['day']>): boolean {
  const held = parseDay(report.meeting.date ?? '');
  if (!held || held.month !== day.month || held.day !== day.day) return false;
  return held.year === undefined || day.year === undefined || held.year === day.year;
}

/** 1 for the meeting's day, half of that for its year alone. */
function dayShare(question: Question, report: Report): number {
  if (question.day) return heldOn(report, question.day) ? 1 : 0;
  return question.year !== undefined && report.meeting.date?.startsWith(`${question.year}-`) ? 0.5 : 0;
}

/** How the search rated a report, as shares of the best ratings for the question. */
export interface Rating {
  /** The score of each passage that was found, by its index in the report. */
  readonly passages: ReadonlyMap<number, number>;
  readonly bestPassage: number;
  readonly wholeReport: number;
}

/** A report held against a question: what is the same for all its excerpts is worked out once. */
export interface Compared {
  readonly question: Question;
  readonly weights: TermWeights;
  readonly reading: Reading;
  readonly coverage: Coverage;
  readonly rating: Rating;
  readonly shares: UnitShares;
  readonly reportCoverage: number;
  readonly reportSize: number;
  readonly day: number;
  /** What the narration tells the fact of the meeting with that is asked for, if one is. */
  readonly happening: RegExp | undefined;
  /** Whether a unit holds the kind of thing that is wanted. */
  readonly wanted: (unit: number) => boolean;
  /** One row: which terms stand around a speaker's words, whatever the words: in the title, the meeting, his name and post. */
  readonly context: (speaker: Speaker) => BitRows;
  /** Where runs put together what they hold. */
  readonly runs: RunRows;
}

/** Holds a report against a question. */
export function compare(question: Question, weights: TermWeights, rating: Rating, reading: Reading): Compared {
  const coverage = coverageOf(reading, weights);
  return {
    question,
    weights,
    reading,
    coverage,
    rating,
    shares: new UnitShares(reading.units.length, coverage, weights.idf),
    // What no unit holds tells nothing apart.
    reportCoverage: shareOf(weights.idf, (term) => (coverage.telling.of[term] ?? 0) > 0),
    reportSize: Math.log(Math.max(1, reading.units.length)),
    day: dayShare(question, reading.report),
    happening: happeningAsked(question),
    wanted: wantedIn(question, reading),
    context: contextOf(reading, weights),
    runs: runRows(reading.units.length, weights),
  };
}

function shareOf({ of, sum }: Weights, isHeld: (term: number) => boolean): number {
  return sum > 0 ? of.reduce((held, weight, term) => (isHeld(term) ? held + weight : held), 0) / sum : 0;
}

/** By what is wanted, then by unit. Units come into question again and again, and patterns are slow. */
const wantedOf = oncePer((_: Reading) => new Map<Wanted, boolean[]>());

/** Each unit is looked through once, and only if it comes into question. */
function wantedIn({ wanted }: Question, reading: Reading): Compared['wanted'] {
  const { units } = reading;
  const known = wantedOf(reading).get(wanted) ?? [];
  wantedOf(reading).set(wanted, known);
  return (unit) => {
    known[unit] ??= holdsWanted(wanted, units[unit]?.folded ?? '');
    return known[unit];
  };
}

function contextOf({ around }: Reading, { terms, finder }: TermWeights): Compared['context'] {
  const known = new Map<string, BitRows>();
  return (speaker) => {
    const who = speaker.kind === 'person' ? `${speaker.name} ${speaker.post ?? ''}` : '';
    const before = known.get(who);
    if (before !== undefined) return before;
    const held = new BitRows(1, terms.length);
    finder.find(`${around}\n${fold(who)}`, 0, held);
    known.set(who, held);
    return held;
  };
}

/** What a run that begins where an excerpt does holds, nothing yet. */
export function holdingFrom(compared: Compared, { first, passage }: Excerpt): RunHolding {
  const heading = headingOf(compared.reading, first);
  return new RunHolding(compared, first, compared.context(passage.speaker), heading);
}
