import { choicesOf } from './choice.ts';
import { findPerson, type Known } from './resolve.ts';

/**
 * The names of those who may be meant by words that nobody is called, as the reports print them; five at most.
 *
 * @example offersFor('周明元', known) // ['周明远']
 */
export function offersFor(words: string, known: Known): readonly string[] {
  const found = findPerson(words, known);
  if (found.kind === 'unknown') return [];
  const names = found.kind === 'choices' ? found.names : [found.name];
  return choicesOf(names, known.names.people, known.reportOf).map(({ name }) => name);
}
