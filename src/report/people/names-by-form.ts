import { POST_TAIL } from './posts.ts';
import { listedAt, readingsAt } from './readings.ts';
import { beginsWithWord, isSurname } from './surnames.ts';
import { wordAt } from './words.ts';

/** At the start of a clause a list of people without an office, counted (李某、方某等5名村民). */
const COUNTED =
  /(?<=^|[\n。！？；，：])\p{Script=Han}{2,4}(?:、\p{Script=Han}{2,4}){0,300}(?=等[\d一二两三四五六七八九十]{1,3}(?:名|位|人))/gu;

/** The same of two or more who take part (李某、方某出席). */
const TAKING_PART =
  /(?<=^|[\n。！？；，：,;:])\p{Script=Han}{2,4}(?:、\p{Script=Han}{2,4}){1,300}?(?=等?(?:分别|先后|也|共同|一同)?(?:出席|参加|列席|陪同|参会|到会|在主席台|作?交?流?发言))/gu;

/**
 * The names in lists of people without an office, which are counted or take part: each item must be one, else none is.
 *
 * @example listedNames('李家旺、方圆等5名村民发言。') // ['李家旺', '方圆']
 */
export function listedNames(text: string): readonly string[] {
  return [...text.matchAll(COUNTED), ...text.matchAll(TAKING_PART)].flatMap(({ 0: list, index }) => {
    let at = index;
    const items = list.split('、').map((item) => {
      const isName = listedAt(text, at).includes(item) && !isWordAt(text, at, item);
      at += item.length + 1;
      return isName ? item : '';
    });
    return items.includes('') ? [] : items;
  });
}

/** The head of a transcript's paragraph whose label may be a bare name, with words that end like a sentence. */
const LABELLED = /^(?<who>\p{Script=Han}{2,4}|\p{Script=Han}[ 　]{1,2}\p{Script=Han})[：:](?=[^\n]*[。！？!?])/gmu;

/** Whether a would-be name is a common word, or begins a longer word. */
function isWordAt(text: string, at: number, name: string): boolean {
  return beginsWithWord(name) || (wordAt(text, at)?.length ?? 0) > name.length;
}

const IS_OFFICE = new RegExp(`(?:${POST_TAIL}|[员家师者人方])$`);

function isLabelName(text: string, at: number, who: string): boolean {
  if (beginsWithWord(who)) return false;
  return (
    readingsAt(text, at, false).includes(who) ||
    (isSurname(who.charAt(0)) && !isWordAt(text, at, who) && !IS_OFFICE.test(who))
  );
}

/** Names that stand as the label of two paragraphs or more (李某：…). */
export function labelNames(text: string): readonly string[] {
  const times = new Map<string, number>();
  for (const { groups, index } of text.matchAll(LABELLED)) {
    const who = groups?.['who'] ?? '';
    if (isLabelName(text, index, who)) times.set(who, (times.get(who) ?? 0) + 1);
  }
  return [...times].flatMap(([name, count]) => (count > 1 ? [name] : []));
}
