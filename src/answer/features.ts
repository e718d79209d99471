import type { Report, Speaker } from '../report/report.ts';
import { parseDay } from '../text/day.ts';
import { fold } from '../text/fold.ts';
import { BitRows } from './bit-rows.ts';
import { type Coverage, coverageOf, headingOf } from './coverage.ts';
import { type Excerpt, excerptsNear, foldedWords } from './excerpt.ts';
import { expansion, type Formula } from './formula.ts';
import { oncePer } from './once-per.ts';
import type { Question, Wanted } from './question/question.ts';
import type { Reading } from './reading.ts';
import { RunHolding, type RunRows, runRows } from './run-holding.ts';
import { type Spread, spreadOver, type UnitShares, unitShares } from './spread.ts';
import type { TermWeights, Weights } from './term-weights.ts';
import { holdsWanted } from './wanted.ts';

/** What speaks for an excerpt as the answer to a question. Shares from 0 to 1, but for the lengths. */
export interface Features {
  /** IDF-weighted share of the question's terms that the words hold. */
  readonly coverage: number;
  /** The same for terms that only the context holds: the title, the meeting, the speaker, the heading. */
  readonly contextCoverage: number;
  /** As `coverage`, but terms count the more the later they stand in the question. */
  readonly late: number;
  /** As `coverage`, but terms count by how well they tell places of this report apart. */
  readonly telling: number;
  /** IDF-weighted share of the question's single characters that the words hold. */
  readonly characters: number;
  /** What the heading above, the unit before and the unit after hold of the terms that tell places apart. */
  readonly heading: number;
  readonly before: number;
  readonly after: number;
  /** The passage's score in the search as a share of the best; the report's best passage's; the whole report's. */
  readonly passage: number;
  readonly bestPassage: number;
  readonly wholeReport: number;
  /** As `coverage`, of all the report's words. */
  readonly reportCoverage: number;
  /** The words hold the time, the number, or the other kind of thing that is wanted. */
  readonly time: number;
  readonly quantity: number;
  readonly wanted: number;
  /** The formula asked about is spelt out. */
  readonly expansion: number;
  /** The meeting's day is the one asked for. */
  readonly day: number;
  /** Somebody says it, where the question asks who said it. */
  readonly spoken: number;
  /** The last words are a question that the report prints, a heading or a reporter's: the answer follows. */
  readonly asks: number;
  /** The last words only lead to what follows: a heading; the opening of a list. */
  readonly leads: number;
  readonly announces: number;
  /** Too short to say much. */
  readonly short: number;
  /** Length in hundreds of characters. */
  readonly length: number;
  /** The number of units, in threes. */
  readonly units: number;
  /** `coverage` of the unit that holds most, and of all units added up. */
  readonly bestUnit: number;
  readonly allUnits: number;
  /** What the first and the last unit hold of the terms that tell places apart. */
  readonly opening: number;
  readonly closing: number;
  /** Hundreds of characters in units that hold no term that tells places apart. */
  readonly idle: number;
  /** Hundreds of characters behind the unit that holds most, to 2. */
  readonly rest: number;
  /** One of the units only repeats the title. */
  readonly titled: number;
  /** A time, a number, or the other kind of thing wanted stands in a unit that holds this much of the question's terms. */
  readonly timeNear: number;
  readonly quantityNear: number;
  readonly wantedNear: number;
  /** As `wantedNear`, where a way of doing something is wanted. */
  readonly way: number;
  /** As `coverage`, of the unit of the report that holds most. */
  readonly bestUnitOfReport: number;
  /** The logarithm of the number of the report's units. */
  readonly reportSize: number;
}

/** Fewer characters than this hardly answer anything. */
const SHORT = 25;

