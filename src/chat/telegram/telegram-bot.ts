import { Bot, BotError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Library } from '../../answer/library.ts';
import type { StateStore } from '../../collection/state-store.ts';
import { AckTimers } from './ack-timer.ts';
import { onEdited } from './answers/on-edited.ts';
import { apiSignal } from './api-signal.ts';
import type { BotParts } from './bot-parts.ts';
import type { BotSettings } from './bot-settings.ts';
import { boundCalls, laterSignal } from './bounded-calls.ts';
import { startWatching } from './follow/start-watching.ts';
import { onMembership } from './groups/on-membership.ts';
import { guard } from './guard.ts';
import { InlineLane, isInline } from './inline/inline-lane.ts';
import { onGuestMessage } from './inline/on-guest-message.ts';
import { answerInline } from './inline/on-inline-query.ts';
import { Interrupted } from './interrupted.ts';
import { downloader } from './librarian/download.ts';
import { makeParts } from './make-parts.ts';
import { onButton } from './on-button.ts';
import { onMessage } from './on-message.ts';
import { PATIENCE, type Patience } from './patience.ts';
import { type Handled, pollUpdates, type UpdateSource } from './polling.ts';
import { setProfile } from './profile.ts';
import { UPDATE_KINDS } from './read-update.ts';
import { repeatCalls } from './repeated-calls.ts';
import { startReport } from './start-report.ts';
import { startUp } from './start-up.ts';
import { UpdateLedger } from './update-ledger.ts';

export { BotFault } from './bot-fault.ts';
export type { BotSettings } from './bot-settings.ts';

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
    peek: async (offset, signal) =>
      api.getUpdates({ offset, timeout: 0, allowed_updates: UPDATE_KINDS }, apiSignal(signal)),
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

/** How a bot is served. */
interface Serving {
  readonly parts: BotParts;
  readonly token: string;
  readonly pollTimeoutSeconds: number;
  readonly log: Log;
  readonly patience: Patience;
  readonly signal: AbortSignal;
}

/** Answers what comes until the signal does, and tells followers of new reports meanwhile. */
async function serve(bot: Bot, { parts, token, pollTimeoutSeconds, log, patience, signal }: Serving): Promise<void> {
  const lane = new InlineLane(answerInline(parts, { api: bot.api, username: bot.botInfo.username, token, log }));
  const acks = new AckTimers(bot.api, patience.ackAfter);
  bot.use(acks.middleware, guard(parts, token, log));
  bot.on('message', (ctx) => onMessage(ctx, parts));
  bot.on('callback_query:data', (ctx) => onButton(ctx, parts));
  bot.on('guest_message', (ctx) => onGuestMessage(ctx, parts));
  bot.on('my_chat_member', (ctx) => onMembership(ctx, parts));
  bot.on('edited_message', (ctx) => onEdited(ctx, parts));
  log(`@${bot.botInfo.username} is listening`);
  const ledger = new UpdateLedger(parts.state, bot.botInfo.id, log);
  const source = updateSource(bot, pollTimeoutSeconds);
  const see = (updates: readonly Update[]): void => {
    lane.offer(updates);
    acks.see(updates);
  };
  // An inline query was answered when it was seen, or is too old.
  const handle = async (update: Update): Promise<Handled> => (isInline(update) ? 'done' : handleUpdate(bot, update));
  const over = new AbortController();
  const whileServing = AbortSignal.any([signal, over.signal]);
  const watching = startWatching(bot, parts, { everyMs: patience.arrivalsEvery, log, signal: whileServing });
  try {
    await pollUpdates({ source, ledger, see, handle, log }, patience, signal);
  } finally {
    over.abort();
    await Promise.all([lane.idle(), watching]);
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
  const download = downloader({ api: bot.api, apiRoot, token, signal: cut, log });
  const parts = makeParts({ me: bot.botInfo, library, state, settings, download, log });
  await serve(bot, { parts, token, pollTimeoutSeconds, log, patience, signal });
}
