import type { ReportId } from '../../report/report.ts';
import type { Quote, Tally } from '../answer.ts';
import type { Depth, Scope } from '../candidates.ts';
import type { People } from '../people.ts';
import type { Question } from '../question/question.ts';
import type { Held, Scored } from '../rank.ts';

/** Quotes in an answer at most, where no more are asked for. */
export const MOST_QUOTES = 5;

/** The quotes that answer, none if nothing does, and what is to be told of how many there are. */
export interface Told {
  readonly quotes: readonly Quote[];
  readonly tally?: Tally;
}

/** How answers are found: what all ways of putting several reports together need. */
export interface Finding {
  readonly held: Held;
  readonly people: People;
  /** Whether quotes say why they stand where they do. */
  readonly explain: boolean;
  /** Quotes at most where all that answers is asked for; never fewer than `MOST_QUOTES`. */
  readonly most: number;
  /** Understands another question as the one at hand was understood. */
  read(text: string): Question;
  /** The reports of the meetings that a question names by day or period; undefined if it names none by that. */
  meetingsOf(question: Question): ReadonlySet<ReportId> | undefined;
  /** What answers a question, of the person whose words it asks for, best first; nothing if nothing is likely enough to. */
  answers(question: Question, scope: Scope, depth?: Depth): Promise<readonly Scored[]>;
}
