import { FormattedString } from '@grammyjs/parse-mode';
import { InlineKeyboard } from 'grammy';
import type { Library } from '../../../answer/library.ts';
import { dayInWords } from '../../day-in-words.ts';
import { type Language, messages } from '../../messages.ts';
import { buttonData } from '../callback-data.ts';
import { blockQuote, citationText } from '../formatted-quote.ts';
import { namedPassage } from '../named-passage.ts';
import type { OutgoingMessage } from '../outgoing-message.ts';
import type { Verdict } from './verdicts.ts';

/** Characters of the words; a message has 4,096. */
const MAX_QUOTE = 2_400;

/** What was told of a verdict in one line: 日期不对（2 次，最近 2031年6月6日）. */
export function verdictLine({ reason, count, last }: Verdict, language: Language): string {
  const m = messages[language].feedback;
  return m.told(m.reasons[reason], count, dayInWords(last, language));
}

/** The words that somebody told to be wrong as they were shown, and the buttons to be done with it or go back. */
export async function verdictScreen(
  verdict: Verdict,
  page: number,
  library: Library,
  language: Language,
): Promise<OutgoingMessage> {
  const m = messages[language].feedback;
  const { passage, reason } = verdict;
  const { quote } = (await namedPassage(passage, library)) ?? {};
  const words =
    quote === undefined
      ? [m.wordsGone]
      : [blockQuote(quote.text, quote.highlights, MAX_QUOTE, language), citationText(quote, language)];
  return {
    text: FormattedString.join([verdictLine(verdict, language), ...words], '\n\n'),
    keyboard: new InlineKeyboard()
      .text(`✓ ${m.buttons.resolve}`, buttonData({ kind: 'verdict', passage, reason, action: 'resolve', page }))
      .text(`‹ ${m.buttons.list}`, buttonData({ kind: 'verdicts', page })),
  };
}
