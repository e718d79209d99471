/** The forms in which results are written into files. */
export const EXPORT_FORMATS = ['markdown', 'csv', 'bibtex', 'gbt7714'] as const;

/** One of the forms in which results are written into files. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
