import type { ReportId } from '../report/report.ts';

/** What the operator is to know about the reports being served; they are served all the same. */
export type ServingNews =
  | { readonly kind: 'snapshot-broken'; readonly detail: string }
  | { readonly kind: 'snapshot-not-kept'; readonly detail: string }
  | { readonly kind: 'rereading'; readonly reports: number }
  | { readonly kind: 'not-reread'; readonly id: ReportId; readonly detail: string }
  | { readonly kind: 'torn'; readonly directory: string }
  | { readonly kind: 'damaged'; readonly ids: readonly ReportId[] }
  | { readonly kind: 'lost'; readonly ids: readonly ReportId[] };
