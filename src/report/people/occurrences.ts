import type { Span } from '../../text/sentence.ts';

/** The places where one of the names stands, in order; the longest where several begin. Linear in the text. */
export function occurrences(text: string, names: Iterable<string>): readonly Span[] {
  const byFirst = new Map<string, string[]>();
  for (const name of names) {
    const first = name.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
  }
  for (const alike of byFirst.values()) alike.sort((a, b) => b.length - a.length);
  const found: Span[] = [];
  for (let at = 0; at < text.length; at++) {
    const here = at;
    const name = byFirst.get(text.charAt(at))?.find((one) => text.startsWith(one, here));
    if (name === undefined) continue;
    found.push({ start: at, end: at + name.length });
    at += name.length - 1;
  }
  return found;
}
