import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Share, scoreSpeech } from './score.ts';
import { loadSpeech, SETS } from './speech-file.ts';
import { THRESHOLDS } from './thresholds.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const sets = SETS.filter((set) => existsSync(`${folder}${set}`)).map((set) => ({ set, path: `${folder}${set}` }));
const shareOf = ({ right, of }: Share): number => right / Math.max(1, of);

describe.each(sets)('who says each sentence of the $set set', ({ path }) => {
  const score = scoreSpeech(loadSpeech(path));
  const misses = score.misses.join('\n');

  test('is told rightly', () => {
    expect(shareOf(score.right), misses).toBeGreaterThanOrEqual(THRESHOLDS.right);
  });

  test('is hardly ever the wrong person, or a person where nobody speaks', () => {
    const person = score.voices.find(({ voice }) => voice === 'person');
    expect(person && shareOf(person.precision), misses).toBeGreaterThanOrEqual(THRESHOLDS.personPrecision);
  });

  test.each(score.tags)('$tag stands in it often enough to mean something', ({ share }) => {
    expect(share.of).toBeGreaterThanOrEqual(THRESHOLDS.timesEachTag);
  });
});
