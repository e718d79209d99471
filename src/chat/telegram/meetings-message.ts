import { FormattedString } from '@grammyjs/parse-mode';
import { InlineKeyboard } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import { type HeldMeeting, meetingsNamed } from '../../answer/meetings-held.ts';
import { shorten } from '../cut-text.ts';
import { dayInWords } from '../day-in-words.ts';
import { type Language, messages } from '../messages.ts';
import type { ButtonPress } from './button-press.ts';
import { buttonData, fits } from './callback-data.ts';
import type { OutgoingMessage } from './outgoing-message.ts';

/** Meetings on a page, buttons in a row, and characters of a name, a place and a day: together well under the length of a message. */
const PAGE_SIZE = 10;
const IN_A_ROW = 5;
const MAX_NAME = 120;
const MAX_PLACE = 60;
const MAX_DAY = 40;

/** What a meeting is called: its name, or the title of the report that tells of it. */
export function meetingName({ report }: HeldMeeting, language: Language): string {
  return shorten(report.meeting.name ?? messages[language].citation.titled(report.title), MAX_NAME);
}

function row(meeting: HeldMeeting, number: number, language: Language): string {
  const m = messages[language];
  const { date, place } = meeting.report.meeting;
  const day = date === null ? m.citation.dayUnknown : shorten(dayInWords(date, language), MAX_DAY);
  const where = place === null ? '' : ` · ${shorten(place, MAX_PLACE)}`;
  const reports = m.results.reports(meeting.reports.length, meeting.reports.length - meeting.own.length);
  return `${number}. ${day}${where}\n${meetingName(meeting, language)}\n${reports}`;
}

/** A button that leads somewhere, where it can carry that. */
function buttonTo(label: string, press: ButtonPress): readonly InlineKeyboardButton[] {
  return fits(press) ? [InlineKeyboard.text(label, buttonData(press))] : [];
}

/** Numbers that open the meetings shown, and the way to the pages beside this one. */
function keyboard(
  shown: readonly HeldMeeting[],
  at: { readonly page: number; readonly pages: number; readonly words: string },
  language: Language,
): InlineKeyboard {
  const { buttons } = messages[language].telegram;
  const { page, pages, words } = at;
  const open = shown.flatMap(({ report }, i) => {
    const label = String(page * PAGE_SIZE + i + 1);
    const press = { kind: 'meeting', page: 0, report: report.id } as const;
    const back = buttonTo(label, { ...press, from: { page, words } });
    return back.length > 0 ? back : buttonTo(label, press);
  });
  const turn = [
    ...(page > 0 ? buttonTo(`‹ ${buttons.newer}`, { kind: 'meetings', page: page - 1, words }) : []),
    ...(page + 1 < pages ? buttonTo(`${buttons.older} ›`, { kind: 'meetings', page: page + 1, words }) : []),
  ];
  return InlineKeyboard.from([open.slice(0, IN_A_ROW), open.slice(IN_A_ROW), turn].filter((one) => one.length > 0));
}

/**
 * A page (from 0) of the meetings that the words name, or of all where they name none: newest first, a number to open
 * each. A page beyond the last is the last.
 *
 * @example meetingsMessage(await library.meetings(), { page: 0, words: '' }, 'zh-Hans')
 */
export function meetingsMessage(
  held: readonly HeldMeeting[],
  { page, words }: { readonly page: number; readonly words: string },
  language: Language,
): OutgoingMessage {
  const m = messages[language];
  const named = meetingsNamed(held, words);
  const asked = shorten(words, MAX_NAME);
  if (held.length === 0) return { text: new FormattedString(m.answer.emptyCollection) };
  if (named.length === 0) return { text: new FormattedString(m.results.noMeeting(asked)) };
  const pages = Math.ceil(named.length / PAGE_SIZE);
  const at = Math.min(page, pages - 1);
  const shown = named.slice(at * PAGE_SIZE, (at + 1) * PAGE_SIZE);
  const heading = words === '' ? m.results.meetings(named.length) : m.results.meetingsNamed(named.length, asked);
  const rows = shown.map((meeting, i) => row(meeting, at * PAGE_SIZE + i + 1, language));
  const foot = pages === 1 ? [] : [m.telegram.page(at + 1, pages)];
  return {
    text: new FormattedString([heading, ...rows, ...foot].join('\n\n')),
    keyboard: keyboard(shown, { page: at, pages, words }, language),
  };
}
