import { z } from 'zod';
import { checkCommands } from './checks.ts';
import { badRequest } from './refusal.ts';
import type { Payload } from './request-body.ts';

const CHATLESS = ['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators'] as const;

const scope = z.union([
  z.object({ type: z.enum(CHATLESS) }),
  z.object({ type: z.enum(['chat', 'chat_administrators']), chat_id: z.int() }),
  z.object({ type: z.literal('chat_member'), chat_id: z.int(), user_id: z.int() }),
]);

type Scope = z.infer<typeof scope>;

const commands = z.array(z.object({ command: z.string(), description: z.string() }));

/** One command of a menu. */
export type MenuLine = z.infer<typeof commands>[number];

const keyOf = (of: Scope, code: string): string =>
  [of.type, 'chat_id' in of ? of.chat_id : '', 'user_id' in of ? of.user_id : '', code].join(' ');

function readScope(given: unknown): Scope {
  if (given === undefined) return { type: 'default' };
  if (typeof given !== 'object' || given === null) throw badRequest('BotCommandScope must be an Object');
  const read = scope.safeParse(given);
  if (!read.success) throw badRequest("can't parse BotCommandScope: Unsupported type specified");
  return read.data;
}

/** The command menus that a bot has set, by scope and language. */
export class Menus {
  readonly #menus = new Map<string, readonly MenuLine[]>();

  /** setMyCommands. `isKnown` tells the chats that there are. */
  set(payload: Payload, isKnown: (chatId: number) => boolean): true {
    checkCommands(payload);
    const to = readScope(payload['scope']);
    if ('chat_id' in to && !isKnown(to.chat_id)) throw badRequest('chat not found');
    this.#menus.set(keyOf(to, String(payload['language_code'] ?? '')), commands.parse(payload['commands']));
    return true;
  }

  /**
   * What a person with an app in that language sees in a chat: the menu of the nearest scope that has one, in that
   * language before in none.
   */
  seenIn(chat: { readonly id: number; readonly type: string }, code: string): readonly MenuLine[] {
    const around: Scope[] = [
      { type: 'chat', chat_id: chat.id },
      { type: chat.type === 'private' ? 'all_private_chats' : 'all_group_chats' },
      { type: 'default' },
    ];
    const keys = around.flatMap((each) => [keyOf(each, code), keyOf(each, '')]);
    return keys.map((key) => this.#menus.get(key)).find((menu) => menu !== undefined && menu.length > 0) ?? [];
  }
}
