import { InlineKeyboard } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import { REASONS, type Reason } from '../../messages/feedback/types.ts';
import { type Language, messages } from '../../messages.ts';
import { buttonData, fitsButtons, parseButtonData } from '../callback-data.ts';
import type { PassageRef } from '../passage-ref.ts';

type Rows = readonly (readonly InlineKeyboardButton[])[];

/**
 * The row of buttons with which people tell by one tap what is wrong with a quote; those that were tapped have a mark, and
 * take it back. None for words that no button can name.
 *
 * @example wrongRows(passageRefOf(quote.citation, quote.text), 'zh-Hans')
 */
export function wrongRows(
  passage: PassageRef | undefined,
  language: Language,
  told: ReadonlySet<Reason> = new Set(),
): InlineKeyboardButton[][] {
  if (passage === undefined || !fitsButtons(passage)) return [];
  const { reasons } = messages[language].feedback;
  const row = REASONS.map((reason) =>
    told.has(reason)
      ? InlineKeyboard.text(`✓ ${reasons[reason]}`, buttonData({ kind: 'wrong', passage, step: `not-${reason}` }))
      : InlineKeyboard.text(reasons[reason], buttonData({ kind: 'wrong', passage, step: reason })),
  );
  return [row];
}

function isAbout(passage: PassageRef, button: InlineKeyboardButton): boolean {
  const press = 'callback_data' in button ? parseButtonData(button.callback_data) : undefined;
  return press?.kind === 'wrong' && press.passage === passage;
}

/** What the buttons of a message show to be told of a quote. */
export function toldIn(rows: Rows, passage: PassageRef): ReadonlySet<Reason> {
  const data = new Set(rows.flat().map((button) => ('callback_data' in button ? button.callback_data : '')));
  return new Set(REASONS.filter((reason) => data.has(buttonData({ kind: 'wrong', passage, step: `not-${reason}` }))));
}

/** A message's buttons with so much told of this quote, in the same place; all others stay as they are. */
export function withWrongRows(
  rows: Rows,
  passage: PassageRef,
  language: Language,
  told: ReadonlySet<Reason>,
): InlineKeyboard {
  const at = rows.findIndex((row) => row.some((button) => isAbout(passage, button)));
  const others = rows.map((row) => row.filter((button) => !isAbout(passage, button)));
  const before = at < 0 ? others : others.slice(0, at + 1);
  const after = at < 0 ? [] : others.slice(at + 1);
  const all = [...before, ...wrongRows(passage, language, told), ...after];
  return InlineKeyboard.from(all.filter((row) => row.length > 0).map((row) => [...row]));
}
