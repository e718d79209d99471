import { Bot, type Context, GrammyError, type NextFunction } from 'grammy';
import type { Library } from '../../answer/library.ts';
import type { StateStore } from '../../collection/state-store.ts';
import { messages } from '../messages.ts';
import { AnswerDesk } from './answer-desk.ts';
import { AnswerMemory } from './answer-memory.ts';
import { apiSignal } from './api-signal.ts';
import { ChatLanguage } from './chat-language.ts';
import { describeError } from './describe-error.ts';
import { onButton } from './on-button.ts';
import { type BotParts, onMessage } from './on-message.ts';
import { PATIENCE, type Patience } from './patience.ts';
import { pollUpdates, type UpdateSource } from './polling.ts';
import { setProfile } from './profile.ts';
import { acknowledge } from './send.ts';
import { startUp } from './start-up.ts';

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
const CALL_TIMEOUT_SECONDS = 15;

type Log = (line: string) => void;

/** Tells the person that it did not work, as far as that still can be told. */
async function apologize(ctx: Context, parts: BotParts): Promise<void> {
  const sentence = messages[parts.languages.of(ctx.from)].answer.failed;
  if (ctx.callbackQuery !== undefined) return acknowledge(ctx, sentence);
  if (ctx.chat !== undefined) await ctx.reply(sentence);
}

/** Keeps what goes wrong with one update from the others: one line in the log, a sentence for the person. */
function guard(parts: BotParts, token: string, log: Log): (ctx: Context, next: NextFunction) => Promise<void> {
  return async (ctx, next) => {
    const told = (error: unknown): void =>
      log(`update ${ctx.update.update_id}: ${describeError(error, [token, ctx.message?.text ?? ''])}`);
    try {
      await next();
    } catch (error) {
      told(error);
      // 403: the person has blocked the bot, or the group has sent it away.
      if (error instanceof GrammyError && error.error_code === 403) return;
      await apologize(ctx, parts).catch(told);
    }
  };
}

function updateSource(bot: Bot, pollTimeoutSeconds: number, patience: Patience): UpdateSource {
  const allowed_updates = ['message', 'callback_query'] as const;
  return {
    fetch: (offset, signal) =>
      bot.api.getUpdates({ offset, timeout: pollTimeoutSeconds, allowed_updates }, apiSignal(signal)),
    confirm: async (offset) => {
      const inTime = AbortSignal.timeout(patience.farewellTimeout);
      await bot.api.getUpdates({ offset, limit: 1, timeout: 0 }, apiSignal(inTime));
    },
  };
}

/**
 * Serves Telegram by long polling until the signal comes; then finishes the update at hand, confirms it and resolves.
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
  const bot = new Bot(token, { client: { apiRoot, timeoutSeconds: pollTimeoutSeconds + CALL_TIMEOUT_SECONDS } });
  try {
    bot.botInfo = await startUp(bot.api, apiRoot, patience, signal);
  } catch (error) {
    if (signal.aborted) return;
    throw error;
  }
  await setProfile(bot.api, state, bot.botInfo.id, log);
  const desk = new AnswerDesk(library, new AnswerMemory(state));
  const parts: BotParts = { library, desk, languages: new ChatLanguage(state) };
  bot.use(guard(parts, token, log));
  bot.on('message', (ctx) => onMessage(ctx, parts));
  bot.on('callback_query:data', (ctx) => onButton(ctx, parts));
  log(`@${bot.botInfo.username} is listening`);
  await pollUpdates(updateSource(bot, pollTimeoutSeconds, patience), (u) => bot.handleUpdate(u), patience, log, signal);
}
