import type { Day, ReportId } from '../../report/report.ts';

/** Where a quote stands. */
export interface Place {
  readonly report: ReportId;
  readonly start: number;
  readonly end: number;
}

/** A quote of the last answer. */
export interface Offered extends Place {
  readonly score: number;
}

/** The first quote of the last answer: what 哪天说的 and 原话 ask about. */
export interface AnsweredWith extends Offered {
  /** The person whose words it is, by folded name; absent where it is the meeting's or the report's own. */
  readonly speaker?: string;
  /** The meeting's day. */
  readonly date: Day | null;
}

/**
 * What a chat remembers of the last question, small and plain enough to be kept as JSON: what it was about, and what
 * answered it. A follow-up is understood from this alone.
 */
export interface Earlier {
  /** The question, with all that it took over from those before written out; empty if it was too long to go on from. */
  readonly question: string;
  /** Whom 他 means, by folded name: the person asked about, else the one who answers. */
  readonly person?: string;
  /** Somebody whom the answer brings in, other than the person asked about: whom 她呢 means first. */
  readonly other?: string;
  /** Absent where nothing was found. */
  readonly answered?: AnsweredWith;
  /** The quotes of the last answer, best first; of them the asker has seen the first `seen`. */
  readonly offered: readonly Offered[];
  readonly seen: number;
  /** Quotes seen before those, to the same question. */
  readonly given: readonly Place[];
}

/** Characters of a question that a follow-up may go on from. */
export const LONGEST_CARRIED = 200;
/** Quotes remembered as seen; older ones are forgotten and may come again. */
export const MOST_GIVEN = 30;

/** The quotes that the asker has seen. */
export function seenQuotes({ given, offered, seen }: Earlier): readonly Place[] {
  return [...given, ...offered.slice(0, seen)].slice(-MOST_GIVEN);
}

/**
 * The same with the first `seen` quotes of the last answer seen, as somebody leafs through them.
 *
 * @example withSeen(earlier, 2) // 还有吗 leads to the third
 */
export function withSeen(earlier: Earlier, seen: number): Earlier {
  return seen <= earlier.seen ? earlier : { ...earlier, seen: Math.min(seen, earlier.offered.length) };
}
