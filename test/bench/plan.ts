import { type Limits, UNLIMITED } from './build.ts';
import type { Row } from './results.ts';
import { MEMORY_LIMIT } from './run-job.ts';

const BUILD_SECONDS = 60;
/** Where a target compares with a peer, it is worth a longer wait. */
const COMPARED_BUILD_SECONDS = 400;
/** An estimate is not sure: what would take little more than it may is tried, and broken off if it does. */
const MARGIN = 1.5;
const COMPARED = { contender: 'orama-pairs', size: 100_000 };

/** What a contender may take at a size. Ours is measured whatever it takes. */
export function limitsOf(contender: string, size: number): Limits {
  if (contender === 'ours') return UNLIMITED;
  const compared = contender === COMPARED.contender && size === COMPARED.size;
  return { seconds: compared ? COMPARED_BUILD_SECONDS : BUILD_SECONDS, bytes: MEMORY_LIMIT };
}

/**
 * The row of a contender that need not be tried at a size, given how it went at the next smaller one; undefined if it is
 * to be tried. Time and memory are taken to grow with the size, no faster.
 */
export function leftOutBeforehand(before: Row | undefined, size: number, limits: Limits): Row | undefined {
  if (before === undefined) return undefined;
  const growth = size / before.size;
  const row = { outcome: 'left out', contender: before.contender, size } as const;
  const from = `going by ${before.size.toLocaleString('en')} passages`;
  const seconds = (before.buildSeconds ?? 0) * growth;
  if (seconds > limits.seconds * MARGIN) {
    return { ...row, buildSeconds: seconds, reason: `building would take ${Math.round(seconds)} s, ${from}` };
  }
  // Left out for its time, it may have more of it here; for anything else, more passages make it no better.
  if (before.outcome === 'left out') return before.buildSeconds === undefined ? { ...before, size } : undefined;
  const bytes = (before.memory.heap + before.memory.buffers) * growth;
  return bytes > limits.bytes ? { ...row, reason: `it would take ${(bytes / 1e9).toFixed(0)} GB, ${from}` } : undefined;
}
