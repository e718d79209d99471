import { type Folded, skeleton, skeletonWithMap } from '../../text/fold.ts';

/**
 * Characters that both scripts have, of which the words around tell how to convert them: of a sentence taken out of its
 * context, converted there and back, one may be left for the other.
 */
const EITHER: Readonly<Record<string, string>> = {
  著: '着',
  乾: '干',
  藉: '借',
  瞭: '了',
  祇: '只',
  徵: '征',
  於: '于',
};
const EITHERS = new RegExp(`[${Object.keys(EITHER).join('')}]`, 'g');
const settled = (letters: string): string => letters.replace(EITHERS, (letter) => EITHER[letter] ?? letter);

/**
 * The letters and digits by which a sentence is compared: its skeleton, but for characters that the scripts share.
 *
 * @example comparedLetters('「逼著」') // '逼着'
 */
export function comparedLetters(text: string): string {
  return settled(skeleton(text));
}

/** The same with the way back to the text's offsets. */
export function comparedWithMap(text: string): Folded {
  const { text: letters, origin } = skeletonWithMap(text);
  return { text: settled(letters), origin };
}
