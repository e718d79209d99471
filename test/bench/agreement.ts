import type { Found, Way } from './contender.ts';

const TOLERANCE = 1e-6;

/** Share of the questions to which two ways of asking give the same scores, rank by rank: which passage of equals does not matter. */
export async function agreement(one: Way, other: Way, questions: readonly string[]): Promise<number> {
  let same = 0;
  for (const question of questions) {
    if (sameScores(await one.ask(question), await other.ask(question))) same++;
  }
  return same / questions.length;
}

/** Whether two answers have the same scores, to a millionth. */
export function sameScores(one: readonly Found[], other: readonly Found[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ score }, i) => Math.abs(score - (other[i]?.score ?? Number.NaN)) <= TOLERANCE * score)
  );
}
