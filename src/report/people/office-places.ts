import { matchesIn } from '../../text/matches-in.ts';
import { OFFICE_FORM, POST_TAIL } from './posts.ts';
import { isWordEnd } from './words.ts';

/** A place right behind an office. */
export interface OfficePlace {
  readonly start: number;
  /** The last word of the office, or its last character where no list holds it. */
  readonly tail: string;
  /** The office is one by its form alone (修复师, 学务长). */
  readonly isByForm: boolean;
}

const BRACKETS = '(?:[（(][^（）()]{1,12}[）)])?\\s?';
const KNOWN = new RegExp(`(?<tail>${POST_TAIL})${BRACKETS}`, 'g');

/** What the names of offices and occupations end in, behind the name of a body or of a trade. */
const FORM = new RegExp(`(?<=\\p{Script=Han})(?<tail>${OFFICE_FORM}|[岁头]的)${BRACKETS}(?=\\p{Script=Han})`, 'gu');

/** Offices that one person holds; others are also said of many (代表, 专家), behind which any word may stand. */
export const HELD_BY_ONE = /[长记席裁授理任督监管编总师人事]$/;

/**
 * Every place in a text where an office ends and a name may begin: the offices that are known, and what has the form of
 * one and ends a word. In order; linear in the text.
 *
 * @example officePlaces('修复师任我行') // [{ start: 3, tail: '师', isByForm: true }]
 */
export function officePlaces(text: string): readonly OfficePlace[] {
  const places = new Map<number, OfficePlace>();
  const note = (match: RegExpMatchArray, isByForm: boolean): void => {
    const start = (match.index ?? 0) + match[0].length;
    if (!places.has(start)) places.set(start, { start, tail: match.groups?.['tail'] ?? '', isByForm });
  };
  for (const match of matchesIn(text, KNOWN)) note(match, false);
  for (const match of matchesIn(text, FORM)) {
    if (!places.has(match.index + match[0].length)) note(match, true);
  }
  return [...places.values()].toSorted((a, b) => a.start - b.start);
}

/** Whether an office by its form ends a word where it ends, so that it is no piece of one (成长|环境). */
export function isWholeOffice(text: string, { start, isByForm }: OfficePlace): boolean {
  return !isByForm || isWordEnd(text, start);
}
