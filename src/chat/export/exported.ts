import type { Citation } from '../../answer/answer.ts';
import type { Day, Report, Speaker } from '../../report/report.ts';

/** Where words stand, or a report without words of it. */
export type ExportCitation = Omit<Citation, 'start' | 'end' | 'paragraph' | 'report'> & {
  readonly report: string;
  readonly place: string | null;
  readonly reporters: readonly string[];
  /** Absent where the whole report is meant. */
  readonly paragraph?: number;
};

/** One excerpt with its citation; a report in a list has no words. */
export interface ExportEntry {
  readonly words?: string;
  readonly speaker?: Speaker;
  readonly citation: ExportCitation;
}

/** A result that is to be written into a file. */
export interface Exported {
  /** What it is, in the reader's language. */
  readonly what: string;
  readonly entries: readonly ExportEntry[];
  /** The day on which it is written, ISO 8601: citations of the web name it. */
  readonly on: Day;
}

/**
 * The citation of a report as a whole.
 *
 * @example reportCitation(report).title
 */
export function reportCitation({ id, file, title, url, meeting, published }: Report): ExportCitation {
  return {
    report: id,
    file,
    title,
    url,
    meeting: meeting.name,
    meetingDate: meeting.date,
    place: meeting.place,
    publishedDate: published.date,
    outlet: published.outlet,
    reporters: published.reporters,
  };
}

/** The reports of a result, each once, in the order of its entries: what lists of references are made of. */
export function citedReports({ entries }: Exported): readonly ExportCitation[] {
  return [...new Map(entries.map(({ citation }) => [citation.report, citation])).values()];
}
