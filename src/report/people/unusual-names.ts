import { endsGivenNames, transcribedRun } from './given.ts';
import { HELD_BY_ONE } from './office-places.ts';
import { isGivenName, mayBegin } from './readings.ts';
import { isWord } from './sure-names.ts';
import { isSurname } from './surnames.ts';
import { wordAt } from './words.ts';

/** Names of other languages without a dot inside have so many characters. */
const TRANSCRIBED = { least: 3, most: 6 } as const;

/** Three characters with a surname of which one is seldom in a name (洪罔市): the report as a whole must show it. */
export function oddNameAt(text: string, start: number, tail: string): readonly string[] {
  const name = text.slice(start, start + 3);
  const isOne = HELD_BY_ONE.test(tail) && isSurname(name.charAt(0)) && /^\p{Script=Han}{3}$/u.test(name);
  return isOne && !isWord(text, start, name) ? [name] : [];
}

/** A married woman's name with two surnames, hers behind her husband's (陈林某某). */
export function doubleSurnameAt(text: string, start: number): readonly string[] {
  const name = text.slice(start, start + 4);
  const isOne =
    isSurname(name.charAt(0)) &&
    isSurname(name.charAt(1)) &&
    isGivenName(name.slice(2)) &&
    endsGivenNames(name.slice(-1));
  return isOne && mayBegin(text, start + 4) && !isWord(text, start, name) ? [name] : [];
}

/** A name of another language without a dot inside (旗长其其格). */
export function transcribedAt(text: string, start: number, tail: string): readonly string[] {
  const run = transcribedRun(text, start, TRANSCRIBED.most);
  if (!HELD_BY_ONE.test(tail) && run <= TRANSCRIBED.least) return [];
  for (let n = run; n >= TRANSCRIBED.least; n--) {
    const isForeign = n > TRANSCRIBED.least || !isSurname(text.charAt(start)) || wordAt(text, start)?.length === n;
    if (isForeign && mayBegin(text, start + n)) return [text.slice(start, start + n)];
  }
  return [];
}
