import { pinyin } from 'pinyin-pro';

/** Readings of one character that are reckoned with, the commonest first; and sounds of one name. */
const MOST_READINGS = 3;
const MOST_SOUNDS = 9;

const known = new Map<string, readonly string[]>();

function readingsOf(character: string): readonly string[] {
  const found = known.get(character);
  if (found !== undefined) return found;
  const all = pinyin(character, { multiple: true, type: 'array', toneType: 'none' });
  const readings = [...new Set(all)].slice(0, MOST_READINGS);
  known.set(character, readings);
  return readings;
}

/**
 * How a name may be read, without tones: one sound for each way to read its characters. Two names sound alike if they
 * have one in common. For simplified characters.
 *
 * @example soundsOf('顾岚') // ['gu lan']
 */
export function soundsOf(name: string): readonly string[] {
  let sounds: readonly string[] = [''];
  for (const character of name) {
    sounds = sounds
      .flatMap((before) => readingsOf(character).map((reading) => (before === '' ? reading : `${before} ${reading}`)))
      .slice(0, MOST_SOUNDS);
  }
  return sounds;
}
