import { InlineKeyboard } from 'grammy';
import { shorten } from '../../cut-text.ts';
import { type Language, messages } from '../../messages.ts';
import { buttonData } from '../callback-data.ts';
import { type OutgoingMessage, plain } from '../outgoing-message.ts';
import type { Follow } from './follow.ts';

/** Characters of a button's label. */
const LONGEST_LABEL = 30;

/** What somebody follows, each with a button that ends it; it tells which come once a day. */
export function followingMessage(follows: readonly Follow[], language: Language): OutgoingMessage {
  const m = messages[language].follow;
  if (follows.length === 0) return plain(m.none);
  const rows = follows.map(({ id, text, daily }) => {
    const label = m.buttons.end(shorten(text, LONGEST_LABEL));
    return [
      InlineKeyboard.text(
        daily ? `${label} · ${m.buttons.daily}` : label,
        buttonData({ kind: 'follow', id, does: 'end' }),
      ),
    ];
  });
  return { ...plain(m.following(follows.length)), keyboard: InlineKeyboard.from(rows) };
}
