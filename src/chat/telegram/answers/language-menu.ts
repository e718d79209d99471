import { FormattedString } from '@grammyjs/parse-mode';
import { InlineKeyboard } from 'grammy';
import { type Language, messages } from '../../messages.ts';
import { buttonData } from '../callback-data.ts';
import type { OutgoingMessage } from '../outgoing-message.ts';

/** How each language is called by those who read it. */
const NAMES = [
  ['zh-Hans', '简体'],
  ['zh-Hant', '繁體'],
  ['en', 'English'],
] as const satisfies readonly (readonly [Language, string])[];

/**
 * The languages to choose from, with a mark at the one chosen; above them, in the language at hand, what is chosen, or `told`.
 *
 * @example languageMenu(undefined, 'zh-Hans')
 */
export function languageMenu(chosen: Language | undefined, language: Language, told?: string): OutgoingMessage {
  const m = messages[language].telegramAnswers;
  const button = (label: string, choice: Language | 'auto') =>
    InlineKeyboard.text(
      choice === (chosen ?? 'auto') ? `✓ ${label}` : label,
      buttonData({ kind: 'language', language: choice }),
    );
  const keyboard = InlineKeyboard.from([
    NAMES.map(([one, name]) => button(name, one)),
    [button(m.buttons.automatic, 'auto')],
  ]);
  return { text: new FormattedString(told ?? m.chooseLanguage), keyboard };
}
