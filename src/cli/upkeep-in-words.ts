import { inHongKong } from '../chat/messages/hong-kong/in-hong-kong.ts';
import type { Language } from '../chat/messages.ts';
import type { Collection } from '../collection/collection.ts';
import type { Task } from '../collection/writers.ts';
import { type Context, complain } from './context.ts';
import { upkeepEn } from './messages/upkeep-en.ts';
import type { UpkeepMessages } from './messages/upkeep-messages.ts';
import { upkeepZhHans } from './messages/upkeep-zh-hans.ts';
import { upkeepZhHant } from './messages/upkeep-zh-hant.ts';

/** What is said about the collection on disk, by language. */
export const upkeepMessages: Readonly<Record<Language, UpkeepMessages>> = {
  'zh-Hans': upkeepZhHans,
  'zh-Hant': upkeepZhHant,
  'zh-Hant-HK': inHongKong(upkeepZhHant),
  en: upkeepEn,
};

/** Notes that this process writes to the collection from now on, and tells in a line each who else does. */
export async function enterAs(task: Task, collection: Collection, context: Context): Promise<void> {
  const m = upkeepMessages[context.config.language];
  for (const other of collection.writers.others()) complain(context, m.alsoWriting(context.data, other));
  await collection.writers.enter(task);
}
