import { Bot, BotError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Library } from '../../answer/library.ts';
import type { StateStore } from '../../collection/state-store.ts';
import { AnswerDesk } from './answer-desk.ts';
import { AnswerMemory } from './answer-memory.ts';
import { apiSignal } from './api-signal.ts';
import type { BotParts } from './bot-parts.ts';
import { boundCalls, laterSignal } from './bounded-calls.ts';
import { ChatLanguage } from './chat-language.ts';
import { guard } from './guard.ts';
import { Interrupted } from './interrupted.ts';
import { onButton } from './on-button.ts';
import { onMessage } from './on-message.ts';
import { PATIENCE, type Patience } from './patience.ts';
import { type Handled, pollUpdates, type UpdateSource } from './polling.ts';
import { setProfile } from './profile.ts';
import { UPDATE_KINDS } from './read-update.ts';
import { repeatCalls } from './repeated-calls.ts';
import { ResultMemory } from './result-memory.ts';
import { startReport } from './start-report.ts';
import { startUp } from './start-up.ts';
import { TalkMemory } from './talk-memory.ts';
import { UpdateLedger } from './update-ledger.ts';

export { BotFault } from './bot-fault.ts';

/** What the bot needs to know of the outside. */
export interface BotSettings {
  /** From @BotFather. A secret: it is never logged. */
  readonly token: string;
  /** Where the Bot API is: https://api.telegram.org, or a server of one's own. */
  readonly apiRoot: string;
  /** How long Telegram may hold a poll open until an update comes; 30 if left out. */
  readonly pollTimeoutSeconds?: number;
}

/** Beyond the time that a poll is held open on purpose. */
const POLL_MARGIN_SECONDS = 15;

type Log = (line: string) => void;

function updateSource({ api }: Bot, timeout: number): UpdateSource {
  return {
    fetch: async (offset, signal) => {
      const updates: unknown = await api.getUpdates(
        { offset, timeout, allowed_updates: UPDATE_KINDS },
        apiSignal(signal),
      );
      if (!Array.isArray(updates)) throw new Error(`getUpdates: expected an array, got ${typeof updates}`);
      return updates;
    },
    confirm: async (offset) => {
      await api.getUpdates({ offset, limit: 1, timeout: 0 });
    },
  };
}

/** Has the bot handle an update; only the stop may keep it from that. */
async function handleUpdate(bot: Bot, update: Update): Promise<Handled> {
  try {
    await bot.handleUpdate(update);
    return 'done';
  } catch (error) {
    if (error instanceof BotError && error.error instanceof Interrupted) return 'left';
    throw error;
  }
}

/**
 * Serves Telegram by long polling until the signal comes; then finishes the update at hand, confirms it and resolves, all
 * within `stopGrace` as far as Telegram is waited for. What a kill may repeat is told at `pollUpdates`.
 *
 * Rejects with a `BotFault` if Telegram refuses the token, another program uses it, or Telegram cannot be reached at
 * the start. Lines for the log hold neither the token nor what anyone wrote.
 *
 * @example
 * await runTelegramBot(library, state, { token, apiRoot: 'https://api.telegram.org' }, console.error, signal);
 */
export async function runTelegramBot(
  library: Library,
  state: StateStore,
  settings: BotSettings,
  log: Log,
  signal: AbortSignal,
  patience: Patience = PATIENCE,
): Promise<void> {
  const { token, pollTimeoutSeconds = 30 } = settings;
  const apiRoot = settings.apiRoot.replace(/\/$/, '');
  const bot = new Bot(token, { client: { apiRoot, timeoutSeconds: pollTimeoutSeconds + POLL_MARGIN_SECONDS } });
  const cut = laterSignal(signal, patience.stopGrace);
  bot.api.config.use(boundCalls(patience.callTimeout, cut), repeatCalls(patience, signal));
  try {
    bot.botInfo = await startUp(bot.api, apiRoot, patience, signal);
  } catch (error) {
    if (signal.aborted) return;
    throw error;
  }
  for (const line of startReport(bot.botInfo)) log(line);
  await setProfile(bot.api, state, bot.botInfo.id, log);
  const talks = new TalkMemory(state, log);
  const results = new ResultMemory(state);
  const answers = new AnswerMemory(state);
  const desk = new AnswerDesk(library, answers, talks, results);
  const parts: BotParts = { library, desk, languages: new ChatLanguage(state), talks, state, results, answers };
  bot.use(guard(parts, token, log));
  bot.on('message', (ctx) => onMessage(ctx, parts));
  bot.on('callback_query:data', (ctx) => onButton(ctx, parts));
  log(`@${bot.botInfo.username} is listening`);
  const ledger = new UpdateLedger(state, bot.botInfo.id, log);
  const source = updateSource(bot, pollTimeoutSeconds);
  await pollUpdates({ source, ledger, handle: (update) => handleUpdate(bot, update), log }, patience, signal);
}
