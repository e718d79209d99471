/** A document's internal id in Orama, and its score. */
export type ScoredId = [internalId: number, score: number];

/** Above so many documents, it pays to put them into buckets before sorting. */
const FEW = 512;
const BUCKETS = 1 << 16;

/**
 * Sorts documents best first; of equal ones, those of the lower id. Many are put into buckets by score first (counting
 * sort): sorting what is nearly in order takes a fraction of the comparisons.
 */
export function ranked(hits: readonly ScoredId[]): ScoredId[] {
  return (hits.length > FEW ? bucketed(hits) : hits.slice()).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}

function bucketed(hits: readonly ScoredId[]): ScoredId[] {
  const highest = hits.reduce((most, [, score]) => Math.max(most, score), 0);
  const bucketOf = (score: number) => Math.floor((1 - score / highest) * (BUCKETS - 1));
  const places = new Uint32Array(BUCKETS + 1);
  for (const [, score] of hits) {
    const after = bucketOf(score) + 1;
    places[after] = (places[after] ?? 0) + 1;
  }
  for (let i = 1; i < places.length; i++) places[i] = (places[i] ?? 0) + (places[i - 1] ?? 0);
  const sorted = hits.slice();
  for (const hit of hits) {
    const bucket = bucketOf(hit[1]);
    const place = places[bucket] ?? 0;
    sorted[place] = hit;
    places[bucket] = place + 1;
  }
  return sorted;
}
