import type { Line, Piece } from './piece.ts';
import { plainCharacters } from './radicals.ts';

/** Measures in sizes of the font. */
const EM = {
  /** Pieces whose heights differ by less stand on one line: a note's mark stands a little higher. */
  sameLine: 0.45,
  /** A gap as wide as this parts what stands in two columns, or in two cells. */
  column: 1.6,
  /** A gap as wide as this is a space between Han characters. */
  hanSpace: 0.6,
  /** A gap as wide as this is a space between Latin words. */
  latinSpace: 0.15,
} as const;

/** The share of places between Han characters that hold a space, above which the spaces are only letter-spacing. */
const SPACED = 0.3;

/** Characters that are written without spaces between them. */
const WIDE = '[\\p{Script=Han}\\u2014\\u2018-\\u201d\\u2026\\u3001-\\u303f\\uff01-\\uff65]';

const WIDE_PAIR = new RegExp(`(?<=${WIDE}) ?(?=${WIDE})`, 'gu');

const WIDE_SPACE = new RegExp(`(?<=${WIDE}) | (?=${WIDE})`, 'gu');

/** Takes out the spaces of text whose characters stand apart from each other, as where a line is filled by that. */
function closeUp(text: string): string {
  const pairs = text.match(WIDE_PAIR) ?? [];
  const spaces = pairs.filter((pair) => pair !== '').length;
  return spaces > 2 && spaces > pairs.length * SPACED ? text.replace(WIDE_SPACE, '') : text;
}

function withGap(text: string, piece: Piece, gap: number): string {
  if (/\s$/.test(text) || /^\s/.test(piece.text)) return text + piece.text;
  const isLatin = /[\x21-\x7e]$/.test(text) && /^[\x21-\x7e]/.test(piece.text);
  const isSpace = gap >= piece.size * (isLatin ? EM.latinSpace : EM.hanSpace);
  return isSpace ? `${text} ${piece.text}` : text + piece.text;
}

function lineOf(pieces: readonly Piece[]): Line {
  let [text, right, size] = ['', Number.NEGATIVE_INFINITY, 0];
  for (const piece of pieces) {
    text = text === '' ? piece.text : withGap(text, piece, piece.x - right);
    right = Math.max(right, piece.x + piece.width);
    size = Math.max(size, piece.size);
  }
  const [first] = pieces;
  return { text: closeUp(plainCharacters(text.trim())), left: first?.x ?? 0, right, y: first?.y ?? 0, size };
}

/** Cuts what stands at one height where the gaps are wide. */
function cut(row: readonly Piece[]): readonly Line[] {
  const parts: Piece[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of row.toSorted((a, b) => a.x - b.x)) {
    const part = parts.at(-1);
    if (part && piece.x - right < piece.size * EM.column) part.push(piece);
    else parts.push([piece]);
    right = Math.max(right, piece.x + piece.width);
  }
  return parts.map(lineOf);
}

/**
 * The lines of a page from above to below, each height with the lines at it from left to right: one, or one for every
 * column.
 */
export function rowsOf(pieces: readonly Piece[]): readonly (readonly Line[])[] {
  const rows: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y)) {
    if (piece.text.trim() === '') continue;
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && first.y - piece.y < EM.sameLine * Math.max(first.size, piece.size)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map(cut);
}
