import { toTraditional } from '../../text/script.ts';
import type { NameIndex } from '../names/name-index.ts';
import type { Held } from '../rank.ts';
import { placesOf } from './places.ts';
import type { KnownWords } from './slots.ts';

/** Characters of what may be a place's name, without 省, 市, 县. */
const SHORTEST_PLACE = 2;
const LONGEST_PLACE = 4;

/** What the reports held know of words. Looking for words goes through all their texts, which only follow-ups make one do. */
export function knownWords(names: NameIndex, held: Held): KnownWords {
  const reports = held.source.all();
  const isHeld = (words: string): boolean => {
    const forms = [words, toTraditional(words)];
    return reports.some(({ text }) => forms.some((form) => text.includes(form)));
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
