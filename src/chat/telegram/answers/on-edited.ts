import { Context, type Filter } from 'grammy';
import { type BotParts, talkerOf } from '../bot-parts.ts';
import { readIncoming } from '../incoming.ts';
import { isTold, replyTo } from '../on-message.ts';
import { replaceMessage } from '../send.ts';
import { digestOf } from './reply-memory.ts';

/**
 * Answers a message anew that was edited after its answer, in the place of that answer. Where there was none, where it
 * is too old or gone, and where the message says what it said before, the bot keeps silent.
 *
 * @example bot.on('edited_message', (ctx) => onEdited(ctx, parts));
 */
export async function onEdited(ctx: Filter<Context, 'edited_message'>, parts: BotParts): Promise<void> {
  const { editedMessage: message } = ctx;
  const before = parts.replies.recall(message);
  if (before === undefined || before.digest === digestOf(message)) return;
  const incoming = readIncoming(message, ctx.me);
  if (incoming.kind === 'not-for-us' || !isTold(incoming)) return;
  // As if it came now for the first time: a question goes on from what it went on from before.
  const again = new Context({ update_id: before.update, message }, ctx.api, ctx.me);
  if (!again.has('message')) return;
  const reply = await replyTo(incoming, again, parts);
  if (reply === undefined) return;
  await replaceMessage(ctx, before.reply, reply);
  await parts.replies.keep(message, { update: before.update, reply: before.reply, user: talkerOf(again).user });
}
