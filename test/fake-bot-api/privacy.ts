import type { User } from 'grammy/types';
import type { Content } from './chats.ts';

/** Whose privacy mode it is. */
export interface Reader {
  readonly me: Pick<User, 'id' | 'username'>;
  /** Whether the bot was the last bot to write in the group, or none has. */
  readonly wroteLast: boolean;
}

/** What a message carries that nobody wrote: Telegram's own notices. */
const SERVICE = [
  'new_chat_members',
  'left_chat_member',
  'new_chat_title',
  'new_chat_photo',
  'delete_chat_photo',
  'group_chat_created',
  'supergroup_chat_created',
  'migrate_to_chat_id',
  'migrate_from_chat_id',
  'pinned_message',
  'forum_topic_created',
  'forum_topic_edited',
  'forum_topic_closed',
  'forum_topic_reopened',
  'video_chat_started',
  'video_chat_ended',
];

function mentions({ text, caption, entities, caption_entities }: Content, me: Reader['me']): boolean {
  const words = String(text ?? caption ?? '');
  const all = entities ?? (Array.isArray(caption_entities) ? caption_entities : []);
  return all.some((entity: { type: string; offset: number; length: number; user?: { id: number } }) => {
    if (entity.type === 'text_mention') return entity.user?.id === me.id;
    const named = words.slice(entity.offset, entity.offset + entity.length).toLowerCase();
    return entity.type === 'mention' && named === `@${me.username?.toLowerCase()}`;
  });
}

function isCommandFor({ text }: Content, { me, wroteLast }: Reader): boolean {
  const [start, , bot] = /^\/(\w+)(?:@(\w+))?/.exec(text ?? '') ?? [];
  if (start === undefined) return false;
  return bot === undefined ? wroteLast : bot.toLowerCase() === me.username?.toLowerCase();
}

/**
 * Whether a bot in privacy mode is given a message of a group: commands that name it, or name nobody where it was the
 * last bot to write; mentions of it; replies to it; messages sent by way of it; and notices.
 *
 * @example isGiven({ text: '/help@some_bot' }, { me, wroteLast: false })
 */
export function isGiven(content: Content, reader: Reader): boolean {
  const via = content['via_bot'];
  return (
    SERVICE.some((key) => content[key] !== undefined) ||
    content.reply_to_message?.from?.id === reader.me.id ||
    (typeof via === 'object' && via !== null && 'id' in via && via.id === reader.me.id) ||
    mentions(content, reader.me) ||
    isCommandFor(content, reader)
  );
}
