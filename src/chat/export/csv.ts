import { speakerInWords } from '../citation-lines.ts';
import type { ExportColumn } from '../messages/results/types.ts';
import { type Language, messages } from '../messages.ts';
import type { ExportEntry, Exported } from './exported.ts';

const COLUMNS = [
  'number',
  'words',
  'speaker',
  'meeting',
  'meetingDate',
  'place',
  'title',
  'outlet',
  'publishedDate',
  'url',
  'file',
  'paragraph',
] as const satisfies readonly ExportColumn[];

/** Without it, spreadsheets take the bytes for those of an older encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet takes for the beginning of a formula: such a cell is a page's chance to run something. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** What spreadsheets pass over at the beginning of a cell. */
const PASSED_OVER = /^[\s\p{C}]+/u;

/** A cell by RFC 4180, with an apostrophe before what would be a formula. */
function cell(value: string): string {
  const safe = FORMULA.test(value.replace(PASSED_OVER, '')) || FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function row({ words, speaker, citation }: ExportEntry, number: number, language: Language): readonly string[] {
  const values: Readonly<Record<ExportColumn, string | number | null | undefined>> = {
    ...citation,
    number,
    words,
    speaker: speaker && speakerInWords(speaker, language),
    paragraph: citation.paragraph,
  };
  return COLUMNS.map((column) => String(values[column] ?? ''));
}

/**
 * A result as a table by RFC 4180 that spreadsheets read as UTF-8, an excerpt a row. A cell that would be a formula
 * begins with an apostrophe.
 *
 * @example csv({ what: '「复学」的引文', entries, on: '2031-06-05' }, 'zh-Hans')
 */
export function csv({ entries }: Exported, language: Language): string {
  const { columns } = messages[language].results;
  const rows = [COLUMNS.map((column) => columns[column]), ...entries.map((each, i) => row(each, i + 1, language))];
  return BYTE_ORDER_MARK + rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}
