import { pinyin } from 'pinyin-pro';
import { toSimplified } from '../../text/script.ts';
import type { PageLine } from '../page/page-line.ts';
import type { Repair } from '../report.ts';

/**
 * A Han character and a bracketed syllable after it, such as 領(lǐng). Mirrors that turned a GBK page into traditional
 * script byte by byte left these behind, after every traditional character of their table.
 */
const BRACKETED = /(\p{Script=Han})\(([\p{Script=Latin}\p{M}]{1,10})\)/gu;

const TONES = /[\u0300-\u0304\u030c]/g;

/** Damage hits every hundredth character and more; what an author explains in brackets stays far below. */
const DAMAGE = { spots: 6, characters: 4, perHan: 0.03, always: 0.8, traditional: 0.8 } as const;

function withoutTone(syllable: string): string {
  return syllable.normalize('NFD').replace(TONES, '').normalize('NFC');
}

/** Tells whether a syllable, with or without its tone, is a reading of a character; remembers what it looked up. */
function readings(): (character: string, syllable: string) => boolean {
  const known = new Map<string, ReadonlySet<string>>();
  return (character, syllable) => {
    let of = known.get(character);
    if (!of) {
      const toned = [character, toSimplified(character)].flatMap((c) => pinyin(c, { multiple: true, type: 'array' }));
      of = new Set([...toned, ...toned.map(withoutTone)]);
      known.set(character, of);
    }
    return of.has(syllable.normalize('NFC').replaceAll('\u0261', 'g'));
  };
}

interface Spot {
  readonly at: number;
  readonly character: string;
  readonly length: number;
}

function spotsIn(text: string, isReading: ReturnType<typeof readings>): readonly Spot[] {
  if (!text.includes('(')) return [];
  return Array.from(text.matchAll(BRACKETED))
    .map((found) => ({ at: found.index, character: found[1] ?? '', syllable: found[2] ?? '', length: found[0].length }))
    .filter((spot) => isReading(spot.character, spot.syllable));
}

/** Whether the spots are damage: many, dense, after traditional characters, and after those nearly every time. */
function isDamage(lines: readonly PageLine[], spots: readonly Spot[]): boolean {
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
  const traditional = Array.from(hit).filter((c) => toSimplified(c) !== c).length;
  return (
    spots.length >= han * DAMAGE.perHan &&
    spots.length >= occurrences * DAMAGE.always &&
    traditional >= hit.size * DAMAGE.traditional
  );
}

function strip(line: PageLine, spots: readonly Spot[]): PageLine {
  if (spots.length === 0) return line;
  const repairs: Repair[] = [];
  let text = '';
  let from = 0;
  for (const spot of spots) {
    text += line.text.slice(from, spot.at);
    repairs.push({
      at: text.length,
      from: line.text.slice(spot.at, spot.at + spot.length),
      to: spot.character,
      kind: 'pinyin',
    });
    text += spot.character;
    from = spot.at + spot.length;
  }
  return { ...line, text: text + line.text.slice(from), repairs };
}

/**
 * Takes the pinyin out that a bad conversion left in a page's lines, and records each place. A bracket goes only if it
 * holds a reading of the very character before it, and only on a page that shows this as damage; pinyin that an author
 * put in brackets stays, and so does every bracket that holds something else.
 *
 * @example repairPinyin(damagedLines)[0]?.text // '市領導' for '市領(lǐng)導(dǎo)', on a page full of it
 */
export function repairPinyin(lines: readonly PageLine[]): readonly PageLine[] {
  const isReading = readings();
  const spots = lines.map((line) => spotsIn(line.text, isReading));
  if (!isDamage(lines, spots.flat())) return lines;
  return lines.map((line, i) => strip(line, spots[i] ?? []));
}
