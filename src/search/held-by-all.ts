import type { Clause } from './clause.ts';
import { NO_MORE, PostingBatch } from './posting-reader.ts';

/** The slots, ascending, that have a posting of each term; none if there is no term. */
export function heldByAll(clauses: readonly Clause[]): Uint32Array {
  const [rarest, ...others] = clauses.toSorted((a, b) => a.holding - b.holding);
  if (rarest === undefined) return new Uint32Array(0);
  let common = slotsOf(rarest);
  for (const clause of others) {
    const counts = new Uint32Array(common.length);
    clause.open().countIn(common, 0, common.length, counts);
    common = common.filter((_, i) => (counts[i] ?? 0) > 0);
  }
  return common;
}

function slotsOf(clause: Clause): Uint32Array {
  const slots: number[] = [];
  const batch = new PostingBatch();
  const reader = clause.open();
  for (let held = reader.read(batch, NO_MORE); held > 0; held = reader.read(batch, NO_MORE))
    slots.push(...batch.slots.subarray(0, held));
  return Uint32Array.from(slots);
}
