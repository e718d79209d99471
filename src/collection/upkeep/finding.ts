import type { ReportId } from '../../report/report.ts';

/** Something wrong with a collection on disk. */
export type Finding =
  /** LMDB finds pages of one of its databases damaged: no writing there. */
  | { readonly kind: 'unreadable-part'; readonly part: string }
  /** Bytes are missing at the end of the file. What stood there may have been free. */
  | { readonly kind: 'cut-off'; readonly size: number; readonly expected: number }
  | { readonly kind: 'damaged-report'; readonly id: ReportId }
  | { readonly kind: 'lost-report'; readonly id: ReportId }
  | { readonly kind: 'broken-source'; readonly id: ReportId; readonly file: string }
  /** What is derived from reports and sources, to find them by, is not as it is derived now. */
  | { readonly kind: 'relations'; readonly missing: number; readonly stray: number }
  | { readonly kind: 'broken-correction'; readonly id: ReportId }
  | { readonly kind: 'broken-notes'; readonly count: number }
  | { readonly kind: 'snapshot'; readonly detail: string }
  | { readonly kind: 'leftover'; readonly file: string };
