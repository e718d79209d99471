import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { BotProcess } from './bot-process.ts';
import { builtCollection } from './collection.ts';
import { type Contest, measureWorkload, untilReady, watchMemory } from './measure.ts';
import { type Options, parseOptions } from './options.ts';
import { ROOT } from './places.ts';
import { type Memory, type Results, rounded, type WorkloadFigures } from './results.ts';
import { ServerProcess } from './server-process.ts';
import { latencyTable, memoryTable, ratesTable } from './tables.ts';

// Kept in the repository, for the README.
const KEPT = 'test/bench-bot/results.json';

const options = parseOptions(process.argv.slice(2));
const run = await measureAll(options);
const file = options.whole ? KEPT : join(ROOT, 'results.json');
writeFileSync(file, `${JSON.stringify(rounded(run), null, 2)}\n`);
const { cpu, cores, node, load, collection } = run;
process.stdout.write(`${cpu}, ${cores} cores (load ${load.before} before, ${load.after} after), Node ${node}\n`);
process.stdout.write(`${collection.reports} reports, ${collection.passages} passages; kept in ${file}\n\n`);
process.stdout.write(`${[ratesTable(run), latencyTable(run), memoryTable(run)].join('\n\n')}\n`);

function loadNow(): number {
  return loadavg()[0] ?? 0;
}

async function measureAll(asked: Options): Promise<Results> {
  const { folder, ...collection } = await builtCollection();
  // What the bot notes in one run is not there in the next.
  const copy = join(ROOT, 'run');
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true });
  const before = loadNow();
  const server = await ServerProcess.start();
  const bots = { ours: BotProcess.ours(server.apiRoot, copy), echo: BotProcess.echo(server.apiRoot) };
  try {
    const measured = await measureContest({ server, bots }, asked);
    const environment = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.versions.node };
    return { ...environment, load: { before, after: loadNow() }, collection, ...measured };
  } finally {
    bots.ours.stop();
    bots.echo.stop();
    server.stop();
  }
}

async function measureContest(contest: Contest, asked: Options): Promise<Pick<Results, 'workloads' | 'memory'>> {
  await untilReady(contest);
  const start = { ours: contest.bots.ours.rss, echo: contest.bots.echo.rss };
  const workloads: WorkloadFigures[] = [];
  let memory: { ours: Memory; echo: Memory } | undefined;
  for (const each of asked.only) {
    workloads.push(await measureWorkload(contest, each, asked));
    // Of the cheapest updates, before others have filled what is remembered.
    if (each === 'commands' && asked.withMemory) {
      memory = {
        ours: await watchMemory(contest, 'ours', start.ours),
        echo: await watchMemory(contest, 'echo', start.echo),
      };
    }
  }
  return { workloads, ...(memory === undefined ? {} : { memory }) };
}
