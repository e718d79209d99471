import { FormattedString } from '@grammyjs/parse-mode';
import { InlineKeyboard } from 'grammy';
import { type Language, messages } from '../../messages.ts';
import { buttonData } from '../callback-data.ts';
import type { OutgoingMessage } from '../outgoing-message.ts';

/** How each language is called by those who read it. */
const NAMES: Readonly<Record<Language, string>> = {
  'zh-Hans': '简体',
  'zh-Hant': '繁體（台灣）',
  'zh-Hant-HK': '繁體（香港）',
  en: 'English',
};

/** Two in a row, so that a phone shows them whole. */
const ROWS = [
  ['zh-Hans', 'en'],
  ['zh-Hant', 'zh-Hant-HK'],
] as const satisfies readonly (readonly Language[])[];

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
    ...ROWS.map((row) => row.map((one) => button(NAMES[one], one))),
    [button(m.buttons.automatic, 'auto')],
  ]);
  return { text: new FormattedString(told ?? m.chooseLanguage), keyboard };
}
