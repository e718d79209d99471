import { setMaxListeners } from 'node:events';
import { Bot } from 'grammy';
import type { Library } from '../../answer/library.ts';
import type { StateStore } from '../../collection/state-store.ts';
import { BotFault } from './bot-fault.ts';
import type { BotSettings } from './bot-settings.ts';
import { startWatching } from './follow/start-watching.ts';
import { HttpSide } from './http/http-side.ts';
import { pollUpdates, type UpdateSource } from './inbox/polling.ts';
import type { UpdateSink } from './inbox/update-sink.ts';
import { downloader } from './librarian/download.ts';
import { LIMITS } from './limits/allowances.ts';
import type { Log } from './log/log.ts';
import { makeParts } from './make-parts.ts';
import { apiSignal } from './outbound/api-signal.ts';
import { boundCalls, laterSignal } from './outbound/bounded-calls.ts';
import { followMigrations } from './outbound/migrated-chats.ts';
import { pooledFetch } from './outbound/pooled-fetch.ts';
import { recordSends } from './outbound/recorded-sends.ts';
import { repeatCalls } from './outbound/repeated-calls.ts';
import { watchToken } from './outbound/token-watch.ts';
import { PATIENCE, type Patience } from './patience.ts';
import { setProfile } from './profile.ts';
import { UPDATE_KINDS } from './read-update.ts';
import { type Serving, serveUpdates } from './serve-updates.ts';
import { startReport } from './start-report.ts';
import { startUp } from './start-up.ts';
import type { AnsweredQuestion } from './stats/answer-counts.ts';

export { BotFault } from './bot-fault.ts';
export type { BotSettings } from './bot-settings.ts';

/** How long a poll is held open, and the time beyond that after which it is given up. */
const POLL_SECONDS = 30;
const POLL_MARGIN_SECONDS = 15;

/** How a bot is served. */
interface Served extends Serving {
  readonly side: HttpSide;
  readonly pollTimeoutSeconds: number;
}

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

/** Gets updates one way or the other until the signal comes. */
function receive(
  bot: Bot,
  sink: UpdateSink,
  { log, patience, signal, side, pollTimeoutSeconds }: Served,
): Promise<void> {
  if (side.isWebhook) return side.keep(bot.api, signal);
  const source = updateSource(bot, pollTimeoutSeconds);
  return pollUpdates({ source, sink, polled: () => side.readiness.polled(), log }, patience, signal);
}

/** Answers what comes until the signal does or the bot cannot go on, and tells followers of new reports meanwhile. */
async function serve(bot: Bot, served: Served, end: AbortController): Promise<void> {
  const { parts, log, patience, signal, side } = served;
  const service = serveUpdates(bot, served);
  side.takeInto(service.inbox);
  const watching = startWatching(bot, parts, { everyMs: patience.arrivalsEvery, log, signal });
  log(`@${bot.botInfo.username} is listening`);
  try {
    await receive(bot, service.inbox, served);
  } finally {
    end.abort();
    await Promise.all([side.close(patience.stopGrace), service.over(), watching]);
  }
}

/** The settings of which the figures are kept, too. */
function told(settings: BotSettings, { metrics }: HttpSide): BotSettings {
  const answered = (seen: AnsweredQuestion): void => {
    metrics.answered(seen);
    settings.answered?.(seen);
  };
  return { ...settings, answered };
}

/** Makes a bot whose calls wait, try again and remember as they should. */
function makeBot(
  settings: BotSettings,
  state: StateStore,
  { patience, end, cut, side }: { patience: Patience; end: AbortController; cut: AbortSignal; side: HttpSide },
) {
  const { token, apiRoot, pollTimeoutSeconds = POLL_SECONDS } = settings;
  const client = { apiRoot, timeoutSeconds: pollTimeoutSeconds + POLL_MARGIN_SECONDS, fetch: pooledFetch() };
  const bot = new Bot(token, { client });
  bot.api.config.use(
    side.metrics.countErrors,
    boundCalls(patience.callTimeout, cut),
    repeatCalls(patience, end.signal),
    followMigrations(state),
    watchToken((fault) => end.abort(fault)),
    recordSends(state),
  );
  return bot;
}

/**
 * Serves Telegram by long polling until the signal comes; then finishes the updates in hand and resolves, within
 * `stopGrace` as far as Telegram is waited for. What comes is kept until it is answered: see `Inbox` for what a kill may
 * repeat.
 *
 * Rejects with a `BotFault` if Telegram refuses the token, another program uses it, or Telegram cannot be reached at
 * the start. Lines for the log hold neither the token nor what anyone wrote.
 *
 * @example
 * await runTelegramBot(library, state, { token, apiRoot: 'https://api.telegram.org' }, log, signal);
 */
export async function runTelegramBot(
  library: Library,
  state: StateStore,
  asked: BotSettings,
  log: Log,
  signal: AbortSignal,
  patience: Patience = PATIENCE,
): Promise<void> {
  const settings = { ...asked, apiRoot: asked.apiRoot.replace(/\/$/, '') };
  const { token, apiRoot, pollTimeoutSeconds = POLL_SECONDS } = settings;
  // Ended from outside, or with the fault for which the bot cannot go on.
  const end = new AbortController();
  // Every call in hand listens, and so many are no sign of a leak.
  setMaxListeners(0, end.signal);
  signal.addEventListener('abort', () => end.abort(), { once: true });
  if (signal.aborted) end.abort();
  const cut = laterSignal(end.signal, patience.stopGrace);
  const side = new HttpSide({ http: settings.http ?? {}, library, log });
  const bot = makeBot(settings, state, { patience, end, cut, side });
  try {
    await side.open(end.signal);
    const me = await startUp(bot.api, apiRoot, patience, signal, side.way).catch((error: unknown) => {
      if (signal.aborted) return undefined;
      throw error;
    });
    if (me === undefined) return;
    bot.botInfo = me;
    side.readiness.polled();
    for (const line of startReport(bot.botInfo)) log(line);
    await setProfile(bot.api, state, bot.botInfo.id, log);
    const download = downloader({ api: bot.api, apiRoot, token, signal: cut, log });
    const parts = makeParts({ me: bot.botInfo, library, state, settings: told(settings, side), download, log });
    const limits = settings.limits ?? LIMITS;
    await serve(bot, { parts, limits, token, side, pollTimeoutSeconds, log, patience, signal: end.signal }, end);
  } finally {
    await side.close(patience.stopGrace);
  }
  if (end.signal.reason instanceof BotFault) throw end.signal.reason;
}
