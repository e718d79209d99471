import { pinyin } from 'pinyin-pro';
import { toSimplified } from '../../text/script.ts';

/** The source of a pattern for one syllable of pinyin, with or without its tone. */
export const SYLLABLE = '[\\p{Script=Latin}\\p{M}]{1,10}';

const TONES = /[\u0300-\u0304\u030c]/g;

const known = new Map<string, ReadonlySet<string>>();

function withoutTone(syllable: string): string {
  return syllable.normalize('NFD').replace(TONES, '').normalize('NFC');
}

function readingsOf(character: string): ReadonlySet<string> {
  const found = known.get(character);
  if (found) return found;
  const toned = [character, toSimplified(character)].flatMap((c) => pinyin(c, { multiple: true, type: 'array' }));
  const readings = new Set([...toned, ...toned.map(withoutTone)]);
  known.set(character, readings);
  return readings;
}

/**
 * Whether a syllable, with or without its tone, is a reading of a character.
 *
 * @example isReading('長', 'zhǎng') // true, as are 'cháng' and 'chang'
 */
export function isReading(character: string, syllable: string): boolean {
  return readingsOf(character).has(syllable.normalize('NFC').replaceAll('\u0261', 'g'));
}
