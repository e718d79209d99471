import { toSimplified } from '../../text/script.ts';
import type { Span } from '../../text/sentence.ts';
import { callsOf, partsOf } from '../speech/calls.ts';
import { ADVERB, CUE_WORD } from '../speech/cues.ts';
import { findNames } from './names.ts';
import { occurrences } from './occurrences.ts';
import { officeBefore, POST_TAIL } from './posts.ts';
import { joined } from './printed.ts';
import { mayFollow } from './readings.ts';
import { isCommonWord, isWordEnd } from './words.ts';

/** One place where a report names a person. Offsets count in the text. */
export interface Mention extends Span {
  /** The name in simplified characters, without a space inside. */
  readonly name: string;
  /** The offices right before the name, or ''. */
  readonly post: string;
  /** Where the offices begin; `start` if there are none. */
  readonly from: number;
  /** The name itself is not printed here: a title or a part of the name stands for it (苗主任, 莫里森). */
  readonly isCall?: true;
}

/** How far to the left an office may reach, in characters. */
const LONGEST_OFFICE = 70;

/**
 * Every mention of every person whom a report's text names for sure, in order, with the offices that stand before it.
 * The text may be in either script.
 *
 * @example mentionsOf('市长周明远主持会议。') // [{ name: '周明远', post: '市长', start: 2, end: 5, from: 0 }]
 */
export function mentionsOf(source: string): readonly Mention[] {
  const text = toSimplified(source);
  const named = namedIn(text);
  const called = callsOf(text, named)
    .filter(({ start, end }) => mentionsWithin(named, { start, end }).length === 0)
    .map((call) => ({ ...call, post: '', from: call.start, isCall: true as const }));
  return called.length === 0 ? named : [...named, ...called].toSorted((a, b) => a.from - b.from);
}

/** Behind the last name its title, which is no office of the next one (某某院士、副校长某某). */
const TITLE_BEHIND = /^(?:同志|先生|女士|教授|院士|博士|老师|医生|议员|委员|代表)(?:、|和|与|及)/;

/** Behind a word that is also a name, what tells that the person is meant: what people do. */
const IS_PERSON_BEFORE = new RegExp(
  `^(?:${POST_TAIL}?(?:${ADVERB}){0,2}(?:${CUE_WORD})|主持|出席|发言|[：:、]|在[^，。]{1,12}[上中后时])`,
  'u',
);

/** Whether a name that is a common word too stands as a name: at the head of a clause, in a list, before what people do. */
function isPersonAt(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end);
  if (!isCommonWord(name)) return true;
  return !/\p{Script=Han}/u.test(text.charAt(start - 1))
    ? mayFollow(text.slice(end, end + 8))
    : IS_PERSON_BEFORE.test(text.slice(end, end + 16));
}

/** The places where names are printed in full. */
function namedIn(text: string): readonly Mention[] {
  let last = 0;
  const names = [...findNames(text)];
  const parts = partsOf(names);
  return occurrences(
    text,
    names.filter((name) => !parts.has(name)),
  ).flatMap(({ start, end }) => {
    const left = text.slice(Math.max(last, start - LONGEST_OFFICE), start);
    const post = officeBefore(last > 0 ? left.replace(TITLE_BEHIND, '') : left, isWordEnd(text, start));
    last = end;
    const from = post === '' ? start : text.lastIndexOf(post, start);
    if (post === '' && !isPersonAt(text, start, end)) return [];
    return [{ name: joined(text.slice(start, end)), post, start, end, from }];
  });
}

/** The mentions, offices included, that lie inside a stretch. `mentions` are in order; takes logarithmic time. */
export function mentionsWithin(mentions: readonly Mention[], stretch: Span): readonly Mention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.from ?? 0) < stretch.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((mentions[end]?.end ?? Number.POSITIVE_INFINITY) <= stretch.end) end++;
  return mentions.slice(low, end);
}
