import type { Quote } from '../../answer/answer.ts';
import type { Library } from '../../answer/library.ts';
import { answeringIn, isPassageRef, type PassageRef, placeOf, standsIn } from './passage-ref.ts';

/** A passage that still stands where it did when it was named. */
export interface Standing {
  readonly ref: PassageRef;
  readonly quote: Quote;
}

/** The words that a name stands for; undefined if they do not stand there any more, or the name is none. */
export async function namedPassage(name: string, library: Library): Promise<Standing | undefined> {
  if (!isPassageRef(name)) return undefined;
  const place = placeOf(name);
  if (!standsIn(name, await library.report(place.report))) return undefined;
  const quote = await library.quoteAt(place);
  return quote && { ref: name, quote: { ...quote, highlights: answeringIn(name) } };
}
