import { isGivenName } from '../../report/people/readings.ts';
import { beginsWithWord, COMPOUND_SURNAMES, isSurname } from '../../report/people/surnames.ts';
import { type NameIndex, surnameOf } from './name-index.ts';

/** Whom a name means among the people known; names are folded. */
export type Resolution =
  | { readonly kind: 'exact' | 'resolved'; readonly name: string }
  | { readonly kind: 'choices'; readonly names: readonly string[] }
  | { readonly kind: 'unknown' };

const UNKNOWN: Resolution = { kind: 'unknown' };

/** One that fits is meant; of several nobody can tell which. */
export function oneOf(names: readonly string[]): Resolution {
  const [first, ...others] = names;
  if (first === undefined) return UNKNOWN;
  return others.length === 0 ? { kind: 'resolved', name: first } : { kind: 'choices', names };
}

/** Whether characters have the form of a name: a surname, and what can be a given name, and no common word. */
export function isNameLike(words: string): boolean {
  const surname = surnameOf(words);
  const isOfSurname = surname.length === 2 || isSurname(surname);
  const given = words.slice(surname.length);
  return isOfSurname && given.length > 0 && given.length < 3 && isGivenName(given) && !beginsWithWord(words);
}

/**
 * Who is meant by a name that is half remembered: the one of the same sound or with two characters the other way round;
 * else the one with a single character wrong. With another surname on it, a name is offered but not taken.
 *
 * @example resolveName('周明元', names) // { kind: 'resolved', name: '周明远' }
 */
export function resolveName(asked: string, names: NameIndex): Resolution {
  const exact = names.exact(asked);
  if (exact !== undefined) return { kind: 'exact', name: exact };
  if (COMPOUND_SURNAMES.includes(asked)) return oneOf(names.ofSurname(asked));
  const isLikely = isNameLike(asked) || asked.includes('·') || asked.length > 4;
  // Many words of two characters sound like somebody's name.
  const alike = isLikely || asked.length > 2 ? names.alike(asked) : [];
  if (alike.length > 0) return oneOf(alike);
  if (!isLikely) return UNKNOWN;
  const near = names.near(asked);
  const ofSurname = near.filter((name) => surnameOf(name) === surnameOf(asked));
  if (ofSurname.length > 0) return oneOf(ofSurname);
  return near.length > 0 ? { kind: 'choices', names: near } : UNKNOWN;
}
