import type { Context } from 'grammy';
import type { Library } from '../../answer/library.ts';
import type { StateStore } from '../../collection/state-store.ts';
import type { AnswerDesk } from './answer-desk.ts';
import type { AnswerMemory } from './answer-memory.ts';
import type { ReplyMemory } from './answers/reply-memory.ts';
import type { ChatLanguage } from './chat-language.ts';
import type { Verdicts } from './feedback/verdicts.ts';
import type { Follows } from './follow/follows.ts';
import type { Download } from './librarian/download.ts';
import type { Drafts } from './librarian/drafts.ts';
import type { LibrarianDesk } from './librarian/librarian-desk.ts';
import type { ResultMemory } from './result-memory.ts';
import type { AnswerCounts } from './stats/answer-counts.ts';
import type { Missed } from './stats/missed.ts';
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
  readonly verdicts: Verdicts;
  readonly counts: AnswerCounts;
  /** Whether what people ask stands in the log. */
  readonly logsQuestions: boolean;
  /** Left out where the operator does not want to know. */
  readonly missed?: Missed;
  /** What librarians do with the collection; left out where there is none. */
  readonly librarianDesk?: LibrarianDesk;
  readonly drafts: Drafts;
  readonly download: Download;
  /** Telegram's numbers of those who may add, correct and take out reports. */
  readonly librarians: ReadonlySet<number>;
}

/** Who sends a message or presses a button; a channel that posts in a group has only a chat's name. */
export function talkerOf(ctx: Context): Talker {
  return { chat: ctx.chat?.id ?? 0, user: ctx.from?.id ?? ctx.senderChat?.id ?? 0 };
}
