import { ADVERB, CUE_WORD, STRONG_CUE } from '../speech/cues.ts';
import { mayFollow } from './readings.ts';

/**
 * How often characters stand in a report: in all, before a verb of saying, where they can be a whole name, where one
 * may begin, and both in all and as a whole before each next character.
 */
export interface Count {
  times: number;
  says: number;
  wholes: number;
  /** Where a name may begin: at the start of a clause, behind an office, in a list. */
  heads: number;
  /** Of those, where what a person does at a meeting stands behind. */
  acts: number;
  /** Right behind an office; and of those, alone between marks. */
  offices: number;
  alone: number;
  readonly before: Map<string, number>;
  readonly whole: Map<string, number>;
}

const SAYS = new RegExp(`^(?:${ADVERB}){0,3}(?:${CUE_WORD})`, 'u');

/** What a person does at a meeting, right behind his or her name. */
export const ACTS = new RegExp(
  `^(?:${ADVERB}){0,2}(?:主持(?!人)|出席|${STRONG_CUE}|(?:${ADVERB})(?:${CUE_WORD})|在[^，。]{1,12}?[上中时后]${STRONG_CUE}|[对就][^，。]{2,14}?${STRONG_CUE})`,
  'u',
);

/** Left of a name where no office stands: no character of a word, or one that joins or leads up to a person. */
const MAY_HEAD = /^(?:\P{Script=Han}|[和与及由对向的被请])?$/u;

const LENGTHS = [2, 3, 4];

const more = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);

/** Counts each of the names wherever it stands, inside longer ones too. Linear in the text. */
export function countNames(
  text: string,
  names: ReadonlySet<string>,
  starts: ReadonlySet<number> = new Set(),
): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>();
  for (const name of names)
    counts.set(name, {
      times: 0,
      says: 0,
      wholes: 0,
      heads: 0,
      acts: 0,
      offices: 0,
      alone: 0,
      before: new Map(),
      whole: new Map(),
    });
  for (let at = 0; at < text.length; at++) {
    for (const length of LENGTHS) {
      const count = counts.get(text.slice(at, at + length));
      if (!count) continue;
      const end = at + length;
      count.times++;
      more(count.before, text.charAt(end));
      if (starts.has(at) || MAY_HEAD.test(text.charAt(at - 1))) {
        count.heads++;
        if (ACTS.test(text.slice(end, end + 24))) count.acts++;
      }
      if (starts.has(at)) {
        count.offices++;
        if (/[，、。]/.test(text.charAt(end))) count.alone++;
      }
      if (SAYS.test(text.slice(end, end + 16))) count.says++;
      if (!mayFollow(text.slice(end, end + 8))) continue;
      count.wholes++;
      more(count.whole, text.charAt(end));
    }
  }
  return counts;
}
