import { createHash } from 'node:crypto';
import type { Api } from 'grammy';
import type { BotCommand } from 'grammy/types';
import type { StateStore } from '../../collection/state-store.ts';
import { type Language, messages } from '../messages.ts';
import { COMMANDS, LIBRARIAN_COMMANDS } from './commands/names.ts';
import { describeError } from './describe-error.ts';
import type { Log } from './log/log.ts';

type Describe = (command: (typeof COMMANDS)[number]) => string;

/** Where a menu is shown; of those that apply, Telegram takes the narrowest. */
type Scope = 'all_private_chats' | 'all_group_chats' | 'default';

/** What is of use only to one person alone with the bot. */
const PRIVATE_ONLY: ReadonlySet<string> = new Set(['start', 'follow', 'following']);

/** What leads on from wherever no other menu is shown. */
const ANYWHERE: ReadonlySet<string> = new Set(['start', 'help']);

const BELONGS: Readonly<Record<Scope, (command: string) => boolean>> = {
  all_private_chats: () => true,
  all_group_chats: (command) => !PRIVATE_ONLY.has(command),
  default: (command) => ANYWHERE.has(command),
};

const SCOPES = ['default', 'all_private_chats', 'all_group_chats'] as const satisfies readonly Scope[];

/** The command menu of a scope, its descriptions made for each command. */
function menu(scope: Scope, describe: Describe): readonly BotCommand[] {
  const shown = COMMANDS.filter((command) => BELONGS[scope](command));
  return shown.map((command) => ({ command, description: describe(command) }));
}

const described =
  (language: Language): Describe =>
  (command) =>
    messages[language].telegram.commands[command];

const menus = (describe: Describe): readonly { readonly scope: Scope; readonly commands: readonly BotCommand[] }[] =>
  SCOPES.map((scope) => ({ scope, commands: menu(scope, describe) }));

/**
 * The bot's menus and descriptions as strangers see them. Telegram knows languages by two letters, so `zh` stands for
 * both scripts: its description says it in both, and its menu is replaced in chats that use traditional script (see
 * `offerMenu`). Without a language code is what everyone else sees.
 */
const FACES = [
  {
    menus: menus((command) => `${described('zh-Hans')(command)} · ${described('en')(command)}`),
    description: `${messages['zh-Hans'].telegram.description}\n\n${messages.en.telegram.description}`,
    short: messages['zh-Hans'].telegram.shortDescription,
  },
  {
    code: 'zh',
    menus: menus(described('zh-Hans')),
    description: `${messages['zh-Hans'].telegram.description}\n\n${messages['zh-Hant'].telegram.description}`,
    short: messages['zh-Hans'].telegram.shortDescription,
  },
  {
    code: 'en',
    menus: menus(described('en')),
    description: messages.en.telegram.description,
    short: messages.en.telegram.shortDescription,
  },
] as const;

/**
 * Sets the bot's menus, description and short description in every language, unless that was done before: Telegram
 * limits how often. A failure is logged and tried again at the next start; the bot works without.
 */
export async function setProfile(api: Api, state: StateStore, botId: number, log: Log): Promise<void> {
  const key = `profile/${botId}`;
  const digest = createHash('sha256').update(JSON.stringify(FACES)).digest('base64url');
  if (state.get(key) === digest) return;
  try {
    for (const face of FACES) {
      const language = 'code' in face ? { language_code: face.code } : {};
      for (const { scope, commands } of face.menus) {
        await api.setMyCommands(commands, { ...language, scope: { type: scope } });
      }
      await api.setMyDescription(face.description, language);
      await api.setMyShortDescription(face.short, language);
    }
    await state.put(key, digest);
  } catch (error) {
    log.warn(`the bot's menu and description could not be set: ${describeError(error, [])}`);
  }
}

/** Sets the menu of one chat, in the language of the person in it; a librarian's has more commands. */
export async function offerMenu(api: Api, chat: number, language: Language, librarian: boolean): Promise<void> {
  const { commands } = messages[language].librarian;
  const own = librarian ? LIBRARIAN_COMMANDS.map((command) => ({ command, description: commands[command] })) : [];
  await api.setMyCommands([...menu('all_private_chats', described(language)), ...own], {
    scope: { type: 'chat', chat_id: chat },
  });
}
