import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Workload, workload } from './phase.ts';

/** What is measured, and for how long: seconds before and while it counts. */
export interface Options {
  readonly only: readonly Workload[];
  readonly withMemory: boolean;
  readonly shares: readonly number[];
  readonly rounds: number;
  readonly warmUp: number;
  readonly counted: number;
  /** Whether the figures are those to be kept. */
  readonly whole: boolean;
}

/** Of the rate that a bot sustains. */
const SHARES = [0.2, 0.4, 0.6, 0.8];

const given = z.object({ only: z.array(workload).default([...workload.options]), quick: z.boolean().default(false) });

/**
 * Reads the command line: `--only WORKLOAD` measures some only, `--quick` measures a few seconds of each.
 *
 * @example parseOptions(['--only', 'commands', '--quick'])
 */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: { only: { type: 'string', multiple: true }, quick: { type: 'boolean' } },
  });
  const { only, quick } = given.parse(values);
  if (quick) return { only, withMemory: false, shares: [], rounds: 1, warmUp: 2, counted: 5, whole: false };
  const whole = only.length === workload.options.length;
  return { only, withMemory: whole, shares: SHARES, rounds: 2, warmUp: 5, counted: 15, whole };
}
