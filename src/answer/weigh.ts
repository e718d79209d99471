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
  'wantedNear',
  'way',
  'bestUnitOfReport',
  'reportSize',
];

/** The weighted sum of the features: which of two excerpts is the better answer. */
export function weigh(f: Features): number {
  // Spelt out, since hundreds of excerpts are weighed for a question: a loop over names takes five times as long.
  return (
    RANKING.coverage * f.coverage +
    RANKING.contextCoverage * f.contextCoverage +
    RANKING.late * f.late +
    RANKING.telling * f.telling +
    RANKING.characters * f.characters +
    RANKING.heading * f.heading +
    RANKING.before * f.before +
    RANKING.after * f.after +
    RANKING.passage * f.passage +
    RANKING.bestPassage * f.bestPassage +
    RANKING.wholeReport * f.wholeReport +
    RANKING.reportCoverage * f.reportCoverage +
    RANKING.time * f.time +
    RANKING.quantity * f.quantity +
    RANKING.wanted * f.wanted +
    RANKING.expansion * f.expansion +
    RANKING.day * f.day +
    RANKING.spoken * f.spoken +
    RANKING.asks * f.asks +
    RANKING.leads * f.leads +
    RANKING.announces * f.announces +
    RANKING.short * f.short +
    RANKING.length * f.length +
    RANKING.units * f.units +
    RANKING.bestUnit * f.bestUnit +
    RANKING.allUnits * f.allUnits +
    RANKING.opening * f.opening +
    RANKING.closing * f.closing +
    RANKING.idle * f.idle +
    RANKING.rest * f.rest +
    RANKING.titled * f.titled +
    RANKING.timeNear * f.timeNear +
    RANKING.quantityNear * f.quantityNear +
    RANKING.wantedNear * f.wantedNear +
    RANKING.way * f.way +
    RANKING.bestUnitOfReport * f.bestUnitOfReport +
    RANKING.reportSize * f.reportSize
  );
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
