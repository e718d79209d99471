import { FEATURES } from '../../src/answer/weigh.ts';
import type { Rows } from './rows.ts';

const WIDTH = FEATURES.length;
const PASSES = 120;
const RATE = 0.15;
/** After this share of the passes the steps are made smaller. */
const FIRST_PART = 0.6;
const LATER_STEPS = 0.3;
/** Rows that pull less than this change nothing. */
const NO_FORCE = 1e-5;

/** What counts as right: that the answer is held, that the document is the right one, that both are so. */
const AIMS = [
  { weight: 1, isRight: (rows: Rows, i: number) => rows.answer[i] === 1 },
  { weight: 1, isRight: (rows: Rows, i: number) => rows.document[i] === 1 },
  { weight: 0.5, isRight: (rows: Rows, i: number) => rows.answer[i] === 1 && rows.document[i] === 1 },
] as const;

/** Settings of a fit. */
export interface FitOptions {
  /** L2 penalty on the weights of standardised features. */
  readonly penalty: number;
  /** Of two excerpts that hold an answer, by how much the one shorter by a hundred characters is preferred (log odds). */
  readonly brevity: number;
  /** How much one question of a set counts. */
  readonly importance: (set: string) => number;
}

/**
 * Weights of the features, fitted so that of all excerpts for a question a right one gets the highest sum: the
 * likelihood of a right one under a softmax over the excerpts (Cao et al., Learning to Rank: From Pairwise Approach to
 * Listwise Approach, 2007), by Adam (Kingma and Ba, 2015). Any of several right ones will do.
 */
export function fitListwise(questions: readonly Rows[], options: FitOptions): readonly number[] {
  const scale = deviations(questions);
  const weights = new Float64Array(WIDTH);
  const mean = new Float64Array(WIDTH);
  const square = new Float64Array(WIDTH);
  const total = questions.reduce((sum, rows) => sum + options.importance(rows.set), 0);
  for (let pass = 1; pass <= PASSES; pass++) {
    const gradient = weights.map((weight) => options.penalty * weight);
    for (const rows of questions) addGradient(rows, weights, scale, options, gradient);
    const rate = pass < PASSES * FIRST_PART ? RATE : RATE * LATER_STEPS;
    for (let k = 0; k < WIDTH; k++) {
      const slope = (gradient[k] ?? 0) / total;
      mean[k] = 0.9 * (mean[k] ?? 0) + 0.1 * slope;
      square[k] = 0.99 * (square[k] ?? 0) + 0.01 * slope * slope;
      const step = (mean[k] ?? 0) / (1 - 0.9 ** pass) / (Math.sqrt((square[k] ?? 0) / (1 - 0.99 ** pass)) + 1e-8);
      weights[k] = (weights[k] ?? 0) - rate * step;
    }
  }
  return Array.from(weights, (weight, k) => weight / (scale[k] ?? 1));
}

/** The sum that weights give to each row. */
export function sums(rows: Rows, weights: readonly number[]): Float64Array {
  return Float64Array.from(rows.document, (_, i) => {
    let sum = 0;
    for (let k = 0; k < WIDTH; k++) sum += (rows.features[i * WIDTH + k] ?? 0) * (weights[k] ?? 0);
    return sum;
  });
}

function deviations(questions: readonly Rows[]): Float64Array {
  const [count, sum, squares] = [{ rows: 0 }, new Float64Array(WIDTH), new Float64Array(WIDTH)];
  for (const { features } of questions) {
    count.rows += features.length / WIDTH;
    features.forEach((value, i) => {
      sum[i % WIDTH] = (sum[i % WIDTH] ?? 0) + value;
      squares[i % WIDTH] = (squares[i % WIDTH] ?? 0) + value * value;
    });
  }
  // A feature that never varies gets no weight, whatever its scale.
  return squares.map(
    (square, k) => Math.sqrt(Math.max(0, square / count.rows - ((sum[k] ?? 0) / count.rows) ** 2)) || 1,
  );
}

/** The largest of the logits among the rows that count, for a softmax that does not overflow. */
function largest(logits: Float64Array, counts: (i: number) => boolean): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < logits.length; i++) if (counts(i)) top = Math.max(top, logits[i] ?? top);
  return top;
}

/** Adds to `shares` the softmax over the rows that count, times `times`. */
function addSoftmax(shares: Float64Array, logits: Float64Array, counts: (i: number) => boolean, times: number): void {
  const top = largest(logits, counts);
  if (top === Number.NEGATIVE_INFINITY) return;
  let sum = 0;
  for (let i = 0; i < logits.length; i++) if (counts(i)) sum += Math.exp((logits[i] ?? 0) - top);
  for (let i = 0; i < logits.length; i++) {
    if (counts(i)) shares[i] = (shares[i] ?? 0) + (times * Math.exp((logits[i] ?? 0) - top)) / sum;
  }
}

function addGradient(
  rows: Rows,
  weights: Float64Array,
  scale: Float64Array,
  { brevity, importance }: FitOptions,
  gradient: Float64Array,
): void {
  const logits = sums(
    rows,
    Array.from(weights, (weight, k) => weight / (scale[k] ?? 1)),
  );
  const brief = logits.map((logit, i) => logit - brevity * lengthOf(rows, i));
  const pull = new Float64Array(logits.length);
  for (const { weight, isRight } of AIMS) {
    const counts = (i: number): boolean => isRight(rows, i);
    if (largest(logits, counts) === Number.NEGATIVE_INFINITY) continue;
    addSoftmax(pull, logits, () => true, weight);
    addSoftmax(pull, brief, counts, -weight);
  }
  const times = importance(rows.set);
  for (let i = 0; i < pull.length; i++) {
    const force = times * (pull[i] ?? 0);
    if (Math.abs(force) < NO_FORCE) continue;
    for (let k = 0; k < WIDTH; k++) {
      gradient[k] = (gradient[k] ?? 0) + (force * (rows.features[i * WIDTH + k] ?? 0)) / (scale[k] ?? 1);
    }
  }
}

function lengthOf({ places }: Rows, i: number): number {
  const place = places[i];
  return place === undefined ? 0 : (place.end - place.start) / 100;
}
