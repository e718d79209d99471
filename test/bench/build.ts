import type { Passage } from './contender.ts';
import type { Corpus } from './corpus.ts';

/** What a build may take. */
export interface Limits {
  readonly seconds: number;
  readonly bytes: number;
}

/** How a build went: the seconds it took or had taken, and why it was broken off, if it was. */
export interface Built {
  readonly seconds: number;
  /** Seconds of processor time. Fewer than `seconds` if others held the processor. */
  readonly cpuSeconds: number;
  readonly brokenOff?: string;
}

/** Adds the first `size` passages of a corpus. Only adding is timed, not making the passages. */
export async function build(
  add: (passages: readonly Passage[]) => void | Promise<void>,
  corpus: Corpus,
  size: number,
  limits: Limits,
): Promise<Built> {
  let ms = 0;
  let cpuMs = 0;
  let done = 0;
  let brokenOff: string | undefined;
  for (const batch of corpus.batches(size)) {
    const cpu = process.cpuUsage();
    const start = performance.now();
    await add(batch);
    ms += performance.now() - start;
    const { user, system } = process.cpuUsage(cpu);
    cpuMs += (user + system) / 1000;
    done += batch.length;
    if (ms > limits.seconds * 1000) brokenOff = `over ${limits.seconds} s`;
    else if (process.memoryUsage.rss() > limits.bytes) brokenOff = `over ${limits.bytes / 1e9} GB`;
    if (brokenOff !== undefined) break;
  }
  const built = { seconds: ms / 1000, cpuSeconds: cpuMs / 1000 };
  return brokenOff === undefined ? built : { ...built, brokenOff: `${brokenOff} for ${done} of ${size} passages` };
}

/** No limits: for what must be measured at every size. */
export const UNLIMITED: Limits = { seconds: Number.MAX_SAFE_INTEGER, bytes: Number.MAX_SAFE_INTEGER };
