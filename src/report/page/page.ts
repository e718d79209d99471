import type { Span } from '../../text/sentence.ts';
import type { Day, Repair } from '../report.ts';

/**
 * Bytes of one saved page or document at most. The largest report seen has less than a hundredth of it, and so much is
 * read in some seconds, whatever it is.
 */
export const LARGEST_SOURCE = 4 * 1024 * 1024;

/** The bytes of one source with what is known about them from outside. */
export interface Source {
  /** Base name of the file, or a .jsonl document's id. Its ending tells the format. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Set for a .jsonl document: its text is the body already, with no rubbish around it. */
  readonly document?: true;
  /** Set for a page that was taken out of a file of another format: what the bytes are, whatever the file's ending. */
  readonly format?: 'html' | 'text';
  /** SHA-256 in hex of the file's own bytes, where `bytes` were taken out of them. */
  readonly sha256?: string;
  /** What the source's container says (a .jsonl line's own fields); the page is asked for what is missing. */
  readonly url?: string;
  readonly title?: string;
  readonly published?: string;
}

/**
 * A page with the rubbish taken off: what the next steps read facts and speakers from.
 *
 * `text` is the body, paragraphs parted by \n, no empty ones. `furniture` holds the lines of the page that are not body
 * but may tell facts (source lines, date stamps, editors, site names, the tags), in page order, each once.
 */
export interface CleanPage {
  readonly title: string;
  readonly text: string;
  /** Paragraph numbers (from 1) of sub-headings and pull quotes, which are no body sentences. */
  readonly headings: readonly number[];
  readonly furniture: readonly FurnitureLine[];
  readonly url: string | null;
  /** The publication date that the page's metadata tells, if it does. */
  readonly publishedHint: Day | null;
  /** The site's own name as metadata or the title's tail tells it (… - 建超信息网), if it does. */
  readonly site: string | null;
  readonly repairs: readonly Repair[];
  /** Stretches of `text` that are damaged beyond repair. */
  readonly damaged: readonly Span[];
}

/** A line of the page around the body. */
export interface FurnitureLine {
  readonly text: string;
  /** Where it stands, seen from the body. */
  readonly where: 'before' | 'after';
}

/** The result of cleaning a page: the page, or why it holds no report. */
export type CleanOutcome =
  | { readonly outcome: 'clean'; readonly page: CleanPage }
  | { readonly outcome: 'refused'; readonly reason: RefusalReason };

/** Why a source is refused. A code: the sentence that people read is made where it is shown. */
export type RefusalReason = 'empty' | 'binary' | 'undecodable' | 'no-report' | 'too-large' | 'unknown-format';
