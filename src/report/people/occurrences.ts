import type { Span } from '../../text/sentence.ts';

/** The places where one of the names stands, in order; the longest where several begin. Linear in the text. */
export function occurrences(text: string, names: Iterable<string>): readonly Span[] {
  const known = new Set(names);
  const heads = new Set(Array.from(known, (name) => name.charAt(0)));
  const lengths = [...new Set(Array.from(known, (name) => name.length))].toSorted((a, b) => b - a);
  const found: Span[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!heads.has(text.charAt(at))) continue;
    const here = at;
    const length = lengths.find((n) => known.has(text.slice(here, here + n)));
    if (length === undefined) continue;
    found.push({ start: at, end: at + length });
    at += length - 1;
  }
  return found;
}
