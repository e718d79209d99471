import type { Report } from '../../report/report.ts';
import type { Span } from '../../text/sentence.ts';
import type { Held } from '../rank.ts';
import { cutsMeaning } from './cut-meaning.ts';
import { type Ground, groundsAround, sourceSpan } from './ground.ts';

/** Where the very words stand. */
export interface Place {
  readonly report: Report;
  readonly span: Span;
}

/** Places of the same words in one stretch of a report that are looked at. */
const MOST_IN_ONE = 8;
/** Passages that are looked through for all the places of some words; where there are more, they are not counted. */
const MOST_LOOKED_AT = 400;

/** Where the letters stand in a ground, but for places where they are only a part of a number, or of what is denied. */
export function placesIn(ground: Ground, letters: string): readonly Place[] {
  const places: Place[] = [];
  for (let at = ground.text.indexOf(letters); at >= 0; at = ground.text.indexOf(letters, at + 1)) {
    const span = sourceSpan(ground, at, at + letters.length);
    if (!cutsMeaning(ground.report.text, span)) places.push({ report: ground.report, span });
    if (places.length === MOST_IN_ONE) break;
  }
  return places;
}

/** Some words, their letters, and how many characters around a passage they may reach. */
interface Wanted {
  readonly words: string;
  readonly letters: string;
  readonly reach: number;
}

/** All places of some words. `counted`: whether none may be missing. */
export interface Places {
  readonly all: readonly Place[];
  readonly counted: boolean;
}

const keyOf = ({ report, span }: Place): string => `${span.start} ${report.id}`;

/**
 * Every place of the letters: those in the grounds, and whatever else the index finds by the words as they are printed at
 * one of them. Short words that stand in very many passages are found in the first of these.
 */
export function placesOf({ letters, words, reach }: Wanted, grounds: readonly Ground[], held: Held): Places {
  const near = grounds.flatMap((ground) => placesIn(ground, letters));
  const [first] = near;
  const printed = first === undefined ? words : first.report.text.slice(first.span.start, first.span.end);
  // What runs over several passages is in none as a whole; its first words are.
  const passages = held.index.holding(beginning(printed));
  const looked = passages.slice(0, MOST_LOOKED_AT);
  const all = groundsAround(looked, reach, held).flatMap((ground) => placesIn(ground, letters));
  const known = new Map([...near, ...all].map((place) => [keyOf(place), place]));
  return { all: [...known.values()], counted: looked.length === passages.length };
}

/** Characters by which words are found again. */
const FOUND_BY = 60;

/** The first words, as far as no sentence ends in them. */
function beginning(printed: string): string {
  const sentence = /^[^。！？!?\n]*/.exec(printed)?.[0] ?? '';
  return (sentence.length < 8 ? printed : sentence).slice(0, FOUND_BY);
}
