import { InlineKeyboard } from 'grammy';
import { type Language, messages } from '../../messages.ts';
import { buttonData } from '../callback-data.ts';
import { type OutgoingMessage, plain } from '../outgoing-message.ts';
import type { Follow } from './follow.ts';

/**
 * That something is followed, now or already, and when alerts come; with buttons that change when, and that end it.
 *
 * @example followedMessage(follow, 'zh-Hans').text.text // '已关注“复学”：…'
 */
export function followedMessage(
  follow: Follow,
  language: Language,
  outcome: 'followed' | 'already' = 'followed',
): OutgoingMessage {
  const m = messages[language].follow;
  const { id, kind, text, daily } = follow;
  const [label, does] = daily ? [m.buttons.atOnce, 'at-once' as const] : [m.buttons.daily, 'daily' as const];
  const keyboard = new InlineKeyboard()
    .text(label, buttonData({ kind: 'follow', id, does }))
    .text(m.buttons.end(text), buttonData({ kind: 'follow', id, does: 'end' }));
  return { ...plain(outcome === 'already' ? m.already(text) : m.followed(text, kind, daily)), keyboard };
}
