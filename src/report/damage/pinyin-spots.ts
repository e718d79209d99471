import { matchesIn } from '../../text/matches-in.ts';
import { toSimplified } from '../../text/script.ts';
import type { Span } from '../../text/sentence.ts';
import type { PageLine } from '../page/page-line.ts';
import { isReading, SYLLABLE } from './syllable.ts';

/**
 * A Han character and a bracketed syllable after it, such as 領(lǐng). Mirrors that turned a GBK page into traditional
 * script byte by byte left these behind, after every traditional character of their table.
 */
const BRACKETED = new RegExp(`(\\p{Script=Han})\\((${SYLLABLE})\\)`, 'gu');

/**
 * Damage hits every thirtieth character and more, which what an author explains in brackets does not; or it hits the same
 * few characters again and again, where an author explains each of them once.
 */
const DAMAGE = {
  spots: 6,
  characters: 4,
  perHan: 0.03,
  perHanAgain: 0.01,
  again: 3,
  always: 0.8,
  traditional: 0.8,
} as const;

/** A character with its bracket. */
export interface Spot extends Span {
  readonly character: string;
}

/**
 * The characters of a text that have one of their readings in brackets behind them.
 *
 * @example spotsIn('領(lǐng)導') // [{ start: 0, end: 6, character: '領' }]
 */
export function spotsIn(text: string): readonly Spot[] {
  if (!text.includes('(')) return [];
  return matchesIn(text, BRACKETED)
    .filter(([, character = '', syllable = '']) => isReading(character, syllable))
    .map((found) => ({ start: found.index, end: found.index + found[0].length, character: found[1] ?? '' }));
}

/**
 * Whether the spots of a page are damage: many, dense, after traditional characters, and after those nearly every time.
 */
export function isDamage(lines: readonly PageLine[], spots: readonly Spot[]): boolean {
  const hit = new Set(spots.map((spot) => spot.character));
  if (spots.length < DAMAGE.spots || hit.size < DAMAGE.characters) return false;
  let han = 0;
  let occurrences = 0;
  for (const line of lines) {
    for (const c of line.text) {
      if (c >= '\u3400') han++;
      if (hit.has(c)) occurrences++;
    }
  }
  const again = spots.length >= hit.size * DAMAGE.again;
  const isDense = spots.length >= han * (again ? DAMAGE.perHanAgain : DAMAGE.perHan);
  const traditional = Array.from(hit).filter((c) => toSimplified(c) !== c).length;
  return isDense && spots.length >= occurrences * DAMAGE.always && traditional >= hit.size * DAMAGE.traditional;
}

/**
 * A text without the brackets of its spots.
 *
 * @example withoutBrackets('領(lǐng)導') // '領導'
 */
export function withoutBrackets(text: string): string {
  return text.replace(BRACKETED, (whole, character: string, syllable: string) =>
    isReading(character, syllable) ? character : whole,
  );
}
