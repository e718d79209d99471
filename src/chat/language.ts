import { LRUCache } from 'lru-cache';
import { isForeign } from '../text/foreign.ts';
import { type Region, scriptOf, toSimplified, toTraditional } from '../text/script.ts';
import type { Language } from './messages.ts';

/**
 * The language that a question is written in, as far as its characters tell: undefined where they are the same in both
 * scripts, or where there are none. Every other language gets English: it is all we speak besides.
 *
 * @example languageOfText('對防汛有什麼要求') // 'zh-Hant'
 * @example languageOfText('四早') // undefined
 */
export function languageOfText(text: string): Language | undefined {
  if (isForeign(text)) return 'en';
  if (!/\p{Script=Han}/u.test(text)) return undefined;
  if (toSimplified(text) === text && toTraditional(text) === text) return undefined;
  return scriptOf(text) === 'traditional' ? 'zh-Hant' : 'zh-Hans';
}

const REGIONS: Readonly<Record<Language, Region | undefined>> = {
  'zh-Hans': 'cn',
  'zh-Hant': 'tw',
  'zh-Hant-HK': 'hk',
  en: undefined,
};

/**
 * The characters in which somebody reads Chinese who is spoken to in a language; undefined for who does not read it.
 *
 * @example regionOf('zh-Hant-HK') // 'hk'
 */
export const regionOf = (language: Language): Region | undefined => REGIONS[language];

/**
 * The language that a text tells, as its writer is used to it: traditional characters, which Taiwan and Hong Kong share
 * for the most part, do not tell of which of the two somebody is whose usual language is known.
 *
 * @example asUsual('zh-Hant', 'zh-Hant-HK') // 'zh-Hant-HK'
 */
export function asUsual(told: Language, usual: Language | undefined): Language {
  return told === 'zh-Hant' && usual === 'zh-Hant-HK' ? usual : told;
}

/** Tags that are remembered: apps have some hundreds. */
const REMEMBERED = 1_000;

/** What tags were found to ask for; to read one takes as long as to read all the rest of an update. */
const known = new LRUCache<string, { readonly language: Language | undefined }>({ max: REMEMBERED });

/** An IETF tag read, with what it leaves open filled in as is usual; undefined where it cannot be read. */
function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return undefined;
  }
}

/**
 * The language that a person's IETF tag asks for: Chinese by its script (that of Taiwan, Hong Kong and Macau is
 * traditional, and has forms of its own in the last two), any other English. Undefined where there is no tag, or none that
 * can be read.
 *
 * @example languageOfTag('zh-TW') // 'zh-Hant'
 */
export function languageOfTag(tag: string | undefined): Language | undefined {
  if (tag === undefined) return undefined;
  const before = known.get(tag);
  if (before !== undefined) return before.language;
  const language = languageRead(tag);
  known.set(tag, { language });
  return language;
}

function languageRead(tag: string): Language | undefined {
  const locale = localeOf(tag);
  if (locale === undefined) return undefined;
  if (locale.language !== 'zh' && locale.language !== 'yue') return 'en';
  if (locale.script !== 'Hant') return 'zh-Hans';
  return locale.region === 'HK' || locale.region === 'MO' ? 'zh-Hant-HK' : 'zh-Hant';
}
