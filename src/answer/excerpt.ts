import type { Passage, Report, Speaker } from '../report/report.ts';
import type { Span } from '../text/sentence.ts';
import { oncePer } from './once-per.ts';
import type { Reading } from './reading.ts';
import { LONGEST_QUOTE, type Unit } from './unit.ts';

/** A run of units is not made longer than this (characters), unless a single one is or a quotation is still open. */
const LONGEST_RUN = 300;
/** The most units in one run. */
const MOST_UNITS = 6;

/** A run of units of one paragraph by one speaker, which may be quoted. Offsets count in the report's text. */
export interface Excerpt extends Span {
  readonly report: Report;
  /** The passage in which it begins: its speaker and paragraph are those of the whole. */
  readonly passage: Passage;
  /** Its first and last unit, as indexes in the reading. */
  readonly first: number;
  readonly last: number;
}

const sameSpeaker = (a: Speaker, b: Speaker): boolean =>
  a.kind === b.kind && (a.kind === 'report' || (b.kind !== 'report' && a.name === b.name));

/** Whether a run may go on from one passage into another. */
function goesOn(a: Passage, b: Passage): boolean {
  return a === b || (a.paragraph === b.paragraph && sameSpeaker(a.speaker, b.speaker));
}

/** An excerpt with whether it stands alone. */
interface Run extends Excerpt {
  readonly stands: boolean;
}

/** By the unit that they begin with: made for the first question that comes near, kept as long as the reading is. */
const runsOf = oncePer((_: Reading): (readonly Run[])[] => []);

/** The runs that begin with a unit, shortest first. */
function runsFrom(reading: Reading, first: number): readonly Run[] {
  const known = runsOf(reading);
  known[first] ??= makeRuns(reading, first);
  return known[first];
}

function makeRuns(reading: Reading, first: number): readonly Run[] {
  const { report, units } = reading;
  const runs: Run[] = [];
  const begin = units[first];
  const passage = report.passages[begin?.passage ?? -1];
  if (begin === undefined || passage === undefined) return runs;
  let depth = 0;
  let stands = true;
  for (let last = first; last < units.length; last++) {
    const unit = units[last];
    const its = report.passages[unit?.passage ?? -1];
    if (unit === undefined || its === undefined || !goesOn(passage, its)) break;
    const length = unit.end - begin.start;
    const isLong = length > LONGEST_RUN || last - first >= MOST_UNITS;
    if (last > first && (length > LONGEST_QUOTE || (isLong && stands))) break;
    // A quotation that was opened before the run leaves it torn, however it goes on.
    depth = depth + unit.quotation.lowest < 0 ? Number.NEGATIVE_INFINITY : depth + unit.quotation.change;
    stands = depth === 0;
    runs.push({ report, passage, start: begin.start, end: unit.end, first, last, stands });
  }
  return runs;
}

/** The words of an excerpt, folded. */
export function foldedWords({ units }: Reading, { first, last }: Excerpt): string {
  return units
    .slice(first, last + 1)
    .map(({ folded }) => folded)
    .join(' ');
}

/**
 * Every run of units that may be quoted and begins in one of the given passages, or in the one after: what answers
 * often follows the words that the question shares. Where none stands alone, those that do not.
 */
export function excerptsNear(reading: Reading, passages: ReadonlySet<number>): readonly Excerpt[] {
  const isNear = ({ passage }: Unit): boolean => passages.has(passage) || passages.has(passage - 1);
  const runs: Run[] = [];
  for (const [i, unit] of reading.units.entries()) if (isNear(unit)) runs.push(...runsFrom(reading, i));
  const standing = runs.filter((run) => run.stands);
  return standing.length > 0 ? standing : runs;
}

/** The longest run from the beginning of a passage that does not reach beyond it. */
export function excerptOfPassage(reading: Reading, passage: number): Excerpt | undefined {
  const first = reading.units.findIndex((unit) => unit.passage === passage);
  const inside = runsFrom(reading, first).filter(({ last }) => reading.units[last]?.passage === passage);
  return inside.findLast((run) => run.stands) ?? inside.at(-1);
}
