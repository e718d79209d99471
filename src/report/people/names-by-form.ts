import { listedAt, readingsAt } from './readings.ts';
import { beginsWithWord } from './surnames.ts';

/** At the start of a clause a list of people without an office, counted (李某、方某等5名村民). */
const COUNTED =
  /(?<=^|[\n。！？；，：])\p{Script=Han}{2,4}(?:、\p{Script=Han}{2,4}){0,20}(?=等[\d一二两三四五六七八九十]{1,3}(?:名|位|人))/gu;

/**
 * The names in counted lists: each item must be one, else none is.
 *
 * @example countedNames('李家旺、方圆等5名村民发言。') // ['李家旺', '方圆']
 */
export function countedNames(text: string): readonly string[] {
  return Array.from(text.matchAll(COUNTED)).flatMap(({ 0: list, index }) => {
    let at = index;
    const items = list.split('、').map((item) => {
      const isName = listedAt(text, at).includes(item) && !beginsWithWord(item);
      at += item.length + 1;
      return isName ? item : '';
    });
    return items.includes('') ? [] : items;
  });
}

/** The head of a transcript's paragraph whose label may be a bare name, with words that end like a sentence. */
const LABELLED = /^(?<who>\p{Script=Han}{2,4})[：:](?=[^\n]*[。！？!?])/gmu;

/** Names that stand as the label of two paragraphs or more (李某：…). */
export function labelNames(text: string): readonly string[] {
  const times = new Map<string, number>();
  for (const { groups, index } of text.matchAll(LABELLED)) {
    const who = groups?.['who'] ?? '';
    if (readingsAt(text, index, false).includes(who) && !beginsWithWord(who)) times.set(who, (times.get(who) ?? 0) + 1);
  }
  return [...times].flatMap(([name, count]) => (count > 1 ? [name] : []));
}
