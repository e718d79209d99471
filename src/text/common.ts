/*
 * What two texts have in common, by their UTF-16 units. Callers cap the lengths.
 */

/**
 * Length of the longest common substring: the longest run of characters that both texts hold. Takes time with the length
 * of `b` as long as `a` is short, since only runs longer than the longest so far are looked for.
 *
 * @example longestCommonSubstring('渔港要清淤', '要清淤了') // 3
 */
export function longestCommonSubstring(a: string, b: string): number {
  let longest = 0;
  for (let at = 0; at + longest < b.length; at++) {
    while (at + longest < b.length && a.includes(b.slice(at, at + longest + 1))) longest++;
  }
  return longest;
}

/**
 * Length of the longest common subsequence: how many characters both texts hold in the same order. By
 * dynamic programming: time is the product of the lengths, space the length of the second.
 *
 * @example longestCommonSubsequence('渔港清淤', '渔港要清淤') // 4
 */
export function longestCommonSubsequence(a: string, b: string): number {
  let above = new Uint16Array(b.length + 1);
  let row = new Uint16Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      row[j] = isSame ? (above[j - 1] ?? 0) + 1 : Math.max(above[j] ?? 0, row[j - 1] ?? 0);
    }
    [above, row] = [row, above];
  }
  return above[b.length] ?? 0;
}
