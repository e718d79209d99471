import * as OpenCC from 'opencc-js';
import { convertRuns, hasNoRun } from './convertible-run.ts';
import { aroundDescriptions } from './description.ts';

/** The two Chinese scripts a report or a question may be written in. */
export type Script = 'simplified' | 'traditional';

type Convert = (text: string) => string;

/** A converter reads its dictionaries when it is made, a tenth of a second each: it is made when it is first needed. */
function onFirstUse(make: () => Convert): Convert {
  let made: Convert | undefined;
  return (text) => {
    made ??= make();
    return made(text);
  };
}

const toCn = onFirstUse(() => OpenCC.Converter({ from: 't', to: 'cn' }));
// Most texts have no run to convert: then there is no need to look for descriptions, either.
const simplify: Convert = (text) =>
  hasNoRun(text) ? text : aroundDescriptions(text, (part) => convertRuns(part, toCn));
const toTw = onFirstUse(() => OpenCC.Converter({ from: 'cn', to: 'tw' }));
const traditionalize: Convert = (text) => aroundDescriptions(text, toTw);

/**
 * The text in simplified characters, as long as it was: character i of the result stands for character i of the text.
 * OpenCC converts by phrase, so that 乾隆 stays and 乾淨 becomes 干净; a phrase that would change the length is
 * converted character by character.
 *
 * @example toSimplified('領導小組') // '领导小组'
 */
export function toSimplified(text: string): string {
  const whole = simplify(text);
  if (whole.length === text.length) return whole;
  return Array.from(text, (c) => {
    const one = simplify(c);
    return one.length === c.length ? one : c;
  }).join('');
}

/**
 * The text in traditional characters, Taiwan forms. For texts of our own and for questions, never for a quote.
 *
 * @example toTraditional('领导小组') // '領導小組'
 */
export function toTraditional(text: string): string {
  return traditionalize(text);
}

/** The characters of a place: those of the mainland, Taiwan or Hong Kong. */
export type Region = 'cn' | 'tw' | 'hk';

const toHk = onFirstUse(() => OpenCC.Converter({ from: 'cn', to: 'hk' }));
const CONVERTERS: Readonly<Record<Region, Convert>> = {
  cn: simplify,
  tw: traditionalize,
  hk: (text) => aroundDescriptions(text, toHk),
};

/**
 * The text in the characters of a place, for people to read; it may become longer or shorter.
 *
 * @example inCharactersOf('hk', '山里面') // '山裏面'
 */
export function inCharactersOf(region: Region, text: string): string {
  return CONVERTERS[region](text);
}

const twToHk = onFirstUse(() => OpenCC.Converter({ from: 'tw', to: 'hk' }));

/**
 * A text in Taiwan's characters in those of Hong Kong. For texts of our own, never for a quote or a name.
 *
 * @example inHongKongCharacters('說在這裡') // '説在這裏'
 */
export function inHongKongCharacters(text: string): string {
  return twToHk(text);
}

/**
 * The script a text is written in: traditional if more of its characters change on the way to simplified script than
 * on the way back. A text in which neither happens counts as simplified.
 *
 * @example scriptOf('會議強調') // 'traditional'
 */
export function scriptOf(text: string): Script {
  const asTraditional = changes(text, toSimplified(text));
  let asSimplified = 0;
  // Converting to traditional script is slow, and the first sentences of most texts decide.
  for (const part of text.split(/(?<=[。\n])/)) {
    if (asSimplified >= asTraditional) return 'simplified';
    asSimplified += changes(part, toTraditional(part));
  }
  return asTraditional > asSimplified ? 'traditional' : 'simplified';
}

/** How many characters differ; none where a text became longer or shorter, so that no character stands for another. */
function changes(text: string, converted: string): number {
  if (converted === text || converted.length !== text.length) return 0;
  let changed = 0;
  for (let i = 0; i < text.length; i++) if (converted.charCodeAt(i) !== text.charCodeAt(i)) changed++;
  return changed;
}
