import { build, type Limits } from './build.ts';
import type { Contender, SearchIndex } from './contender.ts';
import type { Material } from './material.ts';
import { measurePlain } from './measure-plain.ts';
import { grown, type Held, held } from './memory.ts';
import type { Measured, Memory, Row } from './results.ts';
import { timeSaving } from './saving.ts';
import { timeWays } from './timing.ts';

/** One contender at one size. */
export interface Task {
  readonly contender: Contender;
  readonly size: number;
  readonly limits: Limits;
  /** Whether the plain pass runs beside it. */
  readonly withPlain: boolean;
}

const WARM_UP_PASSAGES = 1000;
const WARM_UP_QUESTIONS = 20;

/**
 * Builds, weighs, asks, saves and loads, in a process of its own. `report` gets the row before saving and again after
 * it, since saving may end the process.
 */
export async function measure(task: Task, material: Material, report: (row: Row) => void): Promise<void> {
  const { contender, size, limits } = task;
  await warmUp(contender, material);
  const before = await held();
  const index = contender.create();
  const { seconds, cpuSeconds, brokenOff } = await build(
    (passages) => index.add(passages),
    material.corpus,
    size,
    limits,
  );
  if (brokenOff !== undefined) {
    const time = seconds > limits.seconds ? { buildSeconds: seconds } : {};
    report({ outcome: 'left out', contender: contender.name, size, reason: brokenOff, ...time });
    return;
  }
  const memory = weigh(before, await held());
  process.stderr.write(`  built in ${seconds.toFixed(1)} s\n`);
  const row: Measured = {
    outcome: 'measured',
    contender: contender.name,
    size,
    buildSeconds: seconds,
    buildCpuSeconds: cpuSeconds,
    memory,
    ...(await askAll(task, index, material)),
    snapshot: { outcome: 'failed', reason: 'the process ended while it saved or loaded' },
  };
  report(row);
  process.stderr.write('  asked\n');
  report({ ...row, snapshot: await timeSaving(contender, index, material.questions) });
}

/** Lets V8 compile what will be measured, and fills what is filled once in a process, such as tables for folding. */
async function warmUp(contender: Contender, { corpus, questions }: Material): Promise<void> {
  const index = contender.create();
  for (const batch of corpus.batches(WARM_UP_PASSAGES)) await index.add(batch);
  for (const question of questions.slice(0, WARM_UP_QUESTIONS)) {
    for (const way of index.ways) await way.ask(question);
  }
}

function weigh(before: Held, now: Held): Memory {
  return { ...grown(before, now), rss: process.memoryUsage.rss(), peakRss: process.resourceUsage().maxRSS * 1024 };
}

async function askAll(
  { size, withPlain }: Task,
  index: SearchIndex,
  material: Material,
): Promise<Pick<Measured, 'timings' | 'plain'>> {
  const together = index.ways.filter(({ apart }) => apart !== true);
  const figures = withPlain
    ? await measurePlain(index.ways[0], together, size, material)
    : { timings: await timeWays(together, material.questions) };
  const timings = [...figures.timings];
  for (const way of index.ways) {
    if (way.apart === true) timings.push(...(await timeWays([way], material.questions)));
  }
  return { ...figures, timings };
}
