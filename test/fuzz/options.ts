import { parseArgs } from 'node:util';

/** What to try. */
export interface Options {
  /** Cases in all. */
  readonly runs: number;
  readonly seed: number;
  /** Names of doors; all if there is none. */
  readonly doors: readonly string[];
  /** Of a case that broke a promise, as it was told. */
  readonly path?: string;
}

const RUNS = 105_000;

function whole(name: string, text: string, least: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least) return number;
  throw new Error(`--${name} has '${text}', expected a whole number of ${least} or more.`);
}

/**
 * Reads the command line; throws if it asks for what there is not. Without `--seed` every run tries other cases.
 *
 * @example parseOptions(['--runs', '5000', '--door', 'html,questions', '--seed', '7'])
 */
export function parseOptions(words: readonly string[]): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args: [...words], options: { runs: text, seed: text, door: text, path: text } });
  return {
    runs: whole('runs', values.runs ?? String(RUNS), 1),
    seed: whole('seed', values.seed ?? String(Date.now() % 2 ** 31), 0),
    doors: values.door?.split(',') ?? [],
    ...(values.path === undefined ? {} : { path: values.path }),
  };
}
