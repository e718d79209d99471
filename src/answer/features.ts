import type { Report, Speaker } from '../report/report.ts';
import { parseDay } from '../text/day.ts';
import { fold } from '../text/fold.ts';
import { type Coverage, headingOf, heldBy, tellingShare } from './coverage.ts';
import type { Excerpt } from './excerpt.ts';
import { expansion, type Formula } from './formula.ts';
import type { Question } from './question.ts';
import type { Reading } from './reading.ts';
import { shareOf, sumHeld, type TermWeights } from './term-weights.ts';
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
  /** The last words only lead to what follows. */
  readonly leads: number;
  /** Too short to say much. */
  readonly short: number;
  /** Length in hundreds of characters, and its square. */
  readonly length: number;
  readonly lengthSquared: number;
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

/** How the search rated what an excerpt stands in, as shares of the best ratings for the question. */
export interface Rating {
  /** The passage's score, by its index in the report; 0 for one that was not found. */
  readonly passages: ReadonlyMap<number, number>;
  readonly wholeReport: number;
}

/** A report held against a question. */
export interface Compared {
  readonly question: Question;
  readonly weights: TermWeights;
  readonly reading: Reading;
  readonly coverage: Coverage;
  readonly rating: Rating;
  /** By speaker, which terms the title, the meeting and the speaker's name and post hold. */
  readonly context: (speaker: Speaker) => Uint8Array;
}

/** Which terms stand around a speaker's words in a report, whatever the words: in its title, its meeting's name and place, his name and post. */
export function contextOf(reading: Reading, terms: readonly string[]): Compared['context'] {
  const { report } = reading;
  const known = new Map<string, Uint8Array>();
  const around = fold(`${report.title}\n${report.meeting.name ?? ''}\n${report.meeting.place ?? ''}`);
  return (speaker) => {
    const who = speaker.kind === 'person' ? `${speaker.name} ${speaker.post ?? ''}` : '';
    const before = known.get(who);
    if (before !== undefined) return before;
    const folded = `${around}\n${fold(who)}`;
    const held = Uint8Array.from(terms, (term) => (folded.includes(term) ? 1 : 0));
    known.set(who, held);
    return held;
  };
}

/** What the terms of the words, the context and the heading come to, each as a share. */
function coverageFeatures(compared: Compared, excerpt: Excerpt) {
  const { weights, coverage, reading } = compared;
  const held = heldBy(coverage, excerpt.first, excerpt.last, weights);
  const heading = headingOf(reading, excerpt.first);
  const above = heading === undefined ? undefined : coverage.units[heading]?.terms;
  const around = compared.context(excerpt.passage.speaker);
  const either = held.terms.map((one, i) => one | (around[i] ?? 0) | (above?.[i] ?? 0));
  const inside = shareOf(sumHeld(held.terms, weights.idf), weights.idf);
  return {
    coverage: inside,
    contextCoverage: shareOf(sumHeld(either, weights.idf), weights.idf) - inside,
    late: shareOf(sumHeld(held.terms, weights.late), weights.late),
    telling: shareOf(sumHeld(held.terms, coverage.telling), coverage.telling),
    characters: shareOf(sumHeld(held.characters, weights.characterIdf), weights.characterIdf),
    heading: tellingShare(coverage, heading),
    before: tellingShare(coverage, excerpt.first - 1),
    after: tellingShare(coverage, excerpt.last + 1),
  };
}

function ratingFeatures({ rating, reading }: Compared, { first, last }: Excerpt) {
  const passages = reading.units.slice(first, last + 1).map((unit) => rating.passages.get(unit.passage) ?? 0);
  return {
    passage: Math.max(...passages),
    bestPassage: Math.max(...rating.passages.values()),
    wholeReport: rating.wholeReport,
  };
}

/** Measures an excerpt against a question. */
export function measure(compared: Compared, excerpt: Excerpt): Features {
  const { question, reading } = compared;
  const { wanted, formulas } = question;
  const isWanted = holdsWanted(wanted, excerpt.folded) ? 1 : 0;
  const ends = reading.units[excerpt.last];
  const isNarration = excerpt.passage.speaker.kind === 'report';
  const length = (excerpt.end - excerpt.start) / 100;
  return {
    ...coverageFeatures(compared, excerpt),
    ...ratingFeatures(compared, excerpt),
    time: wanted === 'when' ? isWanted : 0,
    quantity: wanted === 'how-many' ? isWanted : 0,
    wanted: wanted === 'when' || wanted === 'how-many' ? 0 : isWanted,
    expansion: Math.max(0, ...formulas.map((f) => expandedShare(excerpt.folded, f))),
    day: dayShare(question, excerpt.report),
    spoken: wanted === 'who-said' && !isNarration ? 1 : 0,
    asks: isNarration && ends?.asks === true ? 1 : 0,
    leads: ends?.leads === true ? 1 : 0,
    short: length * 100 < SHORT ? 1 : 0,
    length,
    lengthSquared: length * length,
  };
}
