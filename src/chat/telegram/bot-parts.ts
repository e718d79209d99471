import type { Context } from 'grammy';
import type { Library } from '../../answer/library.ts';
import type { StateStore } from '../../collection/state-store.ts';
import type { AnswerDesk } from './answer-desk.ts';
import type { AnswerMemory } from './answer-memory.ts';
import type { ReplyMemory } from './answers/reply-memory.ts';
import type { ChatLanguage } from './chat-language.ts';
import type { Follows } from './follow/follows.ts';
import type { ResultMemory } from './result-memory.ts';
import type { Talker, TalkMemory } from './talk-memory.ts';

/** What the handlers of updates work with. */
export interface BotParts {
  readonly library: Library;
  readonly desk: AnswerDesk;
  readonly languages: ChatLanguage;
  readonly talks: TalkMemory;
  readonly state: StateStore;
  readonly results: ResultMemory;
  readonly answers: AnswerMemory;
  readonly replies: ReplyMemory;
  readonly follows: Follows;
}

/** Who sends a message or presses a button; a channel that posts in a group has only a chat's name. */
export function talkerOf(ctx: Context): Talker {
  return { chat: ctx.chat?.id ?? 0, user: ctx.from?.id ?? ctx.senderChat?.id ?? 0 };
}
