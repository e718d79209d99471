import type { Language } from '../messages.ts';
import { bibtex } from './bibtex.ts';
import { csv } from './csv.ts';
import type { ExportFormat } from './export-format.ts';
import type { Exported } from './exported.ts';
import { gbt7714 } from './gbt7714.ts';
import { markdown } from './markdown.ts';

/** A file that was made: its name, of ASCII only, and its bytes. */
export interface ExportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const ENDINGS: Readonly<Record<ExportFormat, string>> = {
  markdown: '.md',
  csv: '.csv',
  bibtex: '.bib',
  gbt7714: '-gbt7714.txt',
};

const WRITERS: Readonly<Record<ExportFormat, (exported: Exported, language: Language) => string>> = {
  markdown,
  csv,
  bibtex,
  gbt7714,
};

/**
 * Writes a result into a file, in UTF-8.
 *
 * @example exportFile(exported, 'csv', 'zh-Hans').name // 'yinju-20310605.csv'
 */
export function exportFile(exported: Exported, format: ExportFormat, language: Language): ExportFile {
  const text = WRITERS[format](exported, language);
  const name = `yinju-${exported.on.replaceAll('-', '')}${ENDINGS[format]}`;
  return { name, bytes: new TextEncoder().encode(text) };
}
