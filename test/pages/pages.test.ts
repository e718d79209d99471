import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadSet, SETS } from './page-file.ts';
import { scorePages } from './score.ts';
import { THRESHOLDS } from './thresholds.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const sets = SETS.map((set) => ({ set, pages: loadSet(folder, set) }));

describe.each(sets)('the invented pages of the $set set are read well enough', ({ pages }) => {
  const score = scorePages(pages);
  const misses = score.misses.join('\n');

  test('the paragraphs of the body are kept whole', () => {
    expect(score.paragraphs, misses).toBeGreaterThanOrEqual(THRESHOLDS.paragraphs);
  });

  test('the rubbish is taken off', () => {
    expect(score.rubbish, misses).toBeLessThanOrEqual(THRESHOLDS.rubbish);
  });

  test('the facts are read right', () => {
    const mean = score.facts.reduce((sum, { share }) => sum + share, 0) / score.facts.length;
    expect(mean, misses).toBeGreaterThanOrEqual(THRESHOLDS.fact);
  });

  test('what holds no report is refused, and nothing else', () => {
    expect(score.refused, misses).toBeGreaterThanOrEqual(THRESHOLDS.refused);
  });
});

describe('over all invented pages', () => {
  const score = scorePages(sets.flatMap(({ pages }) => pages));

  // The second set has nineteen reports: one that is read wrongly would decide alone.
  test.each(score.facts)('$fact is read right', ({ share }) => {
    expect(share, score.misses.join('\n')).toBeGreaterThanOrEqual(THRESHOLDS.fact);
  });
});
