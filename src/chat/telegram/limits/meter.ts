import type { Context, NextFunction } from 'grammy';
import type { Message } from 'grammy/types';
import { messages } from '../../messages.ts';
import { type BotParts, talkerOf } from '../bot-parts.ts';
import { readIncoming } from '../incoming.ts';
import { acknowledge } from '../send.ts';
import type { Allowances, Allowed, Metered } from './allowances.ts';

/** What a message that is for the bot is counted as: by whom, and in a group by that too. */
function meteredIn(ctx: Context, message: Message): readonly (readonly [Metered, number])[] {
  if (readIncoming(message, ctx.me).kind === 'not-for-us') return [];
  const { user } = talkerOf(ctx);
  const own = [message.document === undefined ? 'questions' : 'files', user] as const;
  return message.chat.type === 'private' ? [own] : [own, ['group', message.chat.id]];
}

function meteredOf(ctx: Context): readonly (readonly [Metered, number])[] {
  if (ctx.callbackQuery !== undefined) return [['presses', ctx.callbackQuery.from.id]];
  const message = ctx.message ?? ctx.editedMessage;
  if (message !== undefined) return meteredIn(ctx, message);
  const guest = ctx.guestMessage?.from;
  return guest === undefined ? [] : [['questions', guest.id]];
}

/** The first that is over its allowance; all are counted. */
function overOf(ctx: Context, allowances: Allowances): readonly [Metered, Allowed] | undefined {
  const taken = meteredOf(ctx).map(([metered, id]) => [metered, allowances.take(metered, id)] as const);
  return taken.find(([, allowed]) => allowed !== 'within');
}

/**
 * Handles an update only within the allowance of whoever it is from. Beyond that there is one line, then silence until
 * there is something left again.
 *
 * @example bot.use(meter(parts, new Allowances(LIMITS)));
 */
export function meter(parts: BotParts, allowances: Allowances): (ctx: Context, next: NextFunction) => Promise<void> {
  return async (ctx, next) => {
    const over = overOf(ctx, allowances);
    if (over === undefined) return next();
    const [metered, allowed] = over;
    const sentence = messages[parts.languages.of(ctx.from)].delivery.tooMany[metered];
    if (ctx.callbackQuery !== undefined) await acknowledge(ctx, allowed === 'over-first' ? sentence : undefined);
    else if (allowed === 'over-first' && ctx.message !== undefined) await ctx.reply(sentence);
  };
}
