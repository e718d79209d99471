/** A span of days in words; one day where it is no longer. */
export function spanInWords(
  { from, to }: { readonly from: string; readonly to: string },
  dayInWords: (day: string) => string,
  until: string,
): string {
  return from === to ? dayInWords(from) : `${dayInWords(from)}${until}${dayInWords(to)}`;
}
