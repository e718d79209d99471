import { type Count, countNames } from './counts.ts';
import { isNoName, isSurname } from './surnames.ts';
import { isCommonWord } from './words.ts';

/** Whether characters that look like no name stand where only a person does, again and again. */
function isActor({ heads, times, acts, offices, alone }: Count, isWord: boolean): boolean {
  if (isWord) return acts > 1 || (acts > 0 && alone > 0);
  return heads === times && (acts > 0 || offices > 1);
}

/** Whether the places of a would-be name show it: where it may begin, what stands behind, and whether it is a word. */
function isProven(name: string, count: Count): boolean {
  const isWord = isNoName(name) || isCommonWord(name);
  if (!isSurname(name.charAt(0)) && name.length === 2) return isActor(count, isWord);
  const isAlwaysWhole = count.wholes === count.times;
  const isAlwaysHead = count.heads === count.times;
  if (isWord && isAlwaysHead && count.acts > 0) return true;
  if (count.before.size < 2) return false;
  if (isWord) return isAlwaysWhole && (isAlwaysHead || count.says > 0);
  return isAlwaysWhole || count.says > 0 || (isAlwaysHead && name.length > 2);
}

/** Of would-be names, those that stand in two places or more, and before a verb of saying in one of them. */
export function provenNames(
  text: string,
  unsure: ReadonlySet<string>,
  starts: ReadonlySet<number>,
): ReadonlySet<string> {
  const counts = countNames(text, unsure, starts);
  return new Set(
    [...unsure].filter((name) => {
      const count = counts.get(name);
      return count !== undefined && count.times > 1 && isProven(name, count);
    }),
  );
}
