/**
 * Words that stand between the parts of a clause without changing who does what: 会上, 随后, 在…时, 就…问题. They are
 * eaten one at a time, so that a clause costs time linear in its length, however many of them it holds.
 */
export interface Adjuncts {
  /** Fixed words: a sticky pattern that matches one adjunct. */
  readonly words: RegExp;
  /** Adjuncts with something inside: what opens them, what closes them ('' for any end), how long the inside may be. */
  readonly frames: readonly Frame[];
}

interface Frame {
  readonly open: string;
  readonly close: readonly string[];
  readonly most: number;
}

/** Makes a frame; `close` separates alternatives by spaces and is '' where any end will do. */
export function frame(open: string, close: string, most: number): Frame {
  return { open, close: close.split(' '), most };
}

function frameEnds(text: string, from: number, { open, close, most }: Frame): readonly number[] {
  if (!text.startsWith(open, from)) return [];
  const inside = from + open.length;
  const ends: number[] = [];
  const last = Math.min(inside + most, text.length);
  for (let at = inside + 1; at <= last; at++) {
    for (const end of close) if (text.startsWith(end, at)) ends.push(at + end.length);
  }
  return ends;
}

function adjunctEnds(text: string, from: number, adjuncts: Adjuncts): readonly number[] {
  const { words, frames } = adjuncts;
  words.lastIndex = from;
  const word = words.exec(text)?.[0] ?? '';
  const ends = frames.flatMap((one) => frameEnds(text, from, one));
  return word === '' ? ends : [from + word.length, ...ends];
}

/**
 * The offsets that can be reached from the head of a text over adjuncts alone, at most `most` characters away, in
 * order; 0 is the first of them.
 *
 * @example reach('会上，他说', 40, { words: /会上|，/y, frames: [] }) // [0, 2, 3]
 */
export function reach(text: string, most: number, adjuncts: Adjuncts): readonly number[] {
  const near = text.slice(0, most);
  const reached = new Set([0]);
  for (const at of reached) for (const end of adjunctEnds(near, at, adjuncts)) reached.add(end);
  return [...reached].toSorted((a, b) => a - b);
}
