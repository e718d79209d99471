import { type Compared, holdingFrom } from './compared.ts';
import { headingOf } from './coverage.ts';
import { type Excerpt, excerptsNear, foldedWords } from './excerpt.ts';
import type { Features } from './features.ts';
import { expansion, type Formula } from './formula.ts';
import type { Wanted } from './question/question.ts';
import type { Ranked } from './ranked.ts';
import type { Reading } from './reading.ts';
import { type RunHolding, runRows, type Shares } from './run-holding.ts';
import { type Spread, spreadOver } from './spread.ts';
import { weigh } from './weigh.ts';

/** Fewer characters than this hardly answer anything. */
const SHORT = 25;

/** A row of two may come about by chance; three items or more with the formula's characters hardly do. */
function expandedShare(folded: string, formula: Formula): number {
  if (expansion(folded, formula) === undefined) return 0;
  const items = formula.parts.reduce((sum, part) => sum + part.count, 0);
  return items >= 3 ? 1 : 0.5;
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

/** 1 where the narration tells the fact of the meeting that is asked for. */
function tellsHappening({ happening, reading }: Compared, { first, last, passage }: Excerpt): 0 | 1 {
  if (happening === undefined || passage.speaker.kind !== 'report') return 0;
  for (let i = first; i <= last; i++) if (happening.test(reading.units[i]?.folded ?? '')) return 1;
  return 0;
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

/** What several features of an excerpt are told by. */
interface Ground {
  readonly held: Shares;
  readonly spread: Spread;
  readonly kind: Kind;
  readonly isNarration: boolean;
}

/** Measures an excerpt against a question; `held` is what its words hold. */
export function measure(compared: Compared, excerpt: Excerpt, { shares }: RunHolding): Features {
  return featuresOf(compared, excerpt, {
    held: shares,
    spread: spreadOver(excerpt, compared.reading, compared.shares, compared.wanted),
    kind: KINDS[compared.question.wanted],
    isNarration: excerpt.passage.speaker.kind === 'report',
  });
}

/** One literal, no spreads: there are hundreds of these to a question, and objects that grow take ten times as long. */
function featuresOf(at: Compared, excerpt: Excerpt, { held, spread, kind, isNarration }: Ground): Features {
  const length = (excerpt.end - excerpt.start) / 100;
  return {
    coverage: held.terms,
    contextCoverage: held.termsInContext - held.terms,
    late: held.late,
    telling: held.telling,
    characters: held.characters,
    heading: at.shares.telling(headingOf(at.reading, excerpt.first) ?? -1),
    before: at.shares.telling(excerpt.first - 1),
    after: at.shares.telling(excerpt.last + 1),
    passage: passageScore(at, excerpt),
    bestPassage: at.rating.bestPassage,
    wholeReport: at.rating.wholeReport,
    reportCoverage: at.reportCoverage,
    reportSize: at.reportSize,
    time: kind === 'time' && spread.wantedIn ? 1 : 0,
    quantity: kind === 'quantity' && spread.wantedIn ? 1 : 0,
    quantityNear: kind === 'quantity' ? spread.wanted : 0,
    wanted: kind === 'other' && spread.wantedIn ? 1 : 0,
    wantedNear: kind === 'other' ? spread.wanted : 0,
    way: kind === 'way' ? spread.wanted : 0,
    expansion: spelledOut(at.question.formulas, at.reading, excerpt),
    day: at.day,
    happening: tellsHappening(at, excerpt),
    spoken: at.question.wanted === 'who-said' && !isNarration ? 1 : 0,
    asks: isNarration && at.reading.units[excerpt.last]?.asks === true ? 1 : 0,
    announces: at.reading.units[excerpt.last]?.folded.endsWith(':') === true ? 1 : 0,
    short: length * 100 < SHORT ? 1 : 0,
    length,
    units: (excerpt.last - excerpt.first + 1) / 3,
    allUnits: spread.sum,
    opening: at.shares.telling(excerpt.first),
    closing: at.shares.telling(excerpt.last),
    idle: spread.idle / 100,
    rest: Math.min(2, spread.rest / 100),
    titled: repeatsTitle(at.reading, excerpt),
  };
}

/**
 * An excerpt by what its features add up to. Of the hundreds measured for a question only the few best are ever asked for
 * the features themselves.
 */
export class Measured {
  readonly excerpt: Excerpt;
  readonly reading: Reading;
  readonly sum: number;
  readonly #compared: Compared;

  constructor(compared: Compared, excerpt: Excerpt, sum: number) {
    this.#compared = compared;
    this.reading = compared.reading;
    this.excerpt = excerpt;
    this.sum = sum;
  }

  /** With its features, measured once more. */
  ranked(): Ranked {
    const { excerpt, reading, sum } = this;
    return { excerpt, reading, sum, features: measure(this.#compared, excerpt, wordsOf(this.#compared, excerpt)) };
  }
}

/** What the words of an excerpt hold. */
function wordsOf(compared: Compared, excerpt: Excerpt): RunHolding {
  const held = holdingFrom({ ...compared, runs: runRows(compared.reading.units.length, compared.weights) }, excerpt);
  held.reach(excerpt.last);
  return held;
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
    return new Measured(compared, excerpt, weigh(measure(compared, excerpt, held)));
  });
}
