import { FEATURES, WEIGHTS } from '../../src/report/damage/weights.ts';
import { mirroredTexts, type TornRun, tornRunsOf } from './torn-runs.ts';

/*
 * Fits the table WEIGHTS of src/report/damage/weights.ts on simulated damage, and says on other documents how many runs
 * are restored, and how many of them rightly, at each probability from which on a restoration is believed.
 */

const SEEDS = [1, 2, 3];
const PASSES = 1200;
const RATE = 0.3;
const PENALTY = 0.0005;
const THRESHOLDS = [0.5, 0.8, 0.9, 0.95, 0.97, 0.99];

const texts = mirroredTexts();
if (texts === undefined) {
  process.stderr.write('The documents of epiqa do not lie in ../shared/eval: there is nothing to fit on.\n');
  process.exit(1);
}
const half = texts.length >> 1;
const runsOf = (some: readonly string[]): readonly TornRun[] =>
  some.flatMap((text) => SEEDS.flatMap((seed) => tornRunsOf(text, seed)));
const [first, second] = [runsOf(texts.slice(0, half)), runsOf(texts.slice(half))];

const now = FEATURES.map((name) => WEIGHTS[name]);
report('as it stands, first half', first, now);
report('as it stands, second half', second, now);
report('fitted on the first half, second half', second, fitted(first));
const weights = fitted([...first, ...second]);
process.stdout.write(
  `\nfitted on all:\n${FEATURES.map((name, k) => `  ${name}: ${(weights[k] ?? 0).toFixed(2)},`).join('\n')}\n`,
);

/** The softmax over a run's candidates. */
function probabilities({ candidates }: TornRun, by: readonly number[]): readonly number[] {
  const scores = candidates.map((features) => features.reduce((sum, value, k) => sum + value * (by[k] ?? 0), 0));
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / all);
}

/** Maximum likelihood of what stood there, by gradient ascent. */
function fitted(runs: readonly TornRun[]): readonly number[] {
  const told = runs.filter(({ right }) => right >= 0);
  let by: readonly number[] = now;
  for (let pass = 0; pass < PASSES; pass++) {
    const slope = new Float64Array(FEATURES.length);
    for (const run of told) {
      const found = probabilities(run, by);
      for (const [i, features] of run.candidates.entries()) {
        const missed = (i === run.right ? 1 : 0) - (found[i] ?? 0);
        for (const [k, value] of features.entries()) slope[k] = (slope[k] ?? 0) + missed * value;
      }
    }
    by = by.map((weight, k) => weight + RATE * ((slope[k] ?? 0) / told.length - PENALTY * weight));
  }
  return by;
}

function report(what: string, runs: readonly TornRun[], by: readonly number[]): void {
  const judged = runs.map((run) => {
    const found = probabilities(run, by);
    const probability = Math.max(0, ...found);
    return { probability, isRight: found.indexOf(probability) === run.right && run.right >= 0 };
  });
  process.stdout.write(`\n${what}: ${runs.length} runs\n`);
  for (const threshold of THRESHOLDS) {
    const restored = judged.filter(({ probability }) => probability >= threshold);
    const right = restored.filter(({ isRight }) => isRight).length;
    const share = (part: number, of: number): string => (part / Math.max(1, of)).toFixed(3);
    process.stdout.write(
      `  from ${threshold.toFixed(2)} on: ${share(restored.length, runs.length)} restored, ${share(right, restored.length)} of them rightly\n`,
    );
  }
}
