import { toSimplified } from '../text/script.ts';
import type { Span } from '../text/sentence.ts';
import { findNames } from './names.ts';
import { officeBefore } from './posts.ts';

/** One place where a report names a person. Offsets count in the text. */
export interface Mention extends Span {
  /** The name in simplified characters, without a space inside. */
  readonly name: string;
  /** The offices right before the name, or ''. */
  readonly post: string;
  /** Where the offices begin; `start` if there are none. */
  readonly from: number;
}

/** How far to the left an office may reach, in characters. */
const LONGEST_OFFICE = 70;

function occurrences(text: string, names: ReadonlySet<string>): readonly Span[] {
  const longestFirst = [...names].toSorted((a, b) => b.length - a.length);
  const taken = new Uint8Array(text.length);
  const found: Span[] = [];
  for (const name of longestFirst) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      if (taken[at] || taken[at + name.length - 1]) continue;
      taken.fill(1, at, at + name.length);
      found.push({ start: at, end: at + name.length });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/**
 * Every mention of every person whom the text names for sure, in order, with the offices that stand before it.
 * `text` is in simplified characters and as long as the source, so that offsets hold in both.
 */
export function findMentions(text: string): readonly Mention[] {
  let last = 0;
  return occurrences(text, findNames(text)).map(({ start, end }) => {
    const post = officeBefore(text.slice(Math.max(last, start - LONGEST_OFFICE), start));
    last = end;
    const from = post === '' ? start : text.lastIndexOf(post, start);
    return { name: text.slice(start, end).replace(/\s/g, ''), post, start, end, from };
  });
}

/** The mentions of a report's text in either script. */
export function mentionsOf(text: string): readonly Mention[] {
  return findMentions(toSimplified(text));
}
