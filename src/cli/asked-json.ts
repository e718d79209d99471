import type { Question } from '../answer/question/question.ts';

/** What a question was taken to ask, as other programs read it: every field that is set. */
export function askedJson({ folded: _, variants: __, formulas, ...question }: Question): object {
  const set = Object.entries({ ...question, formulas: formulas.map(({ text }) => text) });
  return Object.fromEntries(set.filter(([, value]) => !(Array.isArray(value) && value.length === 0)));
}
