/**
 * Numbers from 0 to 1, the same for the same seed: that of `KILL_SEED`, else one of this run. It is printed, so that a run
 * can be repeated.
 *
 * @example const next = seeded('add'); next() // 0.61…
 */
export function seeded(what: string): () => number {
  const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);
  console.log(`${what}: KILL_SEED=${seed}`);
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
