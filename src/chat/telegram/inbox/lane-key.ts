import type { Update } from 'grammy/types';

/**
 * What is handled in order with an update: the same chat's updates, and a person's inline queries. Anything else goes
 * beside it.
 *
 * @example laneKey({ update_id: 7, message: { chat: { id: 9 } } }) // 'chat/9'
 */
export function laneKey(update: Update): string {
  if (update.inline_query !== undefined) return `inline/${update.inline_query.from.id}`;
  const { message, edited_message: edited, callback_query: press, my_chat_member: member } = update;
  const chat = message?.chat ?? edited?.chat ?? press?.message?.chat ?? member?.chat;
  if (chat !== undefined) return `chat/${chat.id}`;
  const from = press?.from ?? update.guest_message?.from ?? update.chosen_inline_result?.from;
  return from === undefined ? `update/${update.update_id}` : `person/${from.id}`;
}
