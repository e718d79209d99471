import { matchesIn } from '../../text/matches-in.ts';
import { endsGivenNames, transcribedRun } from './given.ts';
import { POST_TAIL } from './posts.ts';
import { isGivenName, listedAt, readingsAt } from './readings.ts';
import { beginsWithWord, isSurname } from './surnames.ts';
import { isWordEnd, wordAt } from './words.ts';

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
  return [...matchesIn(text, COUNTED), ...matchesIn(text, TAKING_PART)].flatMap(({ 0: list, index }) => {
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

/** Names that stand as the label of a paragraph (李某：…) and somewhere else in the report as well. */
export function labelNames(text: string): readonly string[] {
  const names = new Set<string>();
  for (const { groups, index } of matchesIn(text, LABELLED)) {
    const who = groups?.['who'] ?? '';
    if (!names.has(who) && isLabelName(text, index, who) && text.indexOf(who) !== text.lastIndexOf(who)) names.add(who);
  }
  return [...names];
}

/** Behind words that describe somebody (经济学院的李某同学). */
const TITLED = /(?<=的)(?<who>\p{Script=Han}{2,5}?)(?=(?:同学|同志|先生|女士|阿姨|老师|医生|教授)(?!们|等|的))/gu;

/** Names between a description and a title: with a surname, or all of characters that transcribe. */
export function titledNames(text: string): readonly string[] {
  return matchesIn(text, TITLED).flatMap(({ groups, index }) => {
    const who = groups?.['who'] ?? '';
    const isTranscribed = who.length > 2 && transcribedRun(who, 0, who.length) === who.length;
    const isName =
      !isWordAt(text, index, who) &&
      (isTranscribed || (who.length > 2 && readingsAt(text, index, false).includes(who)));
    return isName ? [who] : [];
  });
}

const SPACED = /(?<!\p{Script=Han}[ 　])\p{Script=Han}[ 　]{1,2}\p{Script=Han}(?=\p{Script=Han}|[、，。：；:,;）)])/gu;

/** Names of two characters that are printed with a space inside, twice or more: nothing else is (童 瑶). */
export function spacedNames(text: string): readonly string[] {
  const times = new Map<string, number>();
  for (const { 0: name } of matchesIn(text, SPACED)) {
    if (isSurname(name.charAt(0)) && isGivenName(name.slice(-1))) times.set(name, (times.get(name) ?? 0) + 1);
  }
  return [...times].flatMap(([name, count]) => (count > 1 ? [name] : []));
}

/** What hands over to a person's words, right behind a name. */
const SAYS = /(?:说|表示|坦言|告诉记者|介绍|认为|感慨)(?=[，：。“:,])/g;

/**
 * Names of three characters between words that describe somebody and a verb of saying (公司财务某某说): a surname and
 * characters that are no words, where a word ends before them.
 */
export function sayingNames(text: string): readonly string[] {
  return matchesIn(text, SAYS).flatMap(({ index }) => {
    const start = index - 3;
    const name = text.slice(start, index);
    const isName =
      start > 1 &&
      isSurname(name.charAt(0)) &&
      isGivenName(name.slice(1)) &&
      endsGivenNames(name.slice(-1)) &&
      /^\p{Script=Han}{2}$/u.test(text.slice(start - 2, start)) &&
      !/[们都也还就再他她这那地]/.test(text.slice(start - 1, start)) &&
      [0, 1, 2].every((at) => wordAt(text, start + at) === undefined) &&
      readingsAt(text, start, false).includes(name) &&
      isWordEnd(text, start);
    return isName ? [name] : [];
  });
}
