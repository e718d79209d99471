import type { Features } from '../../src/answer/features.ts';
import { FEATURES } from '../../src/answer/weigh.ts';
import type { Rows } from './rows.ts';

const WIDTH = FEATURES.length;
const PASSES = 120;
const RATE = 0.12;
/** After this share of the passes the steps are made smaller. */
const FIRST_PART = 0.6;
const LATER_STEPS = 0.3;
/** Rows that pull less than this change nothing. */
const NO_FORCE = 1e-5;

/** What counts as right: that the answer is held, that the document is the right one, that both are so. */
const AIMS = { answer: 1, document: 1, both: 0.5 } as const;

/** Settings of a fit. */
export interface FitOptions {
  /** L2 penalty on the weights of standardised features. */
  readonly penalty: number;
  /** Of two excerpts that hold an answer, by how much the one shorter by a hundred characters is preferred (log odds). */
  readonly brevity: number;
  /** Features that are too rare in the questions to be fitted: their weights are set by hand, and left as they are. */
  readonly byHand: ReadonlyMap<keyof Features, number>;
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
  const fixed = FEATURES.map((name) => options.byHand.get(name));
  const weights = Float64Array.from(fixed, (weight, k) => (weight ?? 0) * (scale[k] ?? 1));
  const mean = new Float64Array(WIDTH);
  const square = new Float64Array(WIDTH);
  const total = questions.reduce((sum, rows) => sum + options.importance(rows.set), 0);
  for (let pass = 1; pass <= PASSES; pass++) {
    const gradient = weights.map((weight) => options.penalty * weight);
    for (const rows of questions) addGradient(rows, weights, scale, options, gradient);
    const rate = pass < PASSES * FIRST_PART ? RATE : RATE * LATER_STEPS;
    for (let k = 0; k < WIDTH; k++) {
      if (fixed[k] !== undefined) continue;
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
  const each = Float64Array.from(weights);
  const added = new Float64Array(rows.document.length);
  for (let i = 0, at = 0; i < added.length; i++) {
    let sum = 0;
    for (let k = 0; k < WIDTH; k++, at++) sum += (rows.features[at] ?? 0) * (each[k] ?? 0);
    added[i] = sum;
  }
  return added;
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

/** Adds to `shares` the softmax over the rows that are marked, times `times`; nothing if none is. */
function addSoftmax(shares: Float64Array, logits: Float64Array, marked: Uint8Array, times: number): void {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < logits.length; i++) if (marked[i] === 1) top = Math.max(top, logits[i] ?? top);
  let sum = 0;
  for (let i = 0; i < logits.length; i++) if (marked[i] === 1) sum += Math.exp((logits[i] ?? 0) - top);
  for (let i = 0; i < logits.length; i++) {
    if (marked[i] === 1) shares[i] = (shares[i] ?? 0) + (times * Math.exp((logits[i] ?? 0) - top)) / sum;
  }
}

/** How much each row's sum should fall for the likelihood to rise: what it has of it, less what it should have. */
function pullOf(rows: Rows, logits: Float64Array, brevity: number): Float64Array {
  const brief = logits.map((logit, i) => logit - brevity * lengthOf(rows, i));
  const all = new Uint8Array(logits.length).fill(1);
  const both = rows.answer.map((held, i) => held & (rows.document[i] ?? 0));
  const pull = new Float64Array(logits.length);
  for (const [right, weight] of [
    [rows.answer, AIMS.answer],
    [rows.document, AIMS.document],
    [both, AIMS.both],
  ] as const) {
    if (!right.includes(1)) continue;
    addSoftmax(pull, logits, all, weight);
    addSoftmax(pull, brief, right, -weight);
  }
  return pull;
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
  const pull = pullOf(rows, logits, brevity);
  const times = importance(rows.set);
  const sum = new Float64Array(WIDTH);
  for (let i = 0; i < pull.length; i++) {
    const force = pull[i] ?? 0;
    if (Math.abs(force) < NO_FORCE) continue;
    const row = rows.features.subarray(i * WIDTH, (i + 1) * WIDTH);
    for (let k = 0; k < WIDTH; k++) sum[k] = (sum[k] ?? 0) + force * (row[k] ?? 0);
  }
  for (let k = 0; k < WIDTH; k++) gradient[k] = (gradient[k] ?? 0) + (times * (sum[k] ?? 0)) / (scale[k] ?? 1);
}

function lengthOf({ places }: Rows, i: number): number {
  const place = places[i];
  return place === undefined ? 0 : (place.end - place.start) / 100;
}
