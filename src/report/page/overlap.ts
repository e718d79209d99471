import { skeleton } from '../../text/fold.ts';

/** The pairs of neighbouring characters, each as one number. */
function pairsOf(text: string): ReadonlySet<number> {
  const pairs = new Set<number>();
  for (let i = 1; i < text.length; i++) pairs.add((text.charCodeAt(i - 1) << 16) | text.charCodeAt(i));
  return pairs;
}

/**
 * Makes the measure of how much of a text's character pairs the body holds, 0 to 1. `body` is a skeleton (text/fold.ts).
 *
 * @example overlapWith('市政府召开会议')('召开会议') // 1
 */
export function overlapWith(body: string): (text: string) => number {
  const held = pairsOf(body);
  return (text) => {
    const own = pairsOf(skeleton(text));
    let shared = 0;
    for (const pair of own) if (held.has(pair)) shared++;
    return own.size === 0 ? 0 : shared / own.size;
  };
}
