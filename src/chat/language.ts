import { isForeign } from '../text/foreign.ts';
import { scriptOf, toSimplified, toTraditional } from '../text/script.ts';
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

/**
 * The language that a person's IETF tag asks for: Chinese by its script (that of Taiwan, Hong Kong and Macau is
 * traditional), any other English. Undefined where there is no tag, or none that can be read.
 *
 * @example languageOfTag('zh-TW') // 'zh-Hant'
 */
export function languageOfTag(tag: string | undefined): Language | undefined {
  if (tag === undefined) return undefined;
  let locale: Intl.Locale;
  try {
    locale = new Intl.Locale(tag).maximize();
  } catch {
    return undefined;
  }
  if (locale.language !== 'zh' && locale.language !== 'yue') return 'en';
  return locale.script === 'Hant' ? 'zh-Hant' : 'zh-Hans';
}
