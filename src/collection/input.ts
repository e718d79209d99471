import type { RefusalReason, Source } from '../report/page/page.ts';
import type { Origin } from './origin.ts';

/** What is wrong with a file before a page is taken out of it. */
export type FileProblem =
  | 'missing'
  | 'unreadable'
  /** A line of a .jsonl file. */
  | 'broken-line'
  | 'repeated-id'
  /** A folder, or an archive. */
  | 'no-files'
  /** Cut off, or damaged. */
  | 'broken'
  /** Behind a password. */
  | 'encrypted'
  /** Pictures of pages, with no text. */
  | 'no-text'
  | 'too-many-pages'
  /** Taking the page out of it took too long. */
  | 'too-slow'
  /** An archive that unpacks to too many files or bytes. */
  | 'swollen-archive'
  /** An archive in an archive in an archive. */
  | 'nested-archive'
  /** A file in an archive whose name leads out of it. */
  | 'unsafe-name';

/** Why an input gives no source: what a report is refused for, or what is wrong with the file before it is read. */
export type InputProblem = RefusalReason | FileProblem;

/** One thing to be added, as it comes from the paths that a person gives. */
export type Input =
  | {
      readonly kind: 'source';
      /** How the input is called in messages: its path as given, with the path in an archive, or a .jsonl document's id. */
      readonly file: string;
      readonly source: Source;
      readonly origin: Origin | null;
    }
  | { readonly kind: 'problem'; readonly file: string; readonly reason: InputProblem }
  /** Files of a folder or an archive that were passed over, having an ending that no report has. */
  | { readonly kind: 'skipped'; readonly folder: string; readonly files: number };
