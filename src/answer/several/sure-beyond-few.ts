import type { Quote } from '../answer.ts';
import type { Question } from '../question/question.ts';
import { LEAST_SCORE } from '../weights.ts';
import { MOST_QUOTES } from './told.ts';

/**
 * The quotes of an answer that gives all there is: the first few as they are, of those behind them only what is as likely
 * as an answer must be. What is less likely may be worth a look among few, and is a nuisance among many.
 */
export function sureBeyondFew({ isOpen }: Question, quotes: readonly Quote[]): readonly Quote[] {
  return quotes.filter(({ score }, place) => place < MOST_QUOTES || isOpen || score >= LEAST_SCORE);
}
