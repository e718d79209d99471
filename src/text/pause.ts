/** Milliseconds of work before other work is let through: well below what anybody notices. */
const SLICE = 8;

/** Those who wait for their turn. */
const waiting: (() => void)[] = [];
let turnBegan = performance.now();

/** Lets one of those who wait go on: the others after whatever else has come meanwhile. */
function letOneGoOn(): void {
  turnBegan = performance.now();
  const next = waiting.shift();
  if (waiting.length > 0) setImmediate(letOneGoOn);
  next?.();
}

/**
 * Cuts long work into slices, so that messages, timers and other work come between them. All long work of the process takes
 * turns: however much of it there is at a time, only one slice is done before the rest is let through.
 *
 * @example for (const report of reports) { index(report); await pause.whenDue(); }
 */
export const pause = {
  /** To be called after each piece of work, which should take a few milliseconds at most. */
  async whenDue(): Promise<void> {
    if (performance.now() - turnBegan >= SLICE) await pause.now();
  },

  /** To be called before a piece of work that may take longer. */
  now(): Promise<void> {
    return new Promise((resolve) => {
      if (waiting.push(resolve) === 1) setImmediate(letOneGoOn);
    });
  },
};

/** Does work that stops after each of its steps, all at once. */
export function inOneGo<T>(steps: Generator<void, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** Does work that stops after each of its steps, and lets other work through between them. */
export async function inSteps<T>(steps: Generator<void, T>): Promise<T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await pause.whenDue();
  }
}
