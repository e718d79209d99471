import { short } from '../bench/table.ts';
import type { BotProcess } from './bot-process.ts';
import type { Options } from './options.ts';
import type { Outcome, Workload } from './phase.ts';
import { type BotFigures, type BotName, type Memory, rateOf, type WorkloadFigures } from './results.ts';
import type { ServerProcess } from './server-process.ts';

/** People who wait for an answer at a time, where the queue is to be full: each asks again when it is there. */
const ON_THE_WAY = 500;

/** Updates over which memory is watched, and after how many it is looked at. */
const WATCHED = 100_000;
const LOOKED_AT_EVERY = 10_000;

/** The bots under the same server, by turns. */
export interface Contest {
  readonly server: ServerProcess;
  readonly bots: Readonly<Record<BotName, BotProcess>>;
}

const NAMES = ['ours', 'echo'] as const satisfies readonly BotName[];

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/** Has both bots answer some thousand commands, so that what is done once after the start is done. */
export async function untilReady({ server, bots }: Contest): Promise<void> {
  for (const name of NAMES) await answers(server, bots[name], 2_000);
}

function answers(server: ServerProcess, { token }: BotProcess, count: number): Promise<Outcome> {
  return server.run({
    bot: token,
    workload: 'commands',
    offer: { kind: 'closed', onTheWay: ON_THE_WAY },
    until: { kind: 'answers', count },
  });
}

/** Measures both bots on what people send: at first with a full queue, then at shares of the rate that it gave. */
export async function measureWorkload(
  contest: Contest,
  workload: Workload,
  options: Options,
): Promise<WorkloadFigures> {
  const figures: Record<BotName, BotFigures> = {
    ours: { sustained: [], cpuMs: 0, atRates: [] },
    echo: { sustained: [], cpuMs: 0, atRates: [] },
  };
  for (let round = 0; round < options.rounds; round++) {
    for (const name of NAMES) await measureSustained(contest, name, workload, options, figures[name]);
  }
  for (const share of options.shares) {
    for (const name of NAMES) {
      const perSecond = rateOf(figures[name]) * share;
      const outcome = await run(contest, name, workload, { kind: 'open', perSecond }, options);
      tell(
        `${workload}, ${name} at ${share * 100} %: p50 ${short(outcome.p50 ?? undefined)} ms, p99 ${short(outcome.p99 ?? undefined)} ms`,
      );
      figures[name].atRates.push({ share, outcome });
    }
  }
  return { workload, ...figures };
}

async function measureSustained(
  contest: Contest,
  name: BotName,
  workload: Workload,
  options: Options,
  figures: BotFigures,
): Promise<void> {
  const before = contest.bots[name].cpuSeconds;
  const outcome = await run(contest, name, workload, { kind: 'closed', onTheWay: ON_THE_WAY }, options);
  const cpuSeconds = contest.bots[name].cpuSeconds - before;
  const updates = outcome.perSecond * (options.warmUp + options.counted) + ON_THE_WAY;
  figures.cpuMs += (cpuSeconds * 1000) / updates / options.rounds;
  figures.sustained.push(outcome.perSecond);
  tell(`${workload}, ${name}: ${outcome.perSecond.toFixed(0)} a second, ${outcome.unanswered} unanswered`);
}

function run(
  { server, bots }: Contest,
  name: BotName,
  workload: Workload,
  offer: Parameters<ServerProcess['run']>[0]['offer'],
  { warmUp, counted }: Options,
): Promise<Outcome> {
  return server.run({ bot: bots[name].token, workload, offer, until: { kind: 'seconds', warmUp, counted } });
}

/** Watches the memory of a bot over cheap updates. */
export async function watchMemory({ server, bots }: Contest, name: BotName, start: number): Promise<Memory> {
  const after: number[] = [];
  for (let done = 0; done < WATCHED; done += LOOKED_AT_EVERY) {
    await answers(server, bots[name], LOOKED_AT_EVERY);
    after.push(bots[name].rss);
  }
  tell(`memory, ${name}: ${[start, ...after].map((bytes) => (bytes / 1e6).toFixed(0)).join(' ')} MB`);
  return { start, every: LOOKED_AT_EVERY, after };
}
