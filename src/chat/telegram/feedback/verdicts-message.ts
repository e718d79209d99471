import { FormattedString } from '@grammyjs/parse-mode';
import { InlineKeyboard } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import type { Library } from '../../../answer/library.ts';
import { shorten } from '../../cut-text.ts';
import { type Language, messages } from '../../messages.ts';
import { buttonData } from '../callback-data.ts';
import { namedPassage } from '../named-passage.ts';
import { type OutgoingMessage, plain } from '../outgoing-message.ts';
import { verdictLine } from './verdict-screen.ts';
import type { Verdict } from './verdicts.ts';

/** Verdicts on a page, and characters shown of the words of each: together well under the length of a message. */
const PAGE_SIZE = 5;
const MAX_WORDS = 120;

async function row(verdict: Verdict, number: number, library: Library, language: Language): Promise<string> {
  const { quote } = (await namedPassage(verdict.passage, library)) ?? {};
  const words = quote === undefined ? messages[language].feedback.wordsGone : shorten(quote.text, MAX_WORDS);
  return `${number}. ${verdictLine(verdict, language)}\n${words}`;
}

function keyboardOf(shown: readonly Verdict[], page: number, pages: number, language: Language): InlineKeyboard {
  const { feedback, telegram } = messages[language];
  const rows = shown.map(({ passage, reason }, i) => {
    const number = page * PAGE_SIZE + i + 1;
    const press = { kind: 'verdict', passage, reason, page } as const;
    return [
      InlineKeyboard.text(`${number} ${feedback.buttons.open}`, buttonData({ ...press, action: 'open' })),
      InlineKeyboard.text(`${number} ✓ ${feedback.buttons.resolve}`, buttonData({ ...press, action: 'resolve' })),
    ];
  });
  const to = (label: string, there: number): InlineKeyboardButton[] =>
    there < 0 || there >= pages ? [] : [InlineKeyboard.text(label, buttonData({ kind: 'verdicts', page: there }))];
  const turn = [...to(`‹ ${telegram.buttons.newer}`, page - 1), ...to(`${telegram.buttons.older} ›`, page + 1)];
  return InlineKeyboard.from(turn.length === 0 ? rows : [...rows, turn]);
}

/** A page (from 0) of what people told to be wrong, the newest first as they come; beyond the last page, the last. */
export async function verdictsMessage(
  verdicts: readonly Verdict[],
  page: number,
  library: Library,
  language: Language,
): Promise<OutgoingMessage> {
  const { feedback, telegram } = messages[language];
  if (verdicts.length === 0) return plain(feedback.none);
  const pages = Math.ceil(verdicts.length / PAGE_SIZE);
  const at = Math.min(page, pages - 1);
  const shown = verdicts.slice(at * PAGE_SIZE, (at + 1) * PAGE_SIZE);
  const rows = await Promise.all(shown.map((one, i) => row(one, at * PAGE_SIZE + i + 1, library, language)));
  const foot = pages === 1 ? [] : [telegram.page(at + 1, pages)];
  return {
    text: new FormattedString([feedback.listHeading(verdicts.length), ...rows, ...foot].join('\n\n')),
    keyboard: keyboardOf(shown, at, pages, language),
  };
}
