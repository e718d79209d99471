import { inHongKong } from '../chat/messages/hong-kong/in-hong-kong.ts';
import type { Language } from '../chat/messages.ts';
import { en } from './messages/en.ts';
import type { CliMessages } from './messages/message-types.ts';
import { zhHans } from './messages/zh-hans.ts';
import { zhHant } from './messages/zh-hant.ts';

export type { CliMessages } from './messages/message-types.ts';

/** What the command line says, by language; answers and reports are the chats' to render. */
export const cliMessages: Readonly<Record<Language, CliMessages>> = {
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  'zh-Hant-HK': inHongKong(zhHant),
  en,
};
