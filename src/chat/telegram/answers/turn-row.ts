import { InlineKeyboard } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import { type Language, messages } from '../../messages.ts';
import type { AnswerId, AnswerView } from '../button-press.ts';
import { buttonData } from '../callback-data.ts';
import { LISTED } from './quote-list.ts';

/** Which quote of how many is on the screen. */
export interface Turning {
  readonly id: AnswerId;
  readonly view: AnswerView;
  readonly quotes: number;
}

/**
 * The quotes before and after; between them, where there are more than few, how far one is and the way to all of them.
 *
 * @example turnRow({ id, view: { index: 2, around: 0 }, quotes: 17 }, 'zh-Hans') // ‹ 上一条 · ☰ 3/17 · 下一条 ›
 */
export function turnRow({ id, view: { index }, quotes }: Turning, language: Language): InlineKeyboardButton[] {
  const { buttons } = messages[language].telegram;
  const isLong = quotes > LISTED;
  const to = (label: string, there: number): InlineKeyboardButton[] =>
    there < 0 || there >= quotes
      ? []
      : [InlineKeyboard.text(label, buttonData({ kind: 'answer', id, view: { index: there, around: 0 } }))];
  const page = Math.floor(index / LISTED);
  const all = InlineKeyboard.text(`☰ ${index + 1}/${quotes}`, buttonData({ kind: 'quotes', id, page }));
  return [
    ...to(`‹ ${buttons.previous}`, index - 1),
    ...(isLong ? [all] : []),
    ...to(isLong ? `${buttons.next} ›` : `${buttons.next} ${index + 2}/${quotes} ›`, index + 1),
  ];
}
