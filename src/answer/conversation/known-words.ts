import { toTraditional } from '../../text/script.ts';
import type { NameIndex } from '../names/name-index.ts';
import type { Held } from '../rank.ts';
import { placesOf } from './places.ts';
import type { KnownWords } from './slots.ts';

/** Characters of what may be a place's name, without 省, 市, 县. */
const SHORTEST_PLACE = 2;
const LONGEST_PLACE = 4;

/** Words that the index finds wherever they stand: numbers, and words of letters, may be parts of longer ones there. */
const IS_INDEXED = /^(?:(?![一二三四五六七八九十百千万亿〇零两廿卅萬億兩])\p{Script=Han}){2,}$/u;

/** What the reports held know of words. */
export function knownWords(names: NameIndex, held: Held): KnownWords {
  const reports = held.source.all();
  const isHeld = (words: string): boolean => {
    const forms = [words, toTraditional(words)];
    const among = IS_INDEXED.test(words)
      ? held.index.reportsHolding(words).flatMap((id) => held.source.get(id) ?? [])
      : reports;
    return among.some(({ text }) => forms.some((form) => text.includes(form)));
  };
  return {
    people: names.people,
    places: placesOf(names.people, reports),
    isHeld,
    isPlace: (words) =>
      words.length >= SHORTEST_PLACE &&
      words.length <= LONGEST_PLACE &&
      ['省', '市', '县'].some((unit) => isHeld(words + unit)),
  };
}
