import { DEEP, type Scope } from '../candidates.ts';
import type { Question } from '../question/question.ts';
import { quotesOf, type Scored } from '../rank.ts';
import { LEAST_SCORE } from '../weights.ts';
import { placeOf } from './place.ts';
import { toTheMatter } from './to-the-matter.ts';
import type { Finding, Told } from './told.ts';

/**
 * The best answer from each place, best first, and how many places there are. Undefined if fewer than two places answer:
 * then there is nothing to part by place.
 */
export async function eachPlaceOf(question: Question, scope: Scope, finding: Finding): Promise<Told | undefined> {
  const answers = (await finding.answers(toTheMatter(question), scope, DEEP)).filter(
    ({ score }) => score >= LEAST_SCORE,
  );
  const best = new Map<string, Scored>();
  for (const one of answers) {
    const place = placeOf(one.excerpt);
    if (place !== undefined && !best.has(place)) best.set(place, one);
  }
  if (best.size < 2) return undefined;
  const { held, most, explain } = finding;
  const quotes = quotesOf(question, [...best.values()], held, { most, explain });
  return { quotes, tally: { kind: 'told-by-places', places: best.size, shown: quotes.length } };
}
