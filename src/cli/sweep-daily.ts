import type { LmdbState } from '../collection/lmdb-state.ts';

/** Milliseconds from one sweep to the next. */
const EVERY = 24 * 60 * 60 * 1000;

/**
 * Takes expired notes off the disk now and once a day, until the function that it gives back is called; that resolves
 * when no sweep is at work any more. A sweep that fails is told, and done again the next day.
 */
export function sweepDaily(state: Pick<LmdbState, 'sweep'>, tell: (error: unknown) => void): () => Promise<void> {
  let sweeping = Promise.resolve();
  const sweep = (): void => {
    sweeping = sweeping.then(() => state.sweep()).catch(tell);
  };
  sweep();
  const timer = setInterval(sweep, EVERY);
  // It must not keep a process alive that has nothing else to do.
  timer.unref();
  return () => {
    clearInterval(timer);
    return sweeping;
  };
}
