import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds between two beats. */
const EVERY = 5;

/** What the event loop should never be blocked for, in milliseconds. */
export const BOUND = 50;

/** What the heart felt while something went on. Times in milliseconds unless told. */
export interface Felt {
  readonly seconds: number;
  /** The longest delay that Node's own monitor saw: other work of the machine adds to it. */
  readonly longest: number;
  readonly p99: number;
  /** The longest time between two beats, counting no more of it than the thread's own processor time. */
  readonly longestOwn: number;
  /** How many such times were over the bound. */
  readonly overBound: number;
  /** The part of the time in which the loop was at work. */
  readonly utilization: number;
}

/** Milliseconds of the processor that the main thread has had; where the system does not tell, those that passed. */
function threadTime(): number {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

/** Beats in a steady rhythm, and notes how long the thread itself kept each beat waiting. */
function startHeart(): () => readonly number[] {
  const own: number[] = [];
  let [last, had] = [performance.now(), threadTime()];
  const timer = setInterval(() => {
    const [now, has] = [performance.now(), threadTime()];
    own.push(Math.min(now - last, has - had));
    [last, had] = [now, has];
  }, EVERY);
  return () => {
    clearInterval(timer);
    return own;
  };
}

/** Does the work while a heart beats; tells how long the longest pause between its beats was. */
export async function feel(work: () => Promise<void>): Promise<Felt> {
  const stopHeart = startHeart();
  const monitor = monitorEventLoopDelay({ resolution: EVERY });
  const before = performance.eventLoopUtilization();
  const start = performance.now();
  monitor.enable();
  await work();
  // What blocked last is felt at the next beat.
  await sleep(2 * EVERY);
  monitor.disable();
  const own = stopHeart();
  return {
    seconds: (performance.now() - start) / 1000,
    longest: monitor.max / 1e6,
    p99: monitor.percentile(99) / 1e6,
    longestOwn: Math.max(0, ...own),
    overBound: own.filter((ms) => ms > BOUND).length,
    utilization: performance.eventLoopUtilization(before).utilization,
  };
}
