import { FormattedString } from '@grammyjs/parse-mode';
import { InlineKeyboard } from 'grammy';
import type { Overview } from '../../answer/library.ts';
import { type Language, messages } from '../messages.ts';
import { examplesInWords, overviewInWords } from '../overview-in-words.ts';
import { buttonData } from './callback-data.ts';
import type { OutgoingMessage } from './outgoing-message.ts';

/**
 * What `/start` shows: what the bot does, what it holds (and that the sample is invented), and questions as buttons.
 *
 * @example startMessage(await library.overview(), 'zh-Hant')
 */
export function startMessage(overview: Overview, language: Language): OutgoingMessage {
  const m = messages[language].telegram;
  const about = [m.about, overviewInWords(overview, language).join('\n'), m.ask];
  if (overview.examples.length === 0) return { text: new FormattedString(about.join('\n\n')) };
  const rows = examplesInWords(overview, language)
    .slice(0, 3)
    .map((question, index) => [InlineKeyboard.text(question, buttonData({ kind: 'example', index }))]);
  return { text: new FormattedString([...about, m.examples].join('\n\n')), keyboard: InlineKeyboard.from(rows) };
}
