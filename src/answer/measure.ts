import { type Compared, holdingFrom } from './compared.ts';
import { headingOf } from './coverage.ts';
import { type Excerpt, excerptsNear, foldedWords } from './excerpt.ts';
import type { Features } from './features.ts';
import { expansion, type Formula } from './formula.ts';
import type { Wanted } from './question/question.ts';
import type { Reading } from './reading.ts';
import type { RunHolding } from './run-holding.ts';
import { type Spread, spreadOver } from './spread.ts';

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
export function measure(compared: Compared, excerpt: Excerpt, held: RunHolding): Features {
  const { reading } = compared;
  const { telling } = compared.shares;
  const { wanted, formulas } = compared.question;
  const { shares } = held;
  const spread = spreadOver(excerpt, reading, compared.shares, compared.wanted);
  const ends = reading.units[excerpt.last];
  const isNarration = excerpt.passage.speaker.kind === 'report';
  const length = (excerpt.end - excerpt.start) / 100;
  // One literal: there are hundreds of these to a question, and objects that grow are slow to make.
  return {
    ...compared.ofReport,
    ...whatIsWanted(KINDS[wanted], spread),
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
    happening: tellsHappening(compared, excerpt),
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
