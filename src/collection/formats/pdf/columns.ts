import type { Line, Region } from './piece.ts';

/** What makes a page one of two columns. */
const TWO = {
  /** The right column begins in this part of the page's width. */
  from: 0.4,
  to: 0.62,
  /** The left column has at least so many lines; the right one may end soon. */
  lines: 6,
  /** So many places are tried: a centred line may begin in the middle, too. */
  tries: 8,
  /** At most this share of the lines goes across. */
  across: 0.3,
  /** The lines of the left column mostly fill this share of it: cells of a table are shorter. */
  filled: 0.8,
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

/** Where a right column may begin: the beginnings in the middle of the page, those first that most lines share. */
function rightMargins(lines: readonly Line[], width: number): readonly number[] {
  const starts = lines
    .map((line) => line.left)
    .filter((x) => x >= width * TWO.from && x <= width * TWO.to)
    .toSorted((a, b) => a - b);
  const groups: { readonly x: number; lines: number }[] = [];
  for (const x of starts) {
    const group = groups.at(-1);
    if (group && x <= group.x + SLACK) group.lines++;
    else groups.push({ x, lines: 1 });
  }
  return groups.toSorted((a, b) => b.lines - a.lines).map(({ x }) => x);
}

/** Whether what stands left of a place is a column, and hardly anything goes across. */
function isColumn(lines: readonly Line[], x: number): boolean {
  const { left } = spanOf(lines);
  const across = lines.filter((line) => isAcross(line, x));
  const before = lines.filter((line) => line.right <= x + SLACK);
  const full = before.filter((line) => line.right >= left + (x - left) * TWO.filled);
  const isTwo = before.length >= TWO.lines && full.length * 2 >= before.length;
  return isTwo && across.length <= lines.length * TWO.across;
}

/** Where the right one of two columns begins; undefined if the page has one column. */
function columnsOf(lines: readonly Line[], width: number): number | undefined {
  return rightMargins(lines, width)
    .slice(0, TWO.tries)
    .find((x) => isColumn(lines, x));
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
 *
 * @param width of the page
 */
export function regionsOf(rows: readonly (readonly Line[])[], width: number): readonly Region[] {
  const x = columnsOf(rows.flat(), width);
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
