import type { ChatMember, User } from 'grammy/types';
import { badRequest, Refusal } from './refusal.ts';

/** How somebody belongs to a chat, or does not. */
export type Standing = 'creator' | 'administrator' | 'member' | 'left' | 'kicked';

/** A member as far as bots look at one: who, and how. */
export type SeenMember = Pick<ChatMember, 'user' | 'status'>;

/** Who belongs to which chat, and how. */
export class Members {
  readonly #standings = new Map<string, SeenMember>();

  set(chatId: number, user: User, status: Standing): void {
    this.#standings.set(`${chatId}/${user.id}`, { user, status });
  }

  of(chatId: number, userId: number): SeenMember | undefined {
    return this.#standings.get(`${chatId}/${userId}`);
  }

  /** getChatMember: whoever has been seen in the chat. */
  find(chatId: number, userId: unknown): SeenMember {
    if (userId === undefined) throw badRequest('invalid user_id specified');
    const found = this.of(chatId, Number(userId));
    if (found === undefined) throw badRequest('PARTICIPANT_ID_INVALID');
    return found;
  }

  /** Refuses what a bot may not do in a chat that it was sent away from. */
  checkWritable(chat: { readonly id: number; readonly type: string }, botId: number): void {
    const kind = chat.type === 'supergroup' ? 'supergroup chat' : 'group chat';
    switch (this.of(chat.id, botId)?.status) {
      case 'kicked':
        throw new Refusal(
          403,
          chat.type === 'private'
            ? 'Forbidden: bot was blocked by the user'
            : `Forbidden: bot was kicked from the ${kind}`,
        );
      case 'left':
        throw new Refusal(403, `Forbidden: bot is not a member of the ${kind}`);
      default:
    }
  }
}
