import { type Context, GrammyError, type NextFunction } from 'grammy';
import { type Messages, messages } from '../messages.ts';
import type { BotParts } from './bot-parts.ts';
import { describeError } from './describe-error.ts';
import { TookTooLong } from './inbox/took-too-long.ts';
import type { Log } from './log/log.ts';
import { Flooded } from './outbound/flood-gate.ts';
import { Interrupted } from './outbound/interrupted.ts';
import { Unclear } from './outbound/unclear.ts';
import { untilReachable } from './outbound/until-reachable.ts';
import { acknowledge } from './send.ts';
import type { UpdateContext } from './update-context.ts';

/** What somebody wrote in an update: none of it may stand in the log. */
const wordsIn = ({ msg, inlineQuery, chosenInlineResult }: Context): readonly string[] =>
  [
    ...[msg, msg?.reply_to_message].flatMap((message) => [message?.text, message?.caption]),
    msg?.quote?.text,
    inlineQuery?.query,
    chosenInlineResult?.query,
  ].filter((words) => words !== undefined);

function sentenceFor(error: unknown, { answer, delivery }: Messages): string {
  if (error instanceof Unclear) return delivery.unclear;
  if (error instanceof Flooded) return delivery.flooded(error.seconds);
  if (error instanceof TookTooLong) return delivery.tookTooLong;
  return answer.failed;
}

/** Tells the person that it did not work, as far as that still can be told. */
export async function apologize(ctx: UpdateContext, parts: BotParts, error: unknown): Promise<void> {
  const sentence = sentenceFor(error, messages[parts.languages.of(ctx.from)]);
  if (error instanceof Unclear) await untilReachable(ctx.api, ctx.work);
  if (ctx.callbackQuery !== undefined) return acknowledge(ctx, sentence);
  // Whoever types an inline query, or edits, or adds the bot to a group asked for no words of it.
  if (ctx.message !== undefined) await ctx.reply(sentence);
}

/**
 * Keeps what goes wrong with one update from the others: one line in the log, a sentence for the person. Only
 * `Interrupted` is passed on, as nothing has gone wrong then.
 *
 * @example bot.use(guard(parts, token, log));
 */
export function guard(
  parts: BotParts,
  token: string,
  log: Log,
): (ctx: UpdateContext, next: NextFunction) => Promise<void> {
  return async (ctx, next) => {
    const tell = (error: unknown): void => {
      if (error instanceof Interrupted) throw error;
      log.warn(`update ${ctx.update.update_id}: ${describeError(error, [token, ...wordsIn(ctx)])}`);
    };
    try {
      await next();
    } catch (error) {
      tell(error);
      // 403: the person has blocked the bot, or the group has sent it away.
      if (error instanceof GrammyError && error.error_code === 403) return;
      await apologize(ctx, parts, error).catch(tell);
    }
  };
}
