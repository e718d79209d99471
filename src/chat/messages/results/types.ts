import type { ExportFormat } from '../../export/export-format.ts';

/** The columns of a table of excerpts. */
export type ExportColumn =
  | 'number'
  | 'words'
  | 'speaker'
  | 'meeting'
  | 'meetingDate'
  | 'place'
  | 'title'
  | 'outlet'
  | 'publishedDate'
  | 'url'
  | 'file'
  | 'paragraph';

/** What is said about meetings, and about results that are sent as a file. */
export interface ResultMessages {
  /** Above all meetings held. */
  meetings(count: number): string;
  /** Above those that were asked for. */
  meetingsNamed(count: number, words: string): string;
  noMeeting(words: string): string;
  /** How many reports of a meeting are held, and how many of these print another again. */
  reports(count: number, reprints: number): string;
  passages(count: number): string;
  /** After as many reports or people as are shown. */
  further(count: number): string;
  readonly buttons: Readonly<Record<'list' | 'words' | 'facts' | 'before' | 'after', string>>;
  /** What a talker's last result is. */
  readonly kinds: Readonly<Record<'answer' | 'who' | 'list' | 'meetings' | 'meeting', (what: string) => string>>;
  /** Asks for a form; `what` is the result, `entries` how much is in it. */
  askFormat(what: string, entries: number): string;
  readonly nothingToExport: string;
  readonly formats: Readonly<Record<ExportFormat, string>>;
  /** Under a file. */
  exported(what: string, entries: number): string;
  readonly columns: Readonly<Record<ExportColumn, string>>;
}