/** Whether a report's meeting was held on the day asked for; a year that either leaves open fits. */
export function heldOn(report: Report, day: NonNullable<Question['day']>): boolean {
  const held = parseDay(report.meeting.date ?? '');
  if (!held || held.month !== day.month || held.day !== day.day) return false;
  return held.year === undefined || day.year === undefined || held.year === day.year;
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

/** How the search rated a report, as shares of the best ratings for the question. */
export interface Rating {
  /** The score of each passage that was found, by its index in the report. */
  readonly passages: ReadonlyMap<number, number>;
  readonly bestPassage: number;
  readonly wholeReport: number;
}

/** What speaks for a report, whichever of its words are quoted. */
type OfReport = Pick<
  Features,
  'bestPassage' | 'wholeReport' | 'reportCoverage' | 'day' | 'bestUnitOfReport' | 'reportSize'
>;

/** A report held against a question: what is the same for all its excerpts is worked out once. */
export interface Compared {
  readonly question: Question;
  readonly weights: TermWeights;
  readonly reading: Reading;
  readonly coverage: Coverage;
  readonly rating: Rating;
  readonly shares: UnitShares;
  /** What is the same for all excerpts. */
  readonly ofReport: OfReport;
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
  const shares = unitShares(reading, coverage, weights.idf);
  return {
    question,
    weights,
    reading,
    coverage,
    rating,
    shares,
    ofReport: {
      bestPassage: rating.bestPassage,
      wholeReport: rating.wholeReport,
      // What no unit holds tells nothing apart.
      reportCoverage: shareOf(weights.idf, (term) => (coverage.telling.of[term] ?? 0) > 0),
      day: dayShare(question, reading.report),
      bestUnitOfReport: shares.most,
      reportSize: Math.log(Math.max(1, reading.units.length)),
    },
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

function passageScore({ rating, reading }: Compared, { first, last }: Excerpt): number {
  let best = 0;
  for (let i = first; i <= last; i++) best = Math.max(best, rating.passages.get(reading.units[i]?.passage ?? -1) ?? 0);
  return best;
}

function spelledOut(formulas: readonly Formula[], reading: Reading, excerpt: Excerpt): number {
  if (formulas.length === 0) return 0;
  const folded = foldedWords(reading, excerpt);
  return Math.max(...formulas.map((formula) => expandedShare(folded, formula)));
}

function repeatsTitle({ units }: Reading, { first, last }: Excerpt): 0 | 1 {
  for (let i = first; i <= last; i++) if (units[i]?.titled === true) return 1;
  return 0;
}

/** What is wanted, as it is weighed: what is rare in questions has its weight together. */
type Kind = 'time' | 'quantity' | 'way' | 'other';

const KINDS: Readonly<Record<Wanted, Kind>> = {
  when: 'time',
  'how-many': 'quantity',
  'how-long': 'quantity',
  which: 'way',
  how: 'way',
  statement: 'way',
  who: 'other',
  'who-said': 'other',
  where: 'other',
  why: 'other',
  definition: 'other',
  'yes-no': 'other',
};

type OfWanted = Pick<Features, 'time' | 'quantity' | 'wanted' | 'timeNear' | 'quantityNear' | 'wantedNear' | 'way'>;

function whatIsWanted(kind: Kind, spread: Spread): OfWanted {
  const isHeld = spread.wantedIn ? 1 : 0;
  return {
    time: kind === 'time' ? isHeld : 0,
    quantity: kind === 'quantity' ? isHeld : 0,
    wanted: kind === 'other' ? isHeld : 0,
    timeNear: kind === 'time' ? spread.wanted : 0,
    quantityNear: kind === 'quantity' ? spread.wanted : 0,
    wantedNear: kind === 'other' ? spread.wanted : 0,
    way: kind === 'way' ? spread.wanted : 0,
  };
}

/** Measures an excerpt against a question; `held` is what its words hold. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one line for each feature.
export function measure(compared: Compared, excerpt: Excerpt, held: RunHolding): Features {
  const { reading, ofReport } = compared;
  const { telling } = compared.shares;
  const { wanted, formulas } = compared.question;
  const { shares } = held;
  const spread = spreadOver(excerpt, reading, compared.shares, compared.wanted);
  const ends = reading.units[excerpt.last];
  const isNarration = excerpt.passage.speaker.kind === 'report';
  const length = (excerpt.end - excerpt.start) / 100;
  const told = whatIsWanted(KINDS[wanted], spread);
  // One literal, nothing spread into it: there are hundreds of these to a question, and objects that grow are slow to make.
  return {
    bestPassage: ofReport.bestPassage,
    wholeReport: ofReport.wholeReport,
    reportCoverage: ofReport.reportCoverage,
    day: ofReport.day,
    bestUnitOfReport: ofReport.bestUnitOfReport,
    reportSize: ofReport.reportSize,
    time: told.time,
    quantity: told.quantity,
    wanted: told.wanted,
    timeNear: told.timeNear,
    quantityNear: told.quantityNear,
    wantedNear: told.wantedNear,
    way: told.way,
    coverage: shares.terms,
    contextCoverage: shares.termsInContext - shares.terms,
    late: shares.late,
    telling: shares.telling,
    characters: shares.characters,
    heading: telling[headingOf(reading, excerpt.first) ?? -1] ?? 0,
    before: telling[excerpt.first - 1] ?? 0,
    after: telling[excerpt.last + 1] ?? 0,
    passage: passageScore(compared, excerpt),
    expansion: spelledOut(formulas, reading, excerpt),
    spoken: wanted === 'who-said' && !isNarration ? 1 : 0,
    asks: isNarration && ends?.asks === true ? 1 : 0,
    leads: ends?.leads === true ? 1 : 0,
    announces: ends?.folded.endsWith(':') === true ? 1 : 0,
    short: length * 100 < SHORT ? 1 : 0,
    length,
    units: (excerpt.last - excerpt.first + 1) / 3,
    bestUnit: spread.best,
    allUnits: spread.sum,
    opening: telling[excerpt.first] ?? 0,
    closing: telling[excerpt.last] ?? 0,
    idle: spread.idle / 100,
    rest: Math.min(2, spread.rest / 100),
    titled: repeatsTitle(reading, excerpt),
  };
}

/** An excerpt with what speaks for it. */
export interface Measured {
  readonly excerpt: Excerpt;
  readonly features: Features;
}

/** Measures every excerpt that begins in or after one of the passages found. */
export function measureAll(compared: Compared): readonly Measured[] {
  const { reading, rating } = compared;
  let first = -1;
  let held: RunHolding | undefined;
  return excerptsNear(reading, new Set(rating.passages.keys())).map((excerpt) => {
    if (held === undefined || excerpt.first !== first) held = holdingFrom(compared, excerpt);
    first = excerpt.first;
    held.reach(excerpt.last);
    return { excerpt, features: measure(compared, excerpt, held) };
  });
}
