import { createHash } from 'node:crypto';
import type { Api } from 'grammy';
import type { BotCommand } from 'grammy/types';
import type { StateStore } from '../../collection/state-store.ts';
import { type Language, messages } from '../messages.ts';
import { COMMANDS, LIBRARIAN_COMMANDS } from './commands/names.ts';
import { describeError } from './describe-error.ts';

/** The command menu, its descriptions made for each command. */
function menu(describe: (command: (typeof COMMANDS)[number]) => string): readonly BotCommand[] {
  return COMMANDS.map((command) => ({ command, description: describe(command) }));
}

const described = (language: Language) => (command: (typeof COMMANDS)[number]) =>
  messages[language].telegram.commands[command];

/**
 * The bot's menu and descriptions as strangers see them. Telegram knows languages by two letters, so `zh` stands for
 * both scripts: its description says it in both, and its menu is replaced in chats that use traditional script (see
 * `offerMenu`). Without a language code is what everyone else sees.
 */
const FACES = [
  {
    commands: menu((command) => `${described('zh-Hans')(command)} · ${described('en')(command)}`),
    description: `${messages['zh-Hans'].telegram.description}\n\n${messages.en.telegram.description}`,
    short: messages['zh-Hans'].telegram.shortDescription,
  },
  {
    code: 'zh',
    commands: menu(described('zh-Hans')),
    description: `${messages['zh-Hans'].telegram.description}\n\n${messages['zh-Hant'].telegram.description}`,
    short: messages['zh-Hans'].telegram.shortDescription,
  },
  {
    code: 'en',
    commands: menu(described('en')),
    description: messages.en.telegram.description,
    short: messages.en.telegram.shortDescription,
  },
] as const;

/**
 * Sets the bot's menu, description and short description in every language, unless that was done before: Telegram
 * limits how often. A failure is logged and tried again at the next start; the bot works without.
 */
export async function setProfile(
  api: Api,
  state: StateStore,
  botId: number,
  log: (line: string) => void,
): Promise<void> {
  const key = `profile/${botId}`;
  const digest = createHash('sha256').update(JSON.stringify(FACES)).digest('base64url');
  if (state.get(key) === digest) return;
  try {
    for (const face of FACES) {
      const language = 'code' in face ? { language_code: face.code } : {};
      await api.setMyCommands(face.commands, language);
      await api.setMyDescription(face.description, language);
      await api.setMyShortDescription(face.short, language);
    }
    await state.put(key, digest);
  } catch (error) {
    log(`the bot's menu and description could not be set: ${describeError(error, [])}`);
  }
}

/** Sets the menu of one chat, in the language of the person in it; a librarian's has more commands. */
export async function offerMenu(api: Api, chat: number, language: Language, librarian: boolean): Promise<void> {
  const { commands } = messages[language].librarian;
  const own = librarian ? LIBRARIAN_COMMANDS.map((command) => ({ command, description: commands[command] })) : [];
  await api.setMyCommands([...menu(described(language)), ...own], { scope: { type: 'chat', chat_id: chat } });
}
