import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { chineseShare } from '../../../report/page/chinese-share.ts';
import type { Extracted } from '../format.ts';
import { regionsOf } from './columns.ts';
import { withoutFurniture } from './furniture.ts';
import { rowsOf } from './lines.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { Piece, Region } from './piece.ts';

/** Pages of a document at most; a report has a hundredth of them. */
const MOST_PAGES = 500;

/** Pieces of text on a page at most: a newspaper's page has a tenth of them. */
const MOST_PIECES = 50_000;

/** Characters of a document that has a text at least: a scanned one may bear a number or a stamp. */
const LEAST_TEXT = 20;

/** Where the mark of a PDF's end must be, in bytes from its end: some servers write something behind it. */
const TAIL = 4096;

/** Where the library keeps its tables of Chinese encodings and of fonts that every reader of PDF has. */
const LIBRARY = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Names that the library expects to be there when it is loaded; they are for drawing, which nobody does here. */
const DRAWING = ['DOMMatrix', 'ImageData', 'Path2D'];

/** Characters that fonts without a table of their characters yield. */
const NO_CHARACTER = /[\p{Co}\p{Cn}\p{Cc}\ufffd]/gu;

const HAN = /\p{Script=Han}/gu;

/** The share of common characters below which a Chinese text is none: the font's table of characters is a wrong one. */
const CHINESE_ENOUGH = 0.12;

type TextContent = Awaited<ReturnType<Awaited<ReturnType<PDFDocumentProxy['getPage']>>['getTextContent']>>;

function isCutOff(bytes: Uint8Array): boolean {
  return !Buffer.from(bytes.subarray(-TAIL)).includes('%%EOF');
}

/** Text that runs along the line of the page; what is turned is a stamp or a watermark. */
function piecesOf({ items }: TextContent): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const item of items) {
    if (!('str' in item) || pieces.length >= MOST_PIECES) continue;
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform;
    if (a <= 0 || Math.abs(b) > a * 0.1) continue;
    pieces.push({ text: item.str, x, y, width: item.width, size: Math.hypot(c, d) });
  }
  return pieces;
}

async function load(): Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> {
  for (const name of DRAWING) if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: class {} });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

async function regionsOfPages(document: PDFDocumentProxy): Promise<readonly (readonly Region[])[]> {
  const pages: (readonly Region[])[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [left = 0, , right = 0] = page.view;
    pages.push(regionsOf(rowsOf(piecesOf(await page.getTextContent())), right - left));
    page.cleanup();
  }
  return pages;
}

function isReadable(text: string): boolean {
  const length = text.replace(/\s+/g, '').length;
  const han = text.match(HAN)?.length ?? 0;
  const isGarbled = han * 2 > length && chineseShare(text) < CHINESE_ENOUGH;
  return length >= LEAST_TEXT && !isGarbled && (text.match(NO_CHARACTER)?.length ?? 0) * 4 < length;
}

/**
 * The text of a PDF, one paragraph a line, with empty lines between: columns one after the other, without page numbers
 * and what else repeats at the head and foot of pages.
 *
 * @throws whatever pdf.js throws on a file that is damaged.
 */
export async function pdfPage(bytes: Uint8Array): Promise<Extracted> {
  if (isCutOff(bytes)) return { outcome: 'refused', reason: 'broken' };
  const { getDocument } = await load();
  const loading = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${join(LIBRARY, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(LIBRARY, 'standard_fonts')}/`,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  });
  try {
    const document = await loading.promise;
    if (document.numPages > MOST_PAGES) return { outcome: 'refused', reason: 'too-many-pages' };
    const text = paragraphsOf(withoutFurniture(await regionsOfPages(document)).flat()).join('\n\n');
    return isReadable(text) ? { outcome: 'page', format: 'text', text } : { outcome: 'refused', reason: 'no-text' };
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      return { outcome: 'refused', reason: 'encrypted' };
    throw error;
  } finally {
    await loading.destroy();
  }
}
