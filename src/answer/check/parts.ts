import { matchesIn } from '../../text/matches-in.ts';
import { type Span, sentences } from '../../text/sentence.ts';
import { fitting } from '../unit.ts';
import { comparedLetters } from './letters.ts';

/** Letters of the shortest part: less is found everywhere. */
const SHORTEST_SENTENCE = 4;
const SHORTEST_CLAUSE = 6;

/** Stretches in a row, those that are too short put to the one before. */
function longEnough(text: string, stretches: readonly Span[], shortest: number): readonly Span[] {
  const parts: Span[] = [];
  for (const stretch of stretches) {
    const last = parts.at(-1);
    const isShort = (part: Span): boolean => comparedLetters(text.slice(part.start, part.end)).length < shortest;
    if (last !== undefined && (isShort(stretch) || isShort(last))) {
      parts[parts.length - 1] = { start: last.start, end: stretch.end };
    } else parts.push(stretch);
  }
  return parts;
}

function clausesOf(text: string): readonly Span[] {
  return matchesIn(text, /[^，,；;：:]+[，,；;：:]*/gu).map((clause) => ({
    start: clause.index,
    end: clause.index + clause[0].length,
  }));
}

/** The sentences of a text, long ones cut; or, if it is one, its clauses. */
export function partsOf(text: string): readonly string[] {
  const whole = longEnough(
    text,
    sentences(text).flatMap((sentence) => fitting(text, sentence)),
    SHORTEST_SENTENCE,
  );
  const parts = whole.length > 1 ? whole : longEnough(text, clausesOf(text), SHORTEST_CLAUSE);
  return parts.map(({ start, end }) => text.slice(start, end));
}

/** Whether a text is more than one sentence. */
export const isSeveral = (text: string): boolean => sentences(text).length > 1;
