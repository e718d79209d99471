import { queryTerms } from '../../search/terms.ts';
import type { Variants } from './variants-in.ts';

/** A term that no collection holds: its inverse document frequency is that of whatever is unknown. */
const UNKNOWN = '\u{e000}';

/**
 * Only those variants that a collection holds, as far as their terms can tell. `idf` tells a term's inverse document
 * frequency over the passages held.
 */
export function heldVariants(variants: readonly Variants[], idf: (term: string) => number): readonly Variants[] {
  const unknown = idf(UNKNOWN);
  const isHeld = (words: string): boolean => queryTerms(words).every((term) => idf(term) < unknown);
  return variants
    .map(({ words, others }) => ({ words, others: others.filter(isHeld) }))
    .filter(({ others }) => others.length > 0);
}
