import type { Features } from './features.ts';
import { RANKING } from './weights.ts';

/** The names of the features, in the order of the table of weights. */
export const FEATURES: readonly (keyof Features)[] = [
  'coverage',
  'contextCoverage',
  'late',
  'telling',
  'characters',
  'heading',
  'before',
  'after',
  'passage',
  'bestPassage',
  'wholeReport',
  'time',
  'quantity',
  'wanted',
  'expansion',
  'day',
  'spoken',
  'asks',
  'leads',
  'short',
  'length',
  'lengthSquared',
];

/** The weighted sum of the features: which of two excerpts is the better answer. */
export function weigh(features: Features): number {
  let sum = 0;
  for (const name of FEATURES) sum += RANKING[name] * features[name];
  return sum;
}
