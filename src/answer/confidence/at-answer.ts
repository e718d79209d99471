import { unitAsked } from '../asked-unit.ts';
import { BitRows } from '../bit-rows.ts';
import { DURATION, QUANTITY, TIME } from '../expressions.ts';
import type { Question, Wanted } from '../question/question.ts';
import type { Ranked } from '../ranked.ts';
import { shareHeld, type TermWeights, type Weights } from '../term-weights.ts';

const ANY_TIME = new RegExp(TIME, 'g');
const KINDS: Partial<Readonly<Record<Wanted, RegExp>>> = {
  when: new RegExp(TIME),
  'how-many': new RegExp(QUANTITY),
  'how-long': new RegExp(DURATION),
};

/** Where a clause ends; a comma within a number ends none. */
const CLAUSE = /[,;:.?!]+(?!\d)|\s+/;

/** What a time or a number that is asked for looks like; undefined where neither is. */
function looksOf(question: Question): ((clause: string) => boolean) | undefined {
  const { wanted } = question;
  const kind = KINDS[wanted];
  if (kind === undefined) return undefined;
  if (wanted === 'when') return (clause) => kind.test(clause);
  const unit = unitAsked(question) ?? kind;
  // A day's number is no amount.
  return (clause) => unit.test(clause.replace(ANY_TIME, ' '));
}

/**
 * Tells how much of what is asked stands with what looks like the answer: in the clause that holds a time or a number of
 * the kind asked for, or the one before it. Of several the most. undefined where neither is asked for.
 */
export function heldAtAnswer(
  question: Question,
  { terms, finder }: TermWeights,
  near: Weights,
): ((one: Ranked) => number) | undefined {
  const looks = looksOf(question);
  if (looks === undefined) return undefined;
  return ({ excerpt: { first, last }, reading }) => {
    const clauses = reading.units
      .slice(first, last + 1)
      .flatMap(({ folded }, i) => folded.split(CLAUSE).map((text) => ({ text, unit: first + i })));
    // Each clause has a row for itself and one together with the clause before.
    const rows = new BitRows(2 * clauses.length, terms.length);
    let most = 0;
    for (const [i, { text, unit }] of clauses.entries()) {
      finder.find(text, 2 * i, rows, undefined, () => reading.numbers(unit));
      if (!looks(text)) continue;
      rows.join(2 * i + 1, rows, 2 * i);
      if (i > 0) rows.join(2 * i + 1, rows, 2 * i - 2);
      most = Math.max(most, (shareHeld(rows, 2 * i, near) + shareHeld(rows, 2 * i + 1, near)) / 2);
    }
    return most;
  };
}
