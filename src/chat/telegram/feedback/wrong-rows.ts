import { InlineKeyboard } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import { REASONS } from '../../messages/feedback/types.ts';
import { type Language, messages } from '../../messages.ts';
import type { WrongStep } from '../button-press.ts';
import { buttonData, fitsButtons, parseButtonData } from '../callback-data.ts';
import type { PassageRef } from '../passage-ref.ts';

type Rows = readonly (readonly InlineKeyboardButton[])[];

/** What the buttons about a wrong quote are: the one that asks, the reasons, or that it is noted. */
export type WrongStage = 'ask' | 'reasons' | 'noted';

/**
 * The rows of buttons with which people tell that a quote is wrong; none for words that no button can name.
 *
 * @example wrongRows(passageRefOf(quote.citation, quote.text), 'zh-Hans')
 */
export function wrongRows(
  passage: PassageRef | undefined,
  language: Language,
  stage: WrongStage = 'ask',
): InlineKeyboardButton[][] {
  if (passage === undefined || !fitsButtons(passage)) return [];
  const { buttons, reasons } = messages[language].feedback;
  const button = (label: string, step: WrongStep): InlineKeyboardButton =>
    InlineKeyboard.text(label, buttonData({ kind: 'wrong', passage, step }));
  switch (stage) {
    case 'ask':
      return [[button(buttons.wrong, 'open')]];
    case 'reasons':
      return [REASONS.map((reason) => button(reasons[reason], reason)), [button(`‹ ${buttons.back}`, 'back')]];
    case 'noted':
      return [[button(buttons.noted, 'noted')]];
  }
}

function isAbout(passage: PassageRef, button: InlineKeyboardButton): boolean {
  const press = 'callback_data' in button ? parseButtonData(button.callback_data) : undefined;
  return press?.kind === 'wrong' && press.passage === passage;
}

/** A message's buttons with other ones about this quote being wrong, in the same place; all others stay as they are. */
export function withWrongRows(rows: Rows, passage: PassageRef, language: Language, stage: WrongStage): InlineKeyboard {
  const at = rows.findIndex((row) => row.some((button) => isAbout(passage, button)));
  const others = rows.map((row) => row.filter((button) => !isAbout(passage, button)));
  const before = at < 0 ? others : others.slice(0, at + 1);
  const after = at < 0 ? [] : others.slice(at + 1);
  const all = [...before, ...wrongRows(passage, language, stage), ...after];
  return InlineKeyboard.from(all.filter((row) => row.length > 0).map((row) => [...row]));
}
