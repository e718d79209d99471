import type { Clock } from './clock.ts';
import type { HttpSettings } from './http/http-settings.ts';
import type { LibrarianDesk } from './librarian/librarian-desk.ts';
import type { Limits } from './limits/allowances.ts';
import type { AnsweredQuestion } from './stats/answer-counts.ts';

/** What the bot needs to know of the outside. */
export interface BotSettings {
  /** From @BotFather. A secret: it is never logged. */
  readonly token: string;
  /** Where the Bot API is: https://api.telegram.org, or a server of one's own. */
  readonly apiRoot: string;
  /** How long Telegram may hold a poll open until an update comes; 30 if left out. */
  readonly pollTimeoutSeconds?: number;
  /** Telegram's numbers of those who may add, correct and take out reports; nobody if left out. */
  readonly librarians?: readonly number[];
  /** What librarians do with the collection; left out where there is none. */
  readonly librarianDesk?: LibrarianDesk;
  /** Whether questions that found nothing are counted by their words; not, if left out. */
  readonly countsUnanswered?: boolean;
  /** Whether what people ask stands in the log; not, if left out. */
  readonly logsQuestions?: boolean;
  /** What is served by HTTP, and whether updates are brought there; nothing, if left out. */
  readonly http?: HttpSettings;
  /** Is told of each question that was answered. */
  readonly answered?: (answered: AnsweredQuestion) => void;
  /** How much each person and each group may ask for; `LIMITS` if left out. */
  readonly limits?: Limits;
  /** The machine's if left out. */
  readonly clock?: Clock;
}
