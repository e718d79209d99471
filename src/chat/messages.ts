import { en } from './messages/en.ts';
import { inHongKong } from './messages/hong-kong/in-hong-kong.ts';
import type { Language, Messages } from './messages/message-types.ts';
import { zhHans } from './messages/zh-hans.ts';
import { zhHant } from './messages/zh-hant.ts';

export type { Language, Messages } from './messages/message-types.ts';
export { LANGUAGES } from './messages/message-types.ts';

/**
 * Every text that a person sees, by language.
 *
 * @example messages['zh-Hant'].answer.notFound
 */
export const messages: Readonly<Record<Language, Messages>> = {
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  'zh-Hant-HK': inHongKong(zhHant),
  en,
};
