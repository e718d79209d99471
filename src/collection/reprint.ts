import type { Day, Report, ReportId } from '../report/report.ts';
import { parseDay } from '../text/day.ts';
import { inOneGo, inSteps } from '../text/pause.ts';
import { containment, type Fingerprint, shingles } from './shingles.ts';

/** Share of the smaller report's shingles that a reprint shares. */
const SAME_ARTICLE = 0.8;

/** Share of the larger report's length that a reprint has: what is shorter is a notice that the larger one quotes. */
const SMALLEST_PART = 0.25;

/** Share of a report's marks that another one must have to be compared: half of what the two shares above come to. */
const WORTH_COMPARING = (SAME_ARTICLE * SMALLEST_PART) / 2;

/** Reports compared in full at most: those that share the most marks. */
const MOST_COMPARED = 8;

/** Reports looked at for one mark at most: a phrase that so many share tells nothing. */
export const MOST_PER_MARK = 64;

/** A report that is held, with its place in the order of coming and the report it reprints. */
export interface Held {
  readonly report: Report;
  readonly order: number;
  readonly of: ReportId | null;
}

/** Where reports are found by the marks of their text. */
export interface MarkIndex {
  /** Reports that keep this mark, `MOST_PER_MARK` at most. */
  withMark(mark: number): readonly ReportId[];
  held(id: ReportId): Held | undefined;
}

/** Whether two meeting days can be one: what one of them leaves open agrees with anything. */
function daysAgree(a: Day | null, b: Day | null): boolean {
  const [one, other] = [a === null ? undefined : parseDay(a), b === null ? undefined : parseDay(b)];
  if (!one || !other) return true;
  if (one.year !== undefined && other.year !== undefined && one.year !== other.year) return false;
  return one.month === other.month && one.day === other.day;
}

/** The reports whose texts are so alike by their marks that they are worth comparing, the likest first. */
export function alike(own: readonly number[], index: Pick<MarkIndex, 'withMark'>): readonly ReportId[] {
  const shared = new Map<ReportId, number>();
  for (const mark of own) {
    for (const id of index.withMark(mark)) shared.set(id, (shared.get(id) ?? 0) + 1);
  }
  return [...shared]
    .filter(([, count]) => count >= own.length * WORTH_COMPARING)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_COMPARED)
    .map(([id]) => id);
}

/** The shared part of the smaller of two texts, or 0 if that is too small a part of the larger. */
function sharedPart(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const part = Math.min(a.size, b.size) / Math.max(a.size, b.size, 1);
  return part < SMALLEST_PART ? 0 : containment(a, b);
}

/**
 * The first report that printed the same article, or null if this one is the first: another outlet, the other script,
 * another headline, some paragraphs dropped. The smaller of two reprints shares 80 % of its shingles with the larger and
 * has at least a quarter of its length, and their meeting days do not contradict each other. Only reports that came
 * before `order` are looked at, and only a handful is compared in full, however many are held.
 */
export function findOriginal(report: Report, print: Fingerprint, order: number, index: MarkIndex): ReportId | null {
  return inOneGo(comparing(report, print, order, index));
}

/** As `findOriginal`, in steps that let other work through: what is held may change meanwhile. */
export function findOriginalInSteps(...given: Parameters<typeof findOriginal>): Promise<ReportId | null> {
  return inSteps(comparing(...given));
}

/** Finds the original; stops before each comparison of whole texts. */
function* comparing(
  report: Report,
  print: Fingerprint,
  order: number,
  index: MarkIndex,
): Generator<void, ReportId | null> {
  let best: { readonly id: ReportId; readonly share: number } | undefined;
  for (const id of alike(print.marks, index)) {
    yield;
    const other = index.held(id);
    if (!other || other.order >= order || !daysAgree(report.meeting.date, other.report.meeting.date)) continue;
    const share = sharedPart(print.shingles, shingles(other.report.text));
    if (share >= SAME_ARTICLE && share > (best?.share ?? 0)) best = { id: other.of ?? id, share };
  }
  return best?.id ?? null;
}
