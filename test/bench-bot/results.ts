import { z } from 'zod';
import { outcome, workload } from './phase.ts';

const botName = z.enum(['ours', 'echo']);

export type BotName = z.infer<typeof botName>;

const atRate = z.object({ share: z.number(), outcome });

const botFigures = z.object({
  /** Updates a second with a full queue, in each turn. */
  sustained: z.array(z.number()),
  /** Milliseconds of processor time for an update meanwhile. */
  cpuMs: z.number(),
  /** Latency at a share of the sustained rate. */
  atRates: z.array(atRate),
});

export type BotFigures = z.infer<typeof botFigures>;

const workloadFigures = z.object({ workload, ours: botFigures, echo: botFigures });

export type WorkloadFigures = z.infer<typeof workloadFigures>;

/** Memory in bytes: when it is ready, and after each so many updates. */
const memory = z.object({ start: z.number(), every: z.int(), after: z.array(z.number()) });

export type Memory = z.infer<typeof memory>;

/** What a run has measured. */
export const results = z.object({
  cpu: z.string(),
  cores: z.int(),
  node: z.string(),
  /** The load of the machine (the mean of a minute) before and after. */
  load: z.object({ before: z.number(), after: z.number() }),
  collection: z.object({ reports: z.int(), passages: z.int() }),
  workloads: z.array(workloadFigures),
  memory: z.object({ ours: memory, echo: memory }).optional(),
});

export type Results = z.infer<typeof results>;

/** The mean rate of a bot's turns. */
export const rateOf = ({ sustained }: BotFigures): number =>
  sustained.reduce((sum, rate) => sum + rate, 0) / sustained.length;

/** The same with three significant digits, as they are kept. */
export function rounded<T>(value: T): T {
  return JSON.parse(JSON.stringify(value, (_, each) => (isLong(each) ? Number(each.toPrecision(3)) : each)));
}

const isLong = (value: unknown): value is number => typeof value === 'number' && !Number.isInteger(value);
