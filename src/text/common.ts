/*
 * What two texts have in common, by dynamic programming over their UTF-16 units: time is the product of the lengths,
 * space the length of the second. Callers cap the lengths.
 */

type Step = (same: boolean, diagonal: number, above: number, left: number) => number;

/** The last row of the table of `step`, and the largest value anywhere in it. */
function fill(a: string, b: string, step: Step): { readonly last: number; readonly largest: number } {
  let above = new Uint16Array(b.length + 1);
  let row = new Uint16Array(b.length + 1);
  let largest = 0;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const value = step(a[i - 1] === b[j - 1], above[j - 1] ?? 0, above[j] ?? 0, row[j - 1] ?? 0);
      row[j] = value;
      if (value > largest) largest = value;
    }
    [above, row] = [row, above];
  }
  return { last: above[b.length] ?? 0, largest };
}

/**
 * Length of the longest common substring: the longest run of characters that both texts hold.
 *
 * @example longestCommonSubstring('渔港要清淤', '要清淤了') // 3
 */
export function longestCommonSubstring(a: string, b: string): number {
  return fill(a, b, (same, diagonal) => (same ? diagonal + 1 : 0)).largest;
}

/**
 * Length of the longest common subsequence: how many characters both texts hold in the same order.
 *
 * @example longestCommonSubsequence('渔港清淤', '渔港要清淤') // 4
 */
export function longestCommonSubsequence(a: string, b: string): number {
  return fill(a, b, (same, diagonal, above, left) => (same ? diagonal + 1 : Math.max(above, left))).last;
}
