/**
 * Length of the longest common substring: the longest run of UTF-16 units that both texts hold. Time is the product of
 * the lengths, space the length of the second: callers cap them.
 *
 * @example longestCommonSubstring('渔港要清淤', '要清淤了') // 3
 */
export function longestCommonSubstring(a: string, b: string): number {
  let above = new Uint16Array(b.length + 1);
  let row = new Uint16Array(b.length + 1);
  let longest = 0;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const run = a[i - 1] === b[j - 1] ? (above[j - 1] ?? 0) + 1 : 0;
      row[j] = run;
      if (run > longest) longest = run;
    }
    [above, row] = [row, above];
  }
  return longest;
}
