/**
 * Length of the longest common substring: the longest run of UTF-16 units that both texts hold. Takes time with the
 * length of `b` as long as `a` is short, since only runs longer than the longest so far are looked for: callers cap `a`.
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
