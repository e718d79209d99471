/** Characters shown on each side of a damaged one, so that readers find the place. */
const BESIDE = 3;

/**
 * The damaged places of a text (UTF-16 offsets, in order) as they are shown to people: with the characters beside them,
 * places next to each other as one.
 *
 * @example damagedWords('把地鐵、學?、商場都查到', [[5, 6]]) // ['鐵、學?、商場']
 */
export function damagedWords(text: string, places: readonly (readonly [number, number])[]): readonly string[] {
  const shown: [number, number][] = [];
  for (const [start, end] of places) {
    const [from, to] = [Math.max(0, start - BESIDE), Math.min(text.length, end + BESIDE)];
    const last = shown.at(-1);
    if (last && from <= last[1]) last[1] = to;
    else shown.push([from, to]);
  }
  return shown.map(([from, to]) => text.slice(from, to).replaceAll('\n', ' '));
}
