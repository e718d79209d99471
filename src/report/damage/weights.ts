import type { Features } from './plausibility.ts';

/**
 * What each feature is worth where it is chosen what stood in a shifted run. Fitted by maximum likelihood of a softmax
 * over all originals that the bytes allow, on damage simulated after the mechanism of shifted-run.ts
 * (`npm run fit:damage`).
 */
export const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  words: -0.2,
  longWords: 0.75,
  common: 4.15,
  pagePairs: 1.6,
  pageMarkPairs: 2.15,
  stops: 3.1,
  quoteStops: 2.7,
  pageCharacters: 1.9,
  singles: -2.7,
  rarity: -1.3,
  foreign: -2.55,
  odd: -3.3,
  marks: -4,
  closing: 3,
  ending: 2.85,
};

/** The names of all features, in the order of the table. */
export const FEATURES: readonly (keyof Features)[] = [
  'words',
  'longWords',
  'common',
  'pagePairs',
  'pageMarkPairs',
  'stops',
  'quoteStops',
  'pageCharacters',
  'singles',
  'rarity',
  'foreign',
  'odd',
  'marks',
  'closing',
  'ending',
];
