import { InlineKeyboard } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import { REASONS, type Reason } from '../../messages/feedback/types.ts';
import { type Language, messages } from '../../messages.ts';
import type { WrongStep } from '../button-press.ts';
import { buttonData, fitsButtons, parseButtonData } from '../callback-data.ts';
import type { PassageRef } from '../passage-ref.ts';

type Rows = readonly (readonly InlineKeyboardButton[])[];

/** What can be wrong with words that are shown, but not to answer a question. */
export const MAY_BE_WRONG = ['speaker', 'date'] as const satisfies readonly Reason[];

/**
 * The row of buttons with which people tell by one tap what is wrong with a quote; those that were tapped have a mark, and
 * take it back. None for words that no button can name.
 *
 * @example wrongRows(passageRefOf(quote.citation, quote.text), 'zh-Hans')
 */
export function wrongRows(
  passage: PassageRef | undefined,
  language: Language,
  { told = new Set(), offered = REASONS }: { told?: ReadonlySet<Reason>; offered?: readonly Reason[] } = {},
): InlineKeyboardButton[][] {
  if (passage === undefined || !fitsButtons(passage)) return [];
  const { reasons } = messages[language].feedback;
  const row = offered.map((reason) =>
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

/** Tells whether the buttons of a message have one that says so of a quote. */
function saysIn(rows: Rows, passage: PassageRef): (step: WrongStep) => boolean {
  const data = new Set(rows.flat().map((button) => ('callback_data' in button ? button.callback_data : '')));
  return (step) => data.has(buttonData({ kind: 'wrong', passage, step }));
}

/** What the buttons of a message show to be told of a quote. */
export function toldIn(rows: Rows, passage: PassageRef): ReadonlySet<Reason> {
  const says = saysIn(rows, passage);
  return new Set(REASONS.filter((reason) => says(`not-${reason}`)));
}

/** What the buttons of a message offer to tell; all of it where it is one of an older version. */
function offeredIn(rows: Rows, passage: PassageRef): readonly Reason[] {
  const says = saysIn(rows, passage);
  const offered = REASONS.filter((reason) => says(reason) || says(`not-${reason}`));
  return offered.length > 0 ? offered : REASONS;
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
  const all = [...before, ...wrongRows(passage, language, { told, offered: offeredIn(rows, passage) }), ...after];
  return InlineKeyboard.from(all.filter((row) => row.length > 0).map((row) => [...row]));
}
