import { scriptOf } from '../../text/script.ts';
import { choicesOf } from './choice.ts';
import { findPerson, type Known } from './resolve.ts';

/**
 * The names of those who may be meant by words that nobody is called, as the reports print them, in the
 * script of the words where they do; five at most.
 *
 * @example offersFor('周明元', known) // ['周明远']
 */
export function offersFor(words: string, known: Known): readonly string[] {
  const found = findPerson(words, known);
  if (found.kind === 'unknown') return [];
  const names = found.kind === 'choices' ? found.names : [found.name];
  return choicesOf(names, known, scriptOf(words)).map(({ name }) => name);
}
