import type { UserFromGetMe } from 'grammy/types';

/** What of the bot is set at @BotFather and can be seen by it. */
type Abilities = Pick<
  UserFromGetMe,
  'supports_inline_queries' | 'can_join_groups' | 'can_read_all_group_messages' | 'supports_guest_queries'
>;

/**
 * What is on and what is off of all that is set at @BotFather, a line each, with what to do where something is missing.
 * For whoever runs the bot.
 *
 * @example startReport(bot.botInfo)[0] // 'inline mode: on'
 */
export function startReport(me: Abilities): readonly string[] {
  return [
    me.supports_inline_queries
      ? 'inline mode: on'
      : 'inline mode: off; for excerpts in any chat, turn it on with /setinline at @BotFather',
    me.can_join_groups
      ? 'groups: the bot may be added to them'
      : 'groups: the bot may not be added to them; /setjoingroups at @BotFather lets it',
    me.can_read_all_group_messages
      ? 'privacy mode: off, so groups show the bot everything, which it does not need; turn it on with /setprivacy at @BotFather'
      : 'privacy mode: on, as it should be; groups show the bot only what is meant for it',
    me.supports_guest_queries
      ? 'guest mode: on'
      : 'guest mode: off; for answers where the bot is no member, turn it on in its settings at @BotFather',
    'inline feedback: Telegram does not tell; for counts of the excerpts chosen, turn it on with /setinlinefeedback at @BotFather',
  ];
}
