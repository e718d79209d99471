import { setMaxListeners } from 'node:events';
import type { Api } from 'grammy';
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
import { type ApiMaker, apiMaker } from './outbound/api-maker.ts';
import { apiSignal } from './outbound/api-signal.ts';
import { laterSignal } from './outbound/bounded-calls.ts';
import { CallEnd } from './outbound/call-end.ts';
import { Ends } from './outbound/ends.ts';
import { MigratedChats } from './outbound/migrated-chats.ts';
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

function updateSource(api: Api, timeout: number, stopping: AbortSignal): UpdateSource {
  const ends = new Ends(stopping);
  return {
    fetch: async (offset) => {
      const bound = new CallEnd();
      const end = (): void => bound.come();
      const timer = setTimeout(end, (timeout + POLL_MARGIN_SECONDS) * 1000);
      const letGo = ends.add(end);
      const updates: unknown = await api
        .getUpdates({ offset, timeout, allowed_updates: UPDATE_KINDS }, apiSignal(bound))
        .finally(() => {
          clearTimeout(timer);
          letGo();
        });
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
  api: Api,
  sink: UpdateSink,
  { log, patience, signal, side, pollTimeoutSeconds }: Served,
): Promise<void> {
  if (side.isWebhook) return side.keep(api, signal);
  const source = updateSource(api, pollTimeoutSeconds, signal);
  return pollUpdates({ source, sink, polled: () => side.readiness.polled(), log }, patience, signal);
}

/** Answers what comes until the signal does or the bot cannot go on, and tells followers of new reports meanwhile. */
async function serve(served: Served, end: AbortController): Promise<void> {
  const { parts, me, apiFor, log, patience, signal, side } = served;
  const api = apiFor();
  const service = serveUpdates(served);
  side.takeInto(service.inbox);
  const watching = startWatching({ api, username: me.username }, parts, {
    everyMs: patience.arrivalsEvery,
    log,
    signal,
  });
  log(`@${me.username} is listening`);
  try {
    await receive(api, service.inbox, served);
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

/** What all of the bot's calls go by. */
function callsOf(
  { token, apiRoot }: BotSettings,
  state: StateStore,
  { patience, end, cut, side }: { patience: Patience; end: AbortController; cut: AbortSignal; side: HttpSide },
): { apiFor: ApiMaker; migrated: MigratedChats } {
  const migrated = new MigratedChats(state);
  const apiFor = apiMaker({
    token,
    apiRoot,
    state,
    migrated,
    patience,
    stopping: end.signal,
    cut,
    countErrors: side.metrics.countErrors,
    refused: (fault) => end.abort(fault),
  });
  return { apiFor, migrated };
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
  // Every call that waits for Telegram listens, and so many are no sign of a leak.
  setMaxListeners(0, end.signal);
  signal.addEventListener('abort', () => end.abort(), { once: true });
  if (signal.aborted) end.abort();
  const cut = laterSignal(end.signal, patience.stopGrace);
  const side = new HttpSide({ http: settings.http ?? {}, library, log });
  const { apiFor, migrated } = callsOf(settings, state, { patience, end, cut, side });
  const api = apiFor();
  try {
    await side.open(end.signal);
    const me = await startUp(api, apiRoot, patience, signal, side.way).catch((error: unknown) => {
      if (signal.aborted) return undefined;
      throw error;
    });
    if (me === undefined) return;
    side.readiness.polled();
    for (const line of startReport(me)) log(line);
    await setProfile(api, state, me.id, log);
    const download = downloader({ apiRoot, token, signal: cut, log });
    const parts = makeParts({ me, library, state, settings: told(settings, side), download, log });
    const limits = settings.limits ?? LIMITS;
    const serving = { parts, me, apiFor, migrated, limits, token, log, patience, signal: end.signal };
    await serve({ ...serving, side, pollTimeoutSeconds }, end);
  } finally {
    await side.close(patience.stopGrace);
  }
  if (end.signal.reason instanceof BotFault) throw end.signal.reason;
}
