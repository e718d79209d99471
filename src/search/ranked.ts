/** A document's internal id in Orama, and its score. */
export type ScoredId = [internalId: number, score: number];

/** Above so many documents, comparing them costs more than sorting them by digits. */
const FEW = 512;

type Before = (a: number, b: number) => number;

/** Documents best first, given their ids and their scores, which are above 0; of equal ones, those of the lower id. */
export function ranked(ids: Uint32Array, scores: Float64Array): ScoredId[] {
  const before: Before = (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || (ids[a] ?? 0) - (ids[b] ?? 0);
  const order = ids.length > FEW ? sortNearly(byRoundedScore(scores), before) : ids.map((_, i) => i).sort(before);
  const hits: ScoredId[] = [];
  for (const i of order) hits.push([ids[i] ?? 0, scores[i] ?? 0]);
  return hits;
}

const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;

/**
 * The documents' numbers, those of the highest scores first, all as 32-bit numbers, whose bits are in the same order: by
 * least significant digits (Knuth, The Art of Computer Programming 3, 1973, 5.2.5), without comparing.
 */
function byRoundedScore(scores: Float64Array): Uint32Array {
  const keys = new Uint32Array(Float32Array.from(scores).buffer);
  let order = new Uint32Array(keys.length).map((_, i) => i);
  let next = new Uint32Array(keys.length);
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    const places = new Uint32Array(DIGITS + 1);
    const digitOf = (key: number) => DIGITS - 1 - ((key >>> shift) & (DIGITS - 1));
    for (const key of keys) places[digitOf(key) + 1] = (places[digitOf(key) + 1] ?? 0) + 1;
    for (let i = 1; i < places.length; i++) places[i] = (places[i] ?? 0) + (places[i - 1] ?? 0);
    for (const i of order) {
      const digit = digitOf(keys[i] ?? 0);
      const place = places[digit] ?? 0;
      next[place] = i;
      places[digit] = place + 1;
    }
    [order, next] = [next, order];
  }
  return order;
}

/** Sorts what is nearly in order by insertion; what turns out not to be, as a whole. */
function sortNearly(order: Uint32Array, before: Before): Uint32Array {
  let moves = order.length;
  for (let i = 1; i < order.length; i++) {
    const its = order[i] ?? 0;
    let place = i;
    for (; place > 0 && before(order[place - 1] ?? 0, its) > 0; place--) {
      order[place] = order[place - 1] ?? 0;
      moves--;
    }
    order[place] = its;
    if (moves < 0) return order.sort(before);
  }
  return order;
}
