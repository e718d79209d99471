import type { Question } from '../question/question.ts';
import type { Held } from '../rank.ts';
import type { Ranked } from '../ranked.ts';
import { CONFIDENCE } from '../weights.ts';
import { EVIDENCE, type Evidence, evidenceFor } from './evidence.ts';

/** Whatever a person said there answers an open question, as far as the words are told to be his or hers. */
const OPEN = 0.9;

/** How likely it is by the evidence that an excerpt answers: the logistic function of the weighted evidence. */
export function likelihood(evidence: Evidence): number {
  let sum: number = CONFIDENCE.constant;
  for (const name of EVIDENCE) sum += CONFIDENCE[name] * evidence[name];
  return 1 / (1 + Math.exp(-sum));
}

/**
 * How likely each of the best excerpts answers a question, from 0 to 1, comparable between questions: of the quotes with
 * a score of 0.9, nine in ten answer (see `CONFIDENCE` for how that was found).
 */
export function confidences(question: Question, ranked: readonly Ranked[], held: Held): readonly number[] {
  return question.isOpen ? ranked.map(() => OPEN) : evidenceFor(question, ranked, held).map(likelihood);
}
