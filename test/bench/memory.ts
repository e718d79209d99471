import { setImmediate } from 'node:timers/promises';

/** Frees what nothing holds any more. Throws unless Node runs with --expose-gc. */
export async function collectGarbage(): Promise<void> {
  if (globalThis.gc === undefined) throw new Error('The garbage collector is not exposed, expected node --expose-gc.');
  // What is freed in one pass may have held array buffers, which go in the next.
  for (let pass = 0; pass < 2; pass++) {
    globalThis.gc();
    await setImmediate();
  }
}

/** What is held, in bytes: the heap of JavaScript, and array buffers, which lie outside. */
export interface Held {
  readonly heap: number;
  readonly buffers: number;
}

/** What is held now, garbage not counted. */
export async function held(): Promise<Held> {
  await collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { heap: heapUsed, buffers: arrayBuffers };
}

/** Bytes held now beyond those held before. */
export function grown(before: Held, now: Held): Held {
  return { heap: now.heap - before.heap, buffers: now.buffers - before.buffers };
}
