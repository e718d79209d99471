import type { RefusalReason, Source } from '../report/page/page.ts';
import type { Origin } from './origin.ts';

/** Why an input gives no source: what a report is refused for, or what is wrong with the file before it is read. */
export type InputProblem = RefusalReason | 'missing' | 'unreadable' | 'broken-line' | 'repeated-id' | 'no-files';

/** One thing to be added, as it comes from the paths that a person gives. */
export type Input =
  | {
      readonly kind: 'source';
      /** How the input is called in messages: its path as given, or a .jsonl document's id. */
      readonly file: string;
      readonly source: Source;
      readonly origin: Origin | null;
    }
  | { readonly kind: 'problem'; readonly file: string; readonly reason: InputProblem }
  /** Files of a folder that were passed over, having an ending that no report has. */
  | { readonly kind: 'skipped'; readonly folder: string; readonly files: number };
