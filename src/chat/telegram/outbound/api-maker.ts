import { Api, type Transformer } from 'grammy';
import type { StateStore } from '../../../collection/state-store.ts';
import type { BotFault } from '../bot-fault.ts';
import type { Work } from '../inbox/work.ts';
import type { Patience } from '../patience.ts';
import { boundCalls } from './bounded-calls.ts';
import { Ends } from './ends.ts';
import { FloodGate } from './flood-gate.ts';
import type { MigratedChats } from './migrated-chats.ts';
import { poolCalls } from './pooled-calls.ts';
import { recordSends } from './recorded-sends.ts';
import { repeatCalls } from './repeated-calls.ts';
import { watchToken } from './token-watch.ts';

/** Makes what calls Telegram: for an update's work, or for what no update has asked for, such as a poll or an alert. */
export type ApiMaker = (work?: Work) => Api;

/** What calls go by. */
export interface Calling {
  readonly token: string;
  readonly apiRoot: string;
  readonly state: StateStore;
  readonly migrated: MigratedChats;
  readonly patience: Patience;
  /** Comes when nothing is to be tried again. */
  readonly stopping: AbortSignal;
  /** Comes when what is still under way is to be cut short. */
  readonly cut: AbortSignal;
  readonly countErrors: Transformer;
  /** Is told when Telegram no longer takes the token. */
  readonly refused: (fault: BotFault) => void;
}

/**
 * Has all calls of a bot wait, try again and remember as they should. What is made for a work records what it sends.
 *
 * @example
 * const apiFor = apiMaker({ token, apiRoot, state, migrated, patience: PATIENCE, stopping, cut, countErrors, refused });
 * await apiFor(work).sendMessage(7, 'text');
 */
export function apiMaker(calling: Calling): ApiMaker {
  const { token, apiRoot, state, migrated, patience, stopping, cut, countErrors, refused } = calling;
  const pool = poolCalls(apiRoot, token);
  const ends = new Ends(cut);
  const repeating = { patience, stopping, gate: new FloodGate() };
  const watch = watchToken(refused);
  return (work) => {
    const api = new Api(token, { apiRoot });
    api.config.use(
      pool,
      countErrors,
      boundCalls(patience.callTimeout, ends, work),
      repeatCalls(repeating, work),
      migrated.follow,
      watch,
    );
    // The last stands before all others.
    if (work !== undefined) api.config.use(recordSends(state, work));
    return api;
  };
}
