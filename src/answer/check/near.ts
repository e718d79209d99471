import { type Alignment, align } from '../../text/alignment.ts';
import type { Span } from '../../text/sentence.ts';
import { cutsMeaning, withDenial } from './cut-meaning.ts';
import { type Ground, sourceSpan } from './ground.ts';
import type { Place } from './verbatim.ts';

/** A place that is like a sentence. */
export interface NearPlace extends Place {
  /** Letters that both have, in the same order, as a share of the longer, 0 to 1. */
  readonly similarity: number;
}

/** Stretches that are compared letter by letter: those that share the most pairs of letters. */
const COMPARED = 4;
/** Of the pairs of the likest so many must be shared. */
const WORTH_COMPARING = 0.6;
/** Letters by which a stretch reaches beyond where its pairs say that it lies, as a share of the sentence. */
const SLACK = 0.3;
/** Letters to the end of a clause that are taken in, so that a change at the edge is seen. */
const TO_CLAUSE = 4;

/** By pair of letters: where it stands. */
function pairsOf(letters: string): ReadonlyMap<number, readonly number[]> {
  const pairs = new Map<number, number[]>();
  for (let i = 0; i + 1 < letters.length; i++) {
    const pair = letters.charCodeAt(i) * 0x1_0000 + letters.charCodeAt(i + 1);
    const known = pairs.get(pair);
    if (known) known.push(i);
    else pairs.set(pair, [i]);
  }
  return pairs;
}

interface Window {
  readonly ground: Ground;
  readonly from: number;
  readonly shared: number;
}

/**
 * Where in a ground the sentence would begin by most of the pairs that both have: each pair votes for a beginning, and
 * beginnings close to each other count together.
 */
function windowsIn(ground: Ground, length: number, pairs: ReadonlyMap<number, readonly number[]>): readonly Window[] {
  const { text } = ground;
  const step = Math.max(4, Math.floor(length * SLACK * 0.5));
  const votes = new Uint32Array(Math.ceil((text.length + length) / step) + 2);
  for (let j = 0; j + 1 < text.length; j++) {
    const at = pairs.get(text.charCodeAt(j) * 0x1_0000 + text.charCodeAt(j + 1));
    if (at === undefined) continue;
    for (const i of at) {
      const slot = Math.floor((j - i + length) / step);
      votes[slot] = (votes[slot] ?? 0) + 1;
    }
  }
  const windows: Window[] = [];
  for (let slot = 0; slot + 1 < votes.length; slot++) {
    const shared = (votes[slot] ?? 0) + (votes[slot + 1] ?? 0);
    if (shared > 0) windows.push({ ground, from: slot * step - length, shared });
  }
  return windows.sort((a, b) => b.shared - a.shared).slice(0, COMPARED);
}

const PARTS_CLAUSES = /[。！？；：!?;:，,“”"「」『』\n]/;
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** How far a stretch reaches to the edge of the word that it begins or ends in. */
function toWord(text: string, place: number): Span {
  const from = Math.max(0, place - 12);
  const word = words.segment(text.slice(from, place + 12)).containing(place - from);
  if (word === undefined || word.isWordLike !== true) return { start: place, end: place };
  return { start: from + word.index, end: from + word.index + word.segment.length };
}

/** A stretch out to the clauses' ends where these are near, else to whole words. */
function untorn(text: string, { start, end }: Span): Span {
  let from = start;
  while (start - from <= TO_CLAUSE && from > 0 && !PARTS_CLAUSES.test(text[from - 1] ?? '')) from--;
  if (start - from > TO_CLAUSE) from = toWord(text, start).start;
  let to = end;
  while (to - end <= TO_CLAUSE && to < text.length && !PARTS_CLAUSES.test(text[to] ?? '')) to++;
  // A word that ends where the stretch does is whole.
  if (to - end > TO_CLAUSE) to = Math.max(end, toWord(text, end - 1).end);
  return { start: from, end: to };
}

function placeOf(ground: Ground, alignment: Alignment, from: number, letters: string): NearPlace | undefined {
  if (alignment.common === 0) return undefined;
  const { text } = ground.report;
  const exact = sourceSpan(ground, from + alignment.start, from + alignment.end);
  const whole = alignment.common === letters.length && alignment.end - alignment.start === letters.length;
  // The very letters are here only where they say something else: what makes the difference must be seen.
  const span = withDenial(text, whole && !cutsMeaning(text, exact) ? exact : untorn(text, exact));
  const longer = Math.max(letters.length, alignment.end - alignment.start);
  return { report: ground.report, span, similarity: Math.min(0.999, alignment.common / longer) };
}

/** The places in the grounds that are likest to a sentence, given by its letters, the likest first. */
export function nearPlaces(letters: string, grounds: readonly Ground[]): readonly NearPlace[] {
  const pairs = pairsOf(letters);
  const windows = grounds.flatMap((ground) => windowsIn(ground, letters.length, pairs));
  const [likest, ...others] = windows.sort((a, b) => b.shared - a.shared).slice(0, COMPARED);
  if (likest === undefined) return [];
  const best = [likest, ...others.filter(({ shared }) => shared >= likest.shared * WORTH_COMPARING)];
  const slack = Math.ceil(letters.length * SLACK) + 4;
  return best
    .map(({ ground, from }) => {
      const first = Math.max(0, from - slack);
      const window = ground.text.slice(first, from + letters.length + 2 * slack);
      return placeOf(ground, align(letters, window), first, letters);
    })
    .filter((place) => place !== undefined)
    .sort((a, b) => b.similarity - a.similarity);
}
