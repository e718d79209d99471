import { FormattedString } from '@grammyjs/parse-mode';
import { InlineKeyboard } from 'grammy';
import type { Report } from '../../../report/report.ts';
import { shorten } from '../../cut-text.ts';
import { dayInWords } from '../../day-in-words.ts';
import { fileInWords } from '../../file-in-words.ts';
import { type Language, messages } from '../../messages.ts';
import { buttonData } from '../callback-data.ts';
import { type OutgoingMessage, plain } from '../outgoing-message.ts';
import type { AddedPage, Reading, ReadPage } from './librarian-desk.ts';

/** Characters of one fact: five pages of six such facts stay under the length of a message. */
const MAX_FACT = 110;

/** Pages told one by one after adding. */
const MOST_TOLD = 15;

function peopleOf({ people }: Report, language: Language): string | null {
  const { personWithPost, listSeparator } = messages[language].citation;
  const names = people.map(({ name, post }) => (post === null ? name : personWithPost(name, post)));
  return names.length === 0 ? null : names.join(listSeparator);
}

function factLines(report: Report, language: Language): readonly string[] {
  const m = messages[language];
  const { labelled, labels, printed } = m.citation;
  const { meeting, published } = report;
  const day = (date: string | null): string | null => (date === null ? null : dayInWords(date, language));
  const facts: readonly (readonly [string, string | null])[] = [
    [labels.meeting, meeting.name],
    [m.librarian.day, day(meeting.date)],
    [labels.place, meeting.place],
    [labels.printed, (published.outlet ?? published.date) ? printed(published.outlet, day(published.date)) : null],
    [labels.people, peopleOf(report, language)],
  ];
  return facts.map(([label, fact]) => labelled(label, shorten(fact ?? m.page.notTold, MAX_FACT)));
}

function pageText(page: ReadPage, language: Language): FormattedString {
  const { librarian: m, page: words } = messages[language];
  if (page.outcome === 'refused')
    return new FormattedString(m.refused(shorten(fileInWords(page.file), MAX_FACT), page.why));
  const { report, leftOut, isHeld, of } = page;
  const lines = [...leftOut.values()].reduce((sum, count) => sum + count, 0);
  const reasons = [...leftOut].map(([reason, count]) => words.counted(words.reasons[reason], count));
  const rows = [
    ...factLines(report, language),
    m.readAs(report.passages.length, lines),
    ...(reasons.length === 0 ? [] : [shorten(reasons.join(' · '), MAX_FACT)]),
    ...(of === undefined ? [] : [m.reprintOf(shorten(of.title, MAX_FACT))]),
    ...(isHeld ? [m.isHeld] : []),
  ];
  return FormattedString.join([FormattedString.bold(shorten(report.title, MAX_FACT)), ...rows], '\n');
}

/** What was read of what a librarian sent, and the buttons to keep it or not; no buttons where there is nothing to keep. */
export function readingMessage({ pages, more }: Reading, id: string, language: Language): OutgoingMessage {
  const m = messages[language].librarian;
  const parts = [...pages.map((page) => pageText(page, language)), ...(more === 0 ? [] : [m.morePages(more)])];
  if (!pages.some(({ outcome }) => outcome === 'read')) return { text: FormattedString.join(parts, '\n\n') };
  const keyboard = new InlineKeyboard()
    .text(m.buttons.add, buttonData({ kind: 'draft', id, keep: true }))
    .text(m.buttons.discard, buttonData({ kind: 'draft', id, keep: false }));
  return { text: FormattedString.join([m.readHeading, ...parts], '\n\n'), keyboard };
}

/** What became of each page that was to be added. */
export function addedMessage(pages: readonly AddedPage[], language: Language): OutgoingMessage {
  const m = messages[language].librarian;
  const rows = pages
    .slice(0, MOST_TOLD)
    .map((page) =>
      page.outcome === 'refused'
        ? m.refused(shorten(fileInWords(page.file), MAX_FACT), page.why)
        : m.added[page.outcome](shorten(page.report.title, MAX_FACT), page.report.id),
    );
  const left = pages.length - rows.length;
  return plain([...rows, ...(left === 0 ? [] : [m.morePages(left)])].join('\n'));
}
