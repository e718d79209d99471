import { onTestFinished, vi } from 'vitest';
import type { Library } from '../../../src/answer/library.ts';
import type { Limits } from '../../../src/chat/telegram/limits/allowances.ts';
import type { Patience } from '../../../src/chat/telegram/patience.ts';
import { startReport } from '../../../src/chat/telegram/start-report.ts';
import { type BotSettings, runTelegramBot } from '../../../src/chat/telegram/telegram-bot.ts';
import { FakeBotApi } from '../../fake-bot-api/fake-bot-api.ts';
import { MemoryState } from './memory-state.ts';
import { plainLog } from './plain-log.ts';

/** So short that a test need not wait. */
export const IMPATIENT: Patience = {
  startWaits: [10, 10],
  startTimeout: 2_000,
  conflictWaits: [10, 10],
  retryWaits: [10],
  callTimeout: 2_000,
  callWaits: [10, 10],
  fullWait: 10,
  workLimit: 10_000,
  suspicion: 100,
  ackAfter: 2_000,
  arrivalsEvery: 20,
  stopGrace: 2_000,
};

/** So much that only a test of the limits comes near them. */
const BOUNDLESS: Limits = { questions: 10_000, group: 10_000, inline: 10_000, presses: 10_000, files: 10_000 };

/** A bot that runs against a fake Telegram. */
export interface Stage {
  readonly telegram: FakeBotApi;
  readonly state: MemoryState;
  /** What the bot tells of its settings at the start. */
  readonly startReport: readonly string[];
  /** All other lines. */
  readonly log: readonly string[];
  /** Resolves when the bot has ended by itself or was stopped. */
  readonly ended: Promise<void>;
  /** Resolves when the bot is done with all that came. */
  settled(): Promise<void>;
  /** Stops the bot as SIGTERM would, and waits until it has ended. */
  stop(): Promise<void>;
}

/** What a bot is started with: what an earlier run left, or what is to be different. */
export interface Before {
  readonly telegram?: FakeBotApi;
  readonly state?: MemoryState;
  readonly token?: string;
  /** What is to be different in the bot's patience. */
  readonly patience?: Partial<Patience>;
  /** What is to be different in the bot's settings. */
  readonly settings?: Partial<BotSettings>;
}

/** Starts a bot over the library; it is stopped when the test is over. */
export async function startBot(library: Library, before: Before = {}): Promise<Stage> {
  const telegram = before.telegram ?? (await FakeBotApi.start());
  const state = before.state ?? new MemoryState();
  const log: string[] = [];
  const reported: string[] = [];
  const ofStart = new Set(startReport(telegram.me));
  const tell = (line: string): unknown => (ofStart.has(line) ? reported : log).push(line);
  const stopping = new AbortController();
  const own = {
    token: before.token ?? telegram.token,
    apiRoot: telegram.apiRoot,
    pollTimeoutSeconds: 2,
    limits: BOUNDLESS,
  };
  const settings = { ...own, ...before.settings };
  const patience = { ...IMPATIENT, ...before.patience };
  const ended = runTelegramBot(library, state, settings, plainLog(tell), stopping.signal, patience);
  ended.catch(() => undefined);
  const stop = (): Promise<void> => {
    stopping.abort();
    return ended;
  };
  const settled = (): Promise<void> =>
    vi.waitFor(
      () => {
        if (telegram.updates.pending.length > 0) throw new Error('updates wait to be taken in');
        const [row] = state.entries('inbox/');
        if (row !== undefined) throw new Error(`${row[0]} is not done with`);
      },
      { timeout: 10_000, interval: 5 },
    );
  onTestFinished(async () => {
    await stop().catch(() => undefined);
    await telegram.stop();
  });
  return { telegram, state, startReport: reported, log, ended, settled, stop };
}
