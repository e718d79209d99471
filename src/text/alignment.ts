/** A stretch of a text that another is like, and how many UTF-16 units of the two are the same, in the same order. */
export interface Alignment {
  readonly start: number;
  readonly end: number;
  readonly common: number;
}

const NONE: Alignment = { start: 0, end: 0, common: 0 };

/** By which step a cell of the table was reached. */
const BOTH = 0;
const OF_WANTED = 1;
const OF_TEXT = 2;

interface Table {
  readonly steps: Uint8Array;
  /** Changes that make `wanted` of what ends at each place of the text. */
  readonly changes: Uint16Array;
}

function fill(wanted: string, text: string): Table {
  const width = text.length + 1;
  const steps = new Uint8Array((wanted.length + 1) * width);
  let above = new Uint16Array(width);
  let row = new Uint16Array(width);
  for (let i = 1; i <= wanted.length; i++) {
    row[0] = i;
    steps[i * width] = OF_WANTED;
    const unit = wanted.charCodeAt(i - 1);
    let left = i;
    let diagonal = above[0] ?? 0;
    for (let j = 1; j < width; j++) {
      const over = above[j] ?? 0;
      const both = diagonal + (unit === text.charCodeAt(j - 1) ? 0 : 1);
      let least = both;
      let step = BOTH;
      if (over + 1 < least) {
        least = over + 1;
        step = OF_WANTED;
      }
      if (left + 1 < least) {
        least = left + 1;
        step = OF_TEXT;
      }
      row[j] = least;
      steps[i * width + j] = step;
      left = least;
      diagonal = over;
    }
    [above, row] = [row, above];
  }
  return { steps, changes: above };
}

/**
 * The stretch of a text of which the fewest changes, letter by letter, make `wanted` (Sellers, "The theory and
 * computation of evolutionary distances", 1980), from its first letter that is the same to its last. Time and space are
 * the product of the lengths: callers cap them below 65,536.
 *
 * @example align('要在8月底前', '渔港要在9月底前完成') // { start: 2, end: 8, common: 5 }
 */
export function align(wanted: string, text: string): Alignment {
  const { steps, changes } = fill(wanted, text);
  const width = text.length + 1;
  let j = changes.indexOf(Math.min(...changes));
  let start = 0;
  let end = 0;
  let common = 0;
  for (let i = wanted.length; i > 0; ) {
    const step = steps[i * width + j] ?? OF_WANTED;
    if (step !== OF_TEXT) i--;
    if (step !== OF_WANTED) j--;
    if (step !== BOTH || wanted[i] !== text[j]) continue;
    if (common === 0) end = j + 1;
    start = j;
    common++;
  }
  return common === 0 ? NONE : { start, end, common };
}
