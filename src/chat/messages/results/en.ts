import type { ResultMessages } from './types.ts';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What is said about meetings and files of results, in English. */
export const resultsEn: ResultMessages = {
  meetings: (count) => `${counted(count, 'meeting', 'meetings')} held, newest first:`,
  meetingsNamed: (count, words) => `${counted(count, 'meeting matches', 'meetings match')} “${words}”, newest first:`,
  noMeeting: (words) => `No meeting held matches “${words}”. Try a name, a place or a day; /meeting shows them all.`,
  reports: (count, reprints) =>
    `${counted(count, 'report', 'reports')}${reprints === 0 ? '' : ` (${counted(reprints, 'reprint', 'reprints')} among them)`}`,
  passages: (count) => counted(count, 'passage', 'passages'),
  further: (count) => `and ${count} more`,
  buttons: { list: 'All meetings', words: 'Its words', facts: 'The meeting', before: 'Back', after: 'Next' },
  kinds: {
    answer: (question) => `the quotes on “${question}”`,
    who: (name) => `the words of ${name}`,
    list: () => 'the list of reports',
    meetings: (words) => (words === '' ? 'the list of meetings' : `the meetings that match “${words}”`),
    meeting: (name) => `the words of ${name}`,
  },
  askFormat: (what, entries) => `Which file shall I make of ${what} (${entries})?`,
  nothingToExport: 'There is no result to send as a file yet. Ask a question first, or use /who, /list or /meeting.',
  formats: { markdown: 'Markdown', csv: 'CSV table', bibtex: 'BibTeX', gbt7714: 'GB/T 7714' },
  exported: (what, entries) => `${what.charAt(0).toUpperCase()}${what.slice(1)}: ${entries} in all.`,
  columns: {
    number: 'Number',
    words: 'Words',
    speaker: 'Speaker',
    meeting: 'Meeting',
    meetingDate: 'Meeting day',
    place: 'Place',
    title: 'Report',
    outlet: 'Outlet',
    publishedDate: 'Published',
    url: 'URL',
    file: 'File',
    paragraph: 'Paragraph',
  },
};
