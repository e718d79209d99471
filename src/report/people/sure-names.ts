import { ADVERB, CUE_WORD } from '../speech/cues.ts';
import { ACTS } from './counts.ts';
import { endsGivenNames } from './given.ts';
import { HELD_BY_ONE } from './office-places.ts';
import { mayFollow, splitsWord } from './readings.ts';
import { beginsWithWord, COMPOUND_SURNAMES, isNoName } from './surnames.ts';
import { isWordEnd, wordAt } from './words.ts';

/** Behind a name, what tells a person: a verb of saying or of taking part, a mark of a list. */
export const TELLS = new RegExp(
  `^(?:(?:${ADVERB}){0,2}(?:${CUE_WORD})|主持|出席|参加|列席|陪同|发言|讲话|致辞|[、（(，,]|等|和|与|及|以及|同志|先生|女士|作[了题专交报汇发讲说总表])`,
  'u',
);

/** Whether a reading is all of a word, or begins with one (班子, 田野). */
export function isWord(text: string, start: number, name: string): boolean {
  return beginsWithWord(name) || (wordAt(text, start)?.length ?? 0) > 1;
}

/** A preposition with a day (于昨日). */
const DAY = /^[于从自][昨今明当本前][日天年月晚]?/;
/** Behind a name, what tells who somebody is. */
const IS = /^(?:是|为|今年|也|则)/;

/** A surname that is more often a preposition. */
const PREPOSITION = /[向于从和与同连经应时曾由]/;

export function isPrepositional(text: string, start: number): boolean {
  return PREPOSITION.test(text.charAt(start));
}

/**
 * Whether words run from the office into what would be a name (市|长江|大桥), or a preposition stands there with a word
 * of its own (向|前线).
 */
function isPhrase(text: string, start: number, tail: string): boolean {
  const across = wordAt(text, start - 1)?.length ?? 0;
  const isAcross = across > 1 && !isWordEnd(text, start, start - tail.length);
  return isAcross || (isPrepositional(text, start) && wordAt(text, start + 1) !== undefined);
}

export function isSure(text: string, start: number, name: string, tail: string): boolean {
  const end = start + name.length;
  const behind = text.slice(end, end + 16);
  if (isNoName(name) || splitsWord(text, end) || DAY.test(name)) return false;
  const isLong = name.length > 2 && endsGivenNames(name.slice(-1)) && mayFollow(behind);
  if (
    !(isLong && isPrepositional(text, start)) &&
    isPhrase(text, start, tail) &&
    !TELLS.test(behind) &&
    !IS.test(behind) &&
    !ACTS.test(text.slice(end, end + 24))
  )
    return false;
  if (wordAt(text, start - 1) !== undefined && !mayFollow(behind)) return false;
  const isHeld = HELD_BY_ONE.test(tail);
  const isGiven = endsGivenNames(name.slice(-1));
  if (!isWord(text, start, name)) return mayFollow(behind) || name.length > 2 || isGiven;
  if (name.length > 2) return (isGiven || TELLS.test(behind)) && (mayFollow(behind) || !beginsWithWord(name));
  return mayFollow(behind) && (isHeld || ACTS.test(text.slice(end, end + 24)));
}

/** A name with a surname that is not known: its characters must be no words, and a verb of people follow. */
export function isRareName(text: string, start: number, name: string, tail: string): boolean {
  const end = start + name.length;
  if (!HELD_BY_ONE.test(tail) || !TELLS.test(text.slice(end, end + 16)) || !endsGivenNames(name.slice(-1)))
    return false;
  for (let at = start; at < end; at++) if (wordAt(text, at) !== undefined) return false;
  return true;
}

/** Whether the characters of a would-be name are no words, or its given name is all of one (邰|大勇). */
export function isWordless(text: string, start: number, name: string): boolean {
  const end = start + name.length;
  const isCompound = COMPOUND_SURNAMES.includes(name.slice(0, 2));
  if (!isCompound && isWord(text, start, name)) return false;
  for (let at = start + (isCompound ? 2 : 1); at < end; at++) {
    const word = wordAt(text, at)?.length ?? 0;
    if (word > 0 && (at + word !== end || !endsGivenNames(name.slice(-1)))) return false;
  }
  return true;
}
