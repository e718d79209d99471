import type { Held } from '../rank.ts';
import { likelyPassages } from './anchors.ts';
import { groundsAround } from './ground.ts';
import { comparedLetters } from './letters.ts';
import { type NearPlace, nearPlaces } from './near.ts';
import { type Place, placesOf } from './verbatim.ts';

/** Letters of a sentence that are compared one by one; what is longer is found verbatim or in parts. */
const COMPARED = 700;
/** Characters around a passage found, for each letter of the sentence, within which it may lie. */
const REACH = 1.25;
const REACH_MORE = 30;

/** Where some words stand, or what is like them, the likest first. */
export type Finding =
  | { readonly kind: 'verbatim'; readonly places: readonly Place[]; readonly counted: boolean }
  | { readonly kind: 'other'; readonly near: readonly NearPlace[] };

/** Looks for words in all reports held. */
export async function lookUp(words: string, held: Held): Promise<Finding> {
  const letters = comparedLetters(words);
  if (letters === '') return { kind: 'other', near: [] };
  const hits = await likelyPassages(letters, held.index);
  const reach = Math.ceil(letters.length * REACH) + REACH_MORE;
  const grounds = groundsAround(hits, reach, held);
  const { all, counted } = placesOf({ letters, words, reach }, grounds, held);
  if (all.length > 0) return { kind: 'verbatim', places: all, counted };
  return { kind: 'other', near: letters.length > COMPARED ? [] : nearPlaces(letters, grounds) };
}
