/** A piece of text where a page of a PDF prints it. Lengths are in points, `y` goes upwards. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  /** Of the line that the characters stand on. */
  readonly y: number;
  readonly width: number;
  /** Of the font. */
  readonly size: number;
}

/** What stands on one line without a wide gap. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Of the font of its largest piece. */
  readonly size: number;
}

/** Lines that share their margins, in the order in which they are read: a page, or one column of it. */
export type Region = readonly Line[];

/**
 * The number in the middle of some, by size; 0 if there are none.
 *
 * @example median([3, 1, 2]) // 2
 */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

/** The text of a line and of the one it goes on in: a space only between words that are written with spaces. */
export function joinTexts(before: string, after: string): string {
  return /[\w,.;:!?)]$/.test(before) && /^[\w(]/.test(after) ? `${before} ${after}` : before + after;
}
