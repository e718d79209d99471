import type { Who } from '../answer/who/who-answer.ts';
import { shorten } from './cut-text.ts';
import { type Language, messages } from './messages.ts';

/** Characters of a name that is none: enough to know it again. */
const MAX_NAME = 40;

/**
 * That nobody has a name, and who may be meant, in one line.
 *
 * @example nobodyInWords(await library.who('某某'), 'zh-Hans') // '收录的报道里没有「某某」这个人。'
 */
export function nobodyInWords({ name, offers }: Pick<Who, 'name' | 'offers'>, language: Language): string {
  const m = messages[language].who;
  const nobody = m.nobody(shorten(name, MAX_NAME));
  return offers.length === 0 ? nobody : [nobody, m.offers(offers)].join(language === 'en' ? ' ' : '');
}
