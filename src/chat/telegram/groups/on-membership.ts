import type { Context, Filter } from 'grammy';
import type { ChatMember } from 'grammy/types';
import { messages } from '../../messages.ts';
import type { BotParts } from '../bot-parts.ts';

const isIn = (member: ChatMember): boolean =>
  ['member', 'administrator', 'creator'].includes(member.status) ||
  (member.status === 'restricted' && member.is_member);

/**
 * Says how to address the bot where it was added to a group, and what privacy mode hides from it there; an administrator
 * sees everything whatever that mode says. Ends the alerts of whoever blocks the bot.
 *
 * @example bot.on('my_chat_member', (ctx) => onMembership(ctx, parts));
 */
export async function onMembership(ctx: Filter<Context, 'my_chat_member'>, parts: BotParts): Promise<void> {
  const { chat, from, old_chat_member: before, new_chat_member: now } = ctx.myChatMember;
  // Whoever blocks the bot wants no alerts either.
  if (chat.type === 'private' && now.status === 'kicked') return parts.follows.endAll(from.id);
  if ((chat.type !== 'group' && chat.type !== 'supergroup') || isIn(before) || !isIn(now)) return;
  const m = messages[parts.languages.of(from)].telegramAnswers;
  const isBlind = !ctx.me.can_read_all_group_messages && now.status !== 'administrator';
  await ctx.reply([m.joined(ctx.me.username), ...(isBlind ? [m.privacyModeHides] : [])].join('\n'));
}
