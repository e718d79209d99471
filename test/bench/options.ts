import { parseArgs } from 'node:util';
import { CONTENDERS, contenderOf } from './contenders.ts';

/** What to run. */
export interface Options {
  /** Ascending. */
  readonly sizes: readonly number[];
  /** Names of contenders. */
  readonly only: readonly string[];
  /** Whether the reading of pages is measured, too. */
  readonly reading: boolean;
  /** Whether the looking up of people is measured, too. */
  readonly people: boolean;
  /** Whether whole questions are measured, too. */
  readonly questions: boolean;
  /** Whether the checking of sentences is measured, too. */
  readonly check: boolean;
  /** Whether nothing was left out by the options. */
  readonly whole: boolean;
  /** Measure nothing, but print and draw the results that are kept. */
  readonly redraw: boolean;
}

/** What `--only` calls the reading of pages, which has no contenders. */
const READING = 'reading';
/** And the looking up of people. */
const PEOPLE = 'who';
/** And whole questions. */
const QUESTION = 'question';
/** And the checking of sentences. */
const CHECK = 'check';
const OTHERS: readonly string[] = [READING, PEOPLE, QUESTION, CHECK];
const SIZES = [5000, 50_000, 100_000, 200_000, 1_000_000];

/**
 * Reads the command line; throws if it asks for what there is not.
 *
 * @example parseOptions(['--sizes', '5000', '--only', 'ours,minisearch'])
 * @example parseOptions(['--only', 'reading'])
 */
export function parseOptions(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: { sizes: { type: 'string' }, only: { type: 'string' }, redraw: { type: 'boolean', default: false } },
  });
  const sizes = values.sizes?.split(',').map(sizeOf) ?? SIZES;
  const asked = values.only?.split(',') ?? [...CONTENDERS.map(({ name }) => name), ...OTHERS];
  const only = asked.filter((name) => !OTHERS.includes(name)).map((name) => contenderOf(name).name);
  const whole = values.sizes === undefined && values.only === undefined;
  return {
    sizes: sizes.toSorted((a, b) => a - b),
    only,
    reading: asked.includes(READING),
    people: asked.includes(PEOPLE),
    questions: asked.includes(QUESTION),
    check: asked.includes(CHECK),
    whole,
    redraw: values.redraw,
  };
}

function sizeOf(text: string): number {
  const size = Number(text);
  if (Number.isInteger(size) && size > 0) return size;
  throw new Error(`--sizes has '${text}', expected whole numbers above 0 with commas between.`);
}
