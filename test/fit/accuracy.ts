import type { Rows } from './rows.ts';

/** How often the first quote, or one of the first three, is right; and how long the first one is (median, characters). */
export interface Accuracy {
  readonly document1: number;
  readonly document3: number;
  readonly answer1: number;
  readonly answer3: number;
  readonly length: number;
}

/** The places of the three best rows, none over another's words. */
function bestThree(rows: Rows, sums: Float64Array): readonly number[] {
  const best: number[] = [];
  for (const i of Array.from(sums.keys()).sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0))) {
    if (best.length === 3) break;
    const place = rows.places[i];
    const isOver = best.some((other) => {
      const its = rows.places[other];
      return place && its && place.report === its.report && place.start < its.end && its.start < place.end;
    });
    if (!isOver) best.push(i);
  }
  return best;
}

/** The accuracy over questions, each with the sums of its rows. */
export function accuracyOf(scored: readonly (readonly [Rows, Float64Array])[]): Accuracy {
  const count = { document1: 0, document3: 0, answer1: 0, answer3: 0 };
  const lengths: number[] = [];
  for (const [rows, sums] of scored) {
    const best = bestThree(rows, sums);
    const first = best[0] ?? -1;
    if (rows.document[first] === 1) count.document1++;
    if (best.some((i) => rows.document[i] === 1)) count.document3++;
    if (rows.answer[first] === 1) count.answer1++;
    if (best.some((i) => rows.answer[i] === 1)) count.answer3++;
    const place = rows.places[first];
    if (place) lengths.push(place.end - place.start);
  }
  lengths.sort((a, b) => a - b);
  const share = (hits: number): number => hits / Math.max(1, scored.length);
  return {
    document1: share(count.document1),
    document3: share(count.document3),
    answer1: share(count.answer1),
    answer3: share(count.answer3),
    length: lengths[lengths.length >> 1] ?? 0,
  };
}
