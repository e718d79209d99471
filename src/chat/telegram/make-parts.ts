import type { UserFromGetMe } from 'grammy/types';
import type { Library } from '../../answer/library.ts';
import type { StateStore } from '../../collection/state-store.ts';
import { AnswerDesk } from './answer-desk.ts';
import { AnswerMemory } from './answer-memory.ts';
import { ReplyMemory } from './answers/reply-memory.ts';
import type { BotParts } from './bot-parts.ts';
import type { BotSettings } from './bot-settings.ts';
import { ChatLanguage } from './chat-language.ts';
import { MACHINE_CLOCK } from './clock.ts';
import { Verdicts } from './feedback/verdicts.ts';
import { Follows } from './follow/follows.ts';
import type { Download } from './librarian/download.ts';
import { Drafts } from './librarian/drafts.ts';
import type { Log } from './log/log.ts';
import { ResultMemory } from './result-memory.ts';
import { SpareState } from './spare-state.ts';
import { AnswerCounts } from './stats/answer-counts.ts';
import { Missed } from './stats/missed.ts';
import { TalkMemory } from './talk-memory.ts';

/** What the parts are made of. */
export interface Making {
  readonly me: UserFromGetMe;
  readonly library: Library;
  readonly state: StateStore;
  readonly settings: BotSettings;
  readonly download: Download;
  readonly log: Log;
}

type ForLibrarians = Pick<
  BotParts,
  'verdicts' | 'counts' | 'missed' | 'librarians' | 'drafts' | 'librarianDesk' | 'download'
>;

/** What is kept for librarians, and who they are. */
function forLibrarians({ state, settings, download, log }: Making): ForLibrarians {
  const { librarians = [], clock = MACHINE_CLOCK, countsUnanswered = false, librarianDesk, answered } = settings;
  const spare = new SpareState(state, log);
  const missed = countsUnanswered ? new Missed(spare) : undefined;
  return {
    verdicts: new Verdicts(state, clock.today),
    counts: new AnswerCounts(spare, clock, { missed, tell: answered }),
    ...(missed === undefined ? {} : { missed }),
    librarians: new Set(librarians),
    drafts: new Drafts(state),
    ...(librarianDesk === undefined ? {} : { librarianDesk }),
    download,
  };
}

/** Makes what the handlers of updates work with. */
export function makeParts(making: Making): BotParts {
  const { me, library, state, log } = making;
  const own = forLibrarians(making);
  const spare = new SpareState(state, log);
  const talks = new TalkMemory(spare, log);
  const results = new ResultMemory(spare);
  const answers = new AnswerMemory(spare);
  return {
    library,
    desk: new AnswerDesk({ library, memory: answers, talks, results, me, counts: own.counts }),
    languages: new ChatLanguage(state, spare),
    talks,
    state,
    results,
    answers,
    replies: new ReplyMemory(state, log),
    follows: new Follows(state),
    logsQuestions: making.settings.logsQuestions === true,
    ...own,
  };
}
