import type { Reason } from './answer.ts';
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
  'reportCoverage',
  'time',
  'quantity',
  'wanted',
  'expansion',
  'day',
  'spoken',
  'asks',
  'leads',
  'announces',
  'short',
  'length',
  'lengthSquared',
  'units',
  'bestUnit',
  'allUnits',
  'opening',
  'closing',
  'idle',
  'rest',
  'titled',
  'timeNear',
  'quantityNear',
  'head',
  'bestUnitOfReport',
  'reportSize',
];

/** The weighted sum of the features: which of two excerpts is the better answer. */
export function weigh(features: Features): number {
  let sum = 0;
  for (const name of FEATURES) sum += RANKING[name] * features[name];
  return sum;
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** What each feature has for or against an excerpt, heaviest first; what has nothing to say is left out. */
export function reasonsOf(features: Features): readonly Reason[] {
  return FEATURES.map((feature) => ({
    feature,
    value: rounded(features[feature]),
    weight: RANKING[feature],
    points: rounded(RANKING[feature] * features[feature]),
  }))
    .filter(({ points }) => points !== 0)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}
