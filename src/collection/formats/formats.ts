import { extname } from 'node:path';
import { peek } from '../capped.ts';
import type { Input } from '../input.ts';
import { counted } from '../tally.ts';
import { documents } from './documents.ts';
import { docx } from './docx.ts';
import type { Extractor } from './extractor.ts';
import type { Content, Format } from './format.ts';
import { mhtml } from './mhtml.ts';
import { oldOffice } from './old-office.ts';
import { pdf } from './pdf.ts';
import { plain } from './plain.ts';
import { zip } from './zip.ts';

/** All formats, those first that are told more surely: a Word document is a zip archive, too. */
const FORMATS: readonly Format[] = [pdf, docx, zip, oldOffice, mhtml, plain, documents];

/** Files that tell about a folder and are none of its pages. */
const ABOUT = /^readme\./i;

/** Bytes of a file's beginning that tell its format. */
const HEAD = 4096;

/** Endings of all files that are read, in lower case with the dot. */
export const ENDINGS: readonly string[] = FORMATS.flatMap((format) => format.endings);

/**
 * Whether a file of this name is read where nobody named it: in a folder, in an archive.
 *
 * @example isReadable('a/Report.PDF') // true
 */
export function isReadable(name: string): boolean {
  const base = name.slice(name.lastIndexOf('/') + 1);
  return ENDINGS.includes(extname(base).toLowerCase()) && !ABOUT.test(base);
}

/**
 * The format of a file: what its bytes are; where they do not tell, what its name says; else a page.
 *
 * @example formatOf('report.txt', new TextEncoder().encode('%PDF-1.7')) // pdf
 */
export function formatOf(name: string, head: Uint8Array): Format {
  const ending = extname(name).toLowerCase();
  return (
    FORMATS.find((format) => format.isOf(head, name)) ??
    FORMATS.find((format) => format.endings.includes(ending)) ??
    plain
  );
}

/** Opens a file: the pages in it, one after the other, and what is wrong with it. */
export async function* openContent(content: Content, extractor: Extractor): AsyncGenerator<Input> {
  const { head, stream } = await peek(content.stream, HEAD);
  const tools = { extractor, reads: isReadable, open: (inner: Content) => openContent(inner, extractor) };
  const format = formatOf(content.name, head);
  const { onBytes } = content;
  const told = onBytes && !format.tellsBytes ? counted(stream, onBytes) : stream;
  yield* format.read({ ...content, stream: told }, tools);
}
