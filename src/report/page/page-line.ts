import type { Span } from '../../text/sentence.ts';
import type { Repair } from '../report.ts';
import { unwrap } from './unwrap.ts';

/** A line of a page as a reader sees it, with what the page's markup says about it, where there is any. */
export interface PageLine {
  /** Never empty; no spaces at the ends, no invisible characters. */
  readonly text: string;
  /** Level of an HTML or Markdown heading, 1 to 6. */
  readonly heading?: number;
  /** Most of the line is the text of links. */
  readonly linked?: true;
  /** An article finder that can be trusted on this page leaves the line out. */
  readonly aside?: true;
  /** By its place it is the caption of a picture. */
  readonly caption?: true;
  /** The number of the box around it, of an HTML page. */
  readonly within?: number;
  /** Where the text differs from the source: offsets count in `text`. */
  readonly repairs?: readonly Repair[];
  /** Stretches of `text` that are damaged beyond repair. */
  readonly damaged?: readonly Span[];
}

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** Control characters, soft hyphens, zero-width and direction marks: nobody sees them and they break every search. */
const INVISIBLE = /\p{Cf}|(?![\t\n\v\f\r])\p{Cc}/gu;

/** A paragraph's indent of two full-width spaces where a sentence has just ended: the line break got lost. */
const INDENT = /(?<=[。！？!?”」』）)])\u3000{2,}/;

/** Any two spaces there: on a page that was copied or flattened, they are what is left of a line break. */
const LOST_BREAK = new RegExp(`${INDENT.source}|(?<=[。！？”」』])[\\u3000\\u00a0 ]{2,}`);

/** In a line with so many lost breaks all wide gaps are such, those after sub-headings too. */
const LOST_BREAKS = 2;
const GAP = /[\u3000\u00a0 ]{2,}/;

/**
 * The text of one line as it is seen: invisible characters and the spaces at both ends taken off. What stands between
 * stays character for character.
 *
 * @example visible('\u3000\u3000会\u200b议\u00a0') // '会议'
 */
export function visible(text: string): string {
  return text.replace(INVISIBLE, '').trim();
}

/** Whether a text has anything to be seen: `visible` of it is not empty. */
export function holdsVisible(text: string): boolean {
  return /[^\s\p{Cf}\p{Cc}]/u.test(text);
}

function paragraphsOf(line: string): readonly string[] {
  const parts = line.split(LOST_BREAK);
  return parts.length > LOST_BREAKS ? line.split(GAP) : parts;
}

/**
 * Cuts flat text into its visible lines, empty ones left out.
 *
 * @example pageLines('会议召开。\r\n\r\n　　会议强调。') // [{ text: '会议召开。' }, { text: '会议强调。' }]
 */
export function pageLines(text: string): readonly PageLine[] {
  return visibleLines(unwrap(text.split(LINE_BREAK)).flatMap(paragraphsOf));
}

/**
 * Cuts the text of a document into its visible lines. Its line breaks are its own: spaces are none of them, but for
 * paragraphs' indents.
 *
 * @example documentLines('会议召开。  会议强调。') // [{ text: '会议召开。  会议强调。' }]
 */
export function documentLines(text: string): readonly PageLine[] {
  return visibleLines(unwrap(text.split(LINE_BREAK)).flatMap((line) => line.split(INDENT)));
}

function visibleLines(lines: readonly string[]): readonly PageLine[] {
  return lines.map((line) => ({ text: visible(line) })).filter((line) => line.text !== '');
}
