import { officeBefore, POST_TAIL } from '../../report/people/posts.ts';
import { foldWithMap } from '../../text/fold.ts';
import { toSimplified } from '../../text/script.ts';

/** Where a name stands in a text as a person's, in UTF-16 units. */
export type NamedAt = readonly [number, number];

/** How a name is looked for in the texts of reports. */
export interface NameSearch {
  /** Folded. */
  readonly name: string;
  /** Folded names that hold this one: 李波涛 for 李波. */
  readonly longer: readonly string[];
}

/** Names this short are words as well: 高峰. They count only where the words around them tell of a person. */
const SHORT = 2;
const GOVERNS = /(?:[由对向和与及请让受跟同给、]|代表|按照|根据|贯彻|落实|学习|传达|陪同|邀请|听取|感谢|任命|选举)$/;
const TITLE_BEHIND = new RegExp(`^(?:同志|先生|女士|${POST_TAIL})`);
/** Behind a word of time or place that is no name: 高峰期. */
const WORD_GOES_ON = /^[期值段时点线处原]/;
/** Offices are no longer than this, in characters. */
const LEFT = 40;

function isPerson(text: string, start: number, end: number, takesPart: boolean): boolean {
  const left = text.slice(Math.max(0, start - LEFT), start);
  const right = text.slice(end, end + 6);
  if (officeBefore(left) !== '' || TITLE_BEHIND.test(right)) return true;
  if (!takesPart || WORD_GOES_ON.test(right)) return false;
  return !/\p{Script=Han}$/u.test(left) || GOVERNS.test(left);
}

/** Spaces are put into short names only. */
function places(text: string, name: string): readonly NamedAt[] {
  const found: NamedAt[] = [];
  if (name.length === SHORT && name[0] !== undefined && name[1] !== undefined) {
    for (let at = text.indexOf(name[0]); at >= 0; at = text.indexOf(name[0], at + 1)) {
      const last = /^[ \u3000]{0,2}/.exec(text.slice(at + 1, at + 4))?.[0].length ?? 0;
      if (text[at + 1 + last] === name[1]) found.push([at, at + last + 2]);
    }
    return found;
  }
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    found.push([at, at + name.length]);
  return found;
}

/**
 * The places of a text where a name stands for a person, in either script. `takesPart` tells that the report has somebody
 * of that name at the meeting; else a name of two characters needs an office or a title beside it.
 *
 * @example placesOfName('市長高峰說早高峰要疏導', { name: '高峰', longer: [] }, true) // [[2, 4]]
 */
export function placesOfName(text: string, { name, longer }: NameSearch, takesPart: boolean): readonly NamedAt[] {
  const { plain, at } = comparable(text, name);
  return places(plain, name)
    .filter(([start, end]) => name.length > SHORT || isPerson(plain, start, end, takesPart))
    .filter(([start]) => !longer.some((other) => plain.startsWith(other, start - other.indexOf(name))))
    .map(([start, end]) => [at(start), at(end)] as const);
}

/** The text as folded names can be looked for in it, and the way back. Han characters keep their places. */
function comparable(text: string, name: string): { readonly plain: string; readonly at: (i: number) => number } {
  if (/^\p{Script=Han}+$/u.test(name)) return { plain: toSimplified(text), at: (i) => i };
  const { text: plain, origin } = foldWithMap(text);
  return { plain, at: (i) => origin[i] ?? text.length };
}
