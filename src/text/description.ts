/** The signs that describe how a character is put together (Unicode 15.1, 2FF0 to 2FFF). */
const SIGN = /[\u2ff0-\u2fff]/;

const isSign = (unit: number): boolean => unit >= 0x2ff0 && unit <= 0x2fff;

/** How many parts follow a sign. */
const partsOf = (unit: number): number => (unit === 0x2ff2 || unit === 0x2ff3 ? 3 : 2);

/**
 * Where the description ends that begins with each sign of a text, by the sign's offset; 0 if the text ends before.
 * Read from the end, so that a description of descriptions costs no more than any other text.
 */
function descriptionEnds(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (let i = text.length - 1; i >= 0; i--) {
    const unit = text.charCodeAt(i);
    if (!isSign(unit)) continue;
    let end = i + 1;
    for (let part = partsOf(unit); part > 0 && end > 0; part--) {
      const length = (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
      end = end >= text.length ? 0 : ends.get(end) || end + length;
    }
    ends.set(i, end);
  }
  return ends;
}

/**
 * What `convert` makes of a text, with the descriptions of characters (⿰亻吏) left as they are. OpenCC does so too, but
 * the time that it takes doubles with each sign or two: a line of them would never come to an end.
 *
 * @example aroundDescriptions('⿰車專轉', toSimplified) // '⿰車專转'
 */
export function aroundDescriptions(text: string, convert: (part: string) => string): string {
  if (!SIGN.test(text)) return convert(text);
  const ends = descriptionEnds(text);
  let converted = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (!isSign(text.charCodeAt(i))) continue;
    const end = ends.get(i) || i + 1;
    converted += convert(text.slice(from, i)) + text.slice(i, end);
    from = end;
    i = end - 1;
  }
  return converted + convert(text.slice(from));
}
