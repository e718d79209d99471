import { FormattedString } from '@grammyjs/parse-mode';
import { InlineKeyboard } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import type { HeldMeeting } from '../../answer/meetings-held.ts';
import { type Passage, passageText, type Report } from '../../report/report.ts';
import { speakerInWords, webAddress } from '../citation-lines.ts';
import { shorten } from '../cut-text.ts';
import { dayInWords } from '../day-in-words.ts';
import { type Language, messages } from '../messages.ts';
import type { MeetingsView } from './button-press.ts';
import { buttonData } from './callback-data.ts';
import { blockQuote } from './formatted-quote.ts';
import { meetingName } from './meetings-message.ts';
import type { OutgoingMessage } from './outgoing-message.ts';

/** Passages on a page, characters of each and of a line, reports and people named and characters of a person: together under a message's length. */
const PASSAGES = 4;
const MAX_PASSAGE = 420;
const MAX_LINE = 120;
const MOST_REPORTS = 6;
const MOST_PEOPLE = 12;
const MAX_PERSON = 80;

/** Which page of a meeting is on the screen, and the list in which it was chosen. */
interface MeetingView {
  readonly page: number;
  readonly from?: MeetingsView;
}

/** The first of many in words, and how many are left. */
function some<T>(all: readonly T[], most: number, language: Language): readonly [readonly T[], readonly string[]] {
  const left = all.length - most;
  return [all.slice(0, most), left > 0 ? [messages[language].results.further(left)] : []];
}

function peopleLine({ people }: Report, language: Language): readonly string[] {
  const m = messages[language];
  if (people.length === 0) return [];
  const [shown, further] = some(people, MOST_PEOPLE, language);
  const names = shown.map(({ name, post, role }) => {
    const person = post === null ? name : m.citation.personWithPost(name, post);
    return shorten(m.citation.withRole(person, m.answer.roleOf(role)), MAX_PERSON);
  });
  return [m.citation.labelled(m.citation.labels.people, [...names, ...further].join(m.citation.listSeparator))];
}

/** A report in a line: its title, as the link to its page where it has one, and who printed it on what day. */
function reportLine({ title, url, published, file }: Report, language: Language): FormattedString {
  const m = messages[language].citation;
  const address = webAddress(url);
  const titled = shorten(m.titled(title), MAX_LINE);
  const day = published.date === null ? null : dayInWords(published.date, language);
  const printed =
    published.outlet === null && day === null ? '' : ` ${shorten(m.printed(published.outlet, day), MAX_LINE)}`;
  return FormattedString.join([
    '· ',
    address === undefined ? titled : FormattedString.link(titled, address),
    printed,
    address === undefined ? ` ${shorten(m.file(file), MAX_LINE)}` : '',
  ]);
}

function facts(meeting: HeldMeeting, language: Language): FormattedString {
  const m = messages[language];
  const { date, place } = meeting.report.meeting;
  const day = date === null ? m.citation.dayUnknown : shorten(dayInWords(date, language), MAX_LINE);
  const [reports, further] = some(meeting.reports, MOST_REPORTS, language);
  const lines = [
    m.citation.labelled(m.citation.labels.meeting, day),
    ...(place === null ? [] : [m.citation.labelled(m.citation.labels.place, shorten(place, MAX_LINE))]),
    ...peopleLine(meeting.report, language),
  ];
  const counted = m.results.reports(meeting.reports.length, meeting.reports.length - meeting.own.length);
  return FormattedString.join(
    [
      FormattedString.bold(meetingName(meeting, language)),
      ...lines,
      '',
      counted,
      ...reports.map((report) => reportLine(report, language)),
      ...further,
    ],
    '\n',
  );
}

/** The passages of all articles of their own about a meeting, report by report. */
function passagesOf({ own }: HeldMeeting): readonly (readonly [Report, Passage])[] {
  return own.flatMap((report) => report.passages.map((passage) => [report, passage] as const));
}

function passageBlock(
  [report, passage]: readonly [Report, Passage],
  several: boolean,
  language: Language,
): FormattedString {
  const m = messages[language].citation;
  const speaker = shorten(`—— ${speakerInWords(passage.speaker, language)}`, MAX_LINE);
  const from = several ? ` · ${shorten(m.titled(report.title), MAX_LINE)}` : '';
  const words = blockQuote(passageText(report, passage), [], MAX_PASSAGE, language);
  return FormattedString.join([words, `${speaker}${from} · ${m.paragraph(passage.paragraph)}`], '\n');
}

/** A page of what was said and told, from 1, as the facts are page 0. */
function words(meeting: HeldMeeting, page: number, pages: number, language: Language): FormattedString {
  const m = messages[language];
  const all = passagesOf(meeting);
  const shown = all.slice((page - 1) * PASSAGES, page * PASSAGES);
  const head = FormattedString.join([
    FormattedString.bold(meetingName(meeting, language)),
    `　${m.results.passages(all.length)}`,
  ]);
  const blocks = shown.map((each) => passageBlock(each, meeting.own.length > 1, language));
  const foot = pages === 1 ? [] : [m.telegram.page(page, pages)];
  return FormattedString.join([head, ...blocks, ...foot], '\n\n');
}

function keyboard(
  { report }: HeldMeeting,
  { page, from }: MeetingView,
  pages: number,
  language: Language,
): InlineKeyboard {
  const m = messages[language].results.buttons;
  const to = (label: string, at: number): InlineKeyboardButton => {
    const back = from === undefined ? {} : { from };
    return InlineKeyboard.text(label, buttonData({ kind: 'meeting', page: at, report: report.id, ...back }));
  };
  if (page === 0) {
    const list = from && InlineKeyboard.text(`‹ ${m.list}`, buttonData({ kind: 'meetings', ...from }));
    const on = pages === 0 ? [] : [[to(`${m.words} ›`, 1)]];
    return InlineKeyboard.from([...on, ...(list === undefined ? [] : [[list]])]);
  }
  const turn = [
    ...(page > 1 ? [to(`‹ ${m.before}`, page - 1)] : []),
    ...(page < pages ? [to(`${m.after} ›`, page + 1)] : []),
  ];
  return InlineKeyboard.from([turn, [to(`‹ ${m.facts}`, 0)]].filter((row) => row.length > 0));
}

/**
 * One meeting: on page 0 its facts, its people and every report of it, linked to its page; from page 1 on what was said
 * there, with whom it is given to. A page beyond the last is the last.
 *
 * @example meetingMessage(meeting, { page: 0 }, 'zh-Hans')
 */
export function meetingMessage(meeting: HeldMeeting, view: MeetingView, language: Language): OutgoingMessage {
  const pages = Math.ceil(passagesOf(meeting).length / PASSAGES);
  const at = Math.min(view.page, pages);
  const text = at === 0 ? facts(meeting, language) : words(meeting, at, pages, language);
  return { text, keyboard: keyboard(meeting, { ...view, page: at }, pages, language) };
}
