import type { Question } from '../question/question.ts';
import { partsOf } from './matter.ts';

/**
 * A question without the terms that lie in, or reach into, the words by which one asks how often, where and in which
 * reports: no report that answers has these.
 *
 * @example toTheMatter(question).terms // ['涨租', '上限'] of 历次会上对涨租上限都说过什么
 */
export function toTheMatter(question: Question): Question {
  const matter = partsOf(question.folded)
    .map(({ word, asks }) => (asks ? ' ' : word))
    .join('');
  const terms = question.terms.filter((term) => matter.includes(term));
  return terms.length === 0 ? question : { ...question, terms };
}
