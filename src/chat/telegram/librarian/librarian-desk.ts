import type { LeftOut } from '../../../report/page/left-out.ts';
import type { Report, ReportId } from '../../../report/report.ts';
import type { Language } from '../../messages.ts';

/** A file as it came to the bot, or a text as if it were one. */
export interface SentFile {
  /** Base name; its ending helps to tell the format. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What was read of one page, or in words why nothing was. */
export type ReadPage =
  | {
      readonly outcome: 'read';
      readonly report: Report;
      /** How many lines of the page are not in the text, by reason. */
      readonly leftOut: ReadonlyMap<LeftOut, number>;
      /** Whether the very page is held already. */
      readonly isHeld: boolean;
      /** The report that it prints again. */
      readonly of?: Report;
    }
  | { readonly outcome: 'refused'; readonly file: string; readonly why: string };

/** The first pages of a file, and how many more there are. */
export interface Reading {
  readonly pages: readonly ReadPage[];
  readonly more: number;
}

/** What adding one page came to. */
export type AddedPage =
  | { readonly outcome: 'added' | 'updated' | 'unchanged' | 'reprint'; readonly report: Report }
  | { readonly outcome: 'refused'; readonly file: string; readonly why: string };

/** What correcting a report came to, in words. */
export type Corrected =
  | { readonly outcome: 'corrected' | 'wrong'; readonly told: string }
  | { readonly outcome: 'gone' };

/** What librarians do with the collection from their chat. Whether somebody is one has been asked before. */
export interface LibrarianDesk {
  /** Reads a file as adding it would, and keeps nothing. */
  read(file: SentFile, language: Language): Promise<Reading>;
  /** Keeps all pages of a file; safe on disk when it resolves. */
  add(file: SentFile, language: Language): Promise<readonly AddedPage[]>;
  /** A report of the collection; undefined also for one of the bundled sample. */
  find(id: ReportId): Report | undefined;
  remove(id: ReportId): Promise<boolean>;
  /** Corrects facts of a report: `field=value` each. */
  correct(id: ReportId, changes: readonly string[], language: Language): Promise<Corrected>;
}
