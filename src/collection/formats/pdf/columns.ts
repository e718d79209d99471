import type { Line, Region } from './piece.ts';

/** What makes a page one of two columns. */
const TWO = {
  /** The right column begins in this part of the page's width. */
  from: 0.35,
  to: 0.7,
  /** Each column has at least so many lines. */
  lines: 6,
  /** At most this share of the lines goes across. */
  across: 0.3,
  /** The lines of the left column mostly fill this share of it: cells of a table are shorter. */
  filled: 0.7,
} as const;

/** Points by which the beginnings of lines may differ that begin at one margin. */
const SLACK = 3;

interface Span {
  readonly left: number;
  readonly right: number;
}

function spanOf(lines: readonly Line[]): Span {
  return {
    left: lines.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY),
    right: lines.reduce((most, line) => Math.max(most, line.right), Number.NEGATIVE_INFINITY),
  };
}

const isAcross = (line: Line, x: number): boolean => line.left < x - SLACK && line.right > x + SLACK;

/** Where a right column would begin: the beginning that most lines in the middle of the page share. */
function rightMargin(lines: readonly Line[], { left, right }: Span): number | undefined {
  const width = right - left;
  const starts = lines
    .map((line) => line.left)
    .filter((x) => x >= left + width * TWO.from && x <= left + width * TWO.to)
    .toSorted((a, b) => a - b);
  let best: { readonly x: number; readonly lines: number } | undefined;
  for (const [i, x] of starts.entries()) {
    let end = i;
    while ((starts[end] ?? Number.POSITIVE_INFINITY) <= x + SLACK) end++;
    if (end - i > (best?.lines ?? TWO.lines - 1)) best = { x, lines: end - i };
  }
  return best?.x;
}

/** Where the right one of two columns begins; undefined if the page has one column. */
function columnsOf(lines: readonly Line[]): number | undefined {
  const span = spanOf(lines);
  const x = rightMargin(lines, span);
  if (x === undefined) return undefined;
  const across = lines.filter((line) => isAcross(line, x));
  const before = lines.filter((line) => line.right <= x + SLACK);
  const full = before.filter((line) => line.right >= span.left + (x - span.left) * TWO.filled);
  const isTwo = before.length >= TWO.lines && full.length * 2 >= before.length;
  return isTwo && across.length <= lines.length * TWO.across ? x : undefined;
}

/** What stands at one height as one line. */
function whole(row: readonly Line[]): Line {
  const { left, right } = spanOf(row);
  return {
    text: row.map((line) => line.text).join(' '),
    left,
    right,
    y: row[0]?.y ?? 0,
    size: row.reduce((most, line) => Math.max(most, line.size), 0),
  };
}

/**
 * A page's lines in the order in which they are read. Of two columns the left one is read to its end before the right
 * one, down to the next line that goes across both.
 */
export function regionsOf(rows: readonly (readonly Line[])[]): readonly Region[] {
  const x = columnsOf(rows.flat());
  if (x === undefined) return [rows.map(whole)];
  const regions: Line[][] = [[], [], []];
  for (const row of rows) {
    if (row.some((line) => isAcross(line, x))) {
      if (regions.slice(-2).some((region) => region.length > 0)) regions.push([], [], []);
      regions.at(-3)?.push(whole(row));
      continue;
    }
    for (const line of row) regions.at(line.left < x - SLACK ? -2 : -1)?.push(line);
  }
  return regions.filter((region) => region.length > 0);
}
