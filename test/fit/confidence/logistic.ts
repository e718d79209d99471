/** One example of a logistic regression: what speaks for it, whether it is so, and how much it counts. */
export interface Example {
  readonly features: readonly number[];
  readonly isSo: boolean;
  readonly importance: number;
}

/** A constant and a weight for each feature. */
export interface Model {
  readonly constant: number;
  readonly weights: readonly number[];
}

const MOST_STEPS = 25;
const SMALL_STEP = 1e-7;
/** Keeps the matrix of second derivatives from being singular. */
const LEAST_CURVATURE = 1e-9;

const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum));

/** How likely it is so, by a model. */
export function likelihoodBy({ constant, weights }: Model, features: readonly number[]): number {
  return logistic(features.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), constant));
}

/** Mean and deviation of each feature; a deviation of 1 for one that never varies. */
function spread(examples: readonly Example[]): { readonly mean: Float64Array; readonly deviation: Float64Array } {
  const width = examples[0]?.features.length ?? 0;
  const [mean, square] = [new Float64Array(width), new Float64Array(width)];
  const total = examples.reduce((sum, { importance }) => sum + importance, 0);
  for (const { features, importance } of examples) {
    for (let k = 0; k < width; k++) {
      const value = features[k] ?? 0;
      mean[k] = (mean[k] ?? 0) + (importance * value) / total;
      square[k] = (square[k] ?? 0) + (importance * value * value) / total;
    }
  }
  const deviation = square.map((value, k) => Math.sqrt(Math.max(0, value - (mean[k] ?? 0) ** 2)) || 1);
  return { mean, deviation };
}

/** Adds one example to the slope and to the lower half of the curvature of the likelihood. */
function addExample(
  row: Float64Array,
  missed: number,
  steep: number,
  slope: Float64Array,
  curve: Float64Array[],
): void {
  for (let k = 0; k < row.length; k++) {
    const value = row[k] ?? 0;
    if (value === 0) continue;
    slope[k] = (slope[k] ?? 0) + missed * value;
    const line = curve[k];
    for (let l = 0; line !== undefined && l <= k; l++) line[l] = (line[l] ?? 0) + steep * value * (row[l] ?? 0);
  }
}

/** Solves a symmetric system by Cholesky's method, given the lower half. */
function solve(lower: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const at = (i: number, j: number): number => lower[i]?.[j] ?? 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = at(i, j);
      for (let k = 0; k < j; k++) rest -= at(i, k) * at(j, k);
      const line = lower[i];
      if (line !== undefined) line[j] = i === j ? Math.sqrt(Math.max(LEAST_CURVATURE, rest)) : rest / at(j, j);
    }
  }
  const found = Float64Array.from(right);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) found[i] = (found[i] ?? 0) - at(i, k) * (found[k] ?? 0);
    found[i] = (found[i] ?? 0) / at(i, i);
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) found[i] = (found[i] ?? 0) - at(k, i) * (found[k] ?? 0);
    found[i] = (found[i] ?? 0) / at(i, i);
  }
  return found;
}

/**
 * The weights under which what is so, and what is not, is likeliest: logistic regression by Newton's method, with an L2
 * penalty on the weights of standardised features. A feature that never varies gets the weight 0.
 */
export function fitLogistic(examples: readonly Example[], penalty: number): Model {
  const { mean, deviation } = spread(examples);
  const size = mean.length + 1;
  const rows = examples.map(({ features }) =>
    Float64Array.from([1, ...features.map((value, k) => (value - (mean[k] ?? 0)) / (deviation[k] ?? 1))]),
  );
  const weights = new Float64Array(size);
  for (let pass = 0; pass < MOST_STEPS; pass++) {
    const slope = weights.map((weight, k) => (k === 0 ? 0 : -penalty * weight));
    const curve = Array.from({ length: size }, (_, k) => {
      const line = new Float64Array(size);
      line[k] = k === 0 ? LEAST_CURVATURE : penalty;
      return line;
    });
    for (const [i, { isSo, importance }] of examples.entries()) {
      const row = rows[i] ?? new Float64Array(size);
      const found = logistic(row.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0));
      addExample(row, importance * ((isSo ? 1 : 0) - found), importance * found * (1 - found), slope, curve);
    }
    const step = solve(curve, slope);
    for (let k = 0; k < size; k++) weights[k] = (weights[k] ?? 0) + (step[k] ?? 0);
    if (step.every((one) => Math.abs(one) < SMALL_STEP)) break;
  }
  const scaled = Array.from(deviation, (one, k) => (weights[k + 1] ?? 0) / one);
  const shift = scaled.reduce((sum, weight, k) => sum + weight * (mean[k] ?? 0), 0);
  return { constant: (weights[0] ?? 0) - shift, weights: scaled };
}
