import { FormattedString } from '@grammyjs/parse-mode';
import { InlineKeyboard } from 'grammy';
import type { Report } from '../../report/report.ts';
import { webAddress } from '../citation-lines.ts';
import { shorten } from '../cut-text.ts';
import { dayInWords } from '../day-in-words.ts';
import { type Language, messages } from '../messages.ts';
import { buttonData } from './callback-data.ts';
import type { OutgoingMessage } from './outgoing-message.ts';

/** Reports on a page, and characters of a title: together well under the length of a message. */
const PAGE_SIZE = 10;
const MAX_TITLE = 120;

function row(report: Report, number: number, language: Language): FormattedString {
  const day = report.meeting.date;
  const when = day === null ? messages[language].citation.dayUnknown : shorten(dayInWords(day, language), MAX_TITLE);
  const title = shorten(report.title, MAX_TITLE);
  const url = webAddress(report.url);
  return FormattedString.join([`${number}. ${when}\n`, url === undefined ? title : FormattedString.link(title, url)]);
}

function pageKeyboard(page: number, pages: number, language: Language): InlineKeyboard {
  const { buttons } = messages[language].telegram;
  const keyboard = new InlineKeyboard();
  if (page > 0) keyboard.text(`‹ ${buttons.newer}`, buttonData({ kind: 'list', page: page - 1 }));
  if (page + 1 < pages) keyboard.text(`${buttons.older} ›`, buttonData({ kind: 'list', page: page + 1 }));
  return keyboard;
}

/**
 * A page (from 0) of the reports held, newest meeting first as they come. A page beyond the last is the last: reports
 * may have been taken out since the button was shown.
 *
 * @example listMessage(await library.reports(), 0, 'zh-Hans')
 */
export function listMessage(reports: readonly Report[], page: number, language: Language): OutgoingMessage {
  const m = messages[language];
  if (reports.length === 0) return { text: new FormattedString(m.answer.emptyCollection) };
  const pages = Math.ceil(reports.length / PAGE_SIZE);
  const at = Math.min(page, pages - 1);
  const first = at * PAGE_SIZE;
  const rows = reports.slice(first, first + PAGE_SIZE).map((report, i) => row(report, first + i + 1, language));
  const parts = [m.answer.listHeading(reports.length), ...rows];
  if (pages === 1) return { text: FormattedString.join(parts, '\n\n') };
  return {
    text: FormattedString.join([...parts, m.telegram.page(at + 1, pages)], '\n\n'),
    keyboard: pageKeyboard(at, pages, language),
  };
}
