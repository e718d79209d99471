import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binsOf, brierScore, calibrationError } from './calibration.ts';
import { fitLogistic, likelihoodBy } from './logistic.ts';
import { shuffler } from './shuffle.ts';

describe('A logistic regression', () => {
  it('gives each group the likelihood that it has', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 19 }), fc.integer({ min: 1, max: 19 }), (inFirst, inSecond) => {
        const group = (feature: number, so: number) =>
          Array.from({ length: 20 }, (_, i) => ({ features: [feature, 7], isSo: i < so, importance: 1 }));
        const model = fitLogistic([...group(0, inFirst), ...group(3, inSecond)], 0);
        expect(likelihoodBy(model, [0, 7])).toBeCloseTo(inFirst / 20, 4);
        expect(likelihoodBy(model, [3, 7])).toBeCloseTo(inSecond / 20, 4);
      }),
    );
  });

  it('counts an example as often as it is important', () => {
    const examples = [true, false].map((isSo) => ({ features: [], isSo, importance: isSo ? 3 : 1 }));
    expect(likelihoodBy(fitLogistic(examples, 1), [])).toBeCloseTo(0.75, 6);
  });
});

describe('Calibration', () => {
  it('tells by how much scores are off', () => {
    const graded = [0.95, 0.95, 0.25, 0.25].map((score, i) => ({ score, isRight: i !== 3 }));
    expect(binsOf(graded)).toEqual([
      { from: 0.2, count: 2, mean: 0.25, right: 0.5 },
      { from: 0.9, count: 2, mean: 0.95, right: 1 },
    ]);
    expect(calibrationError(graded)).toBeCloseTo(0.15, 9);
    expect(brierScore(graded)).toBeCloseTo((2 * 0.05 ** 2 + 0.75 ** 2 + 0.25 ** 2) / 4, 9);
  });
});

describe('A shuffle', () => {
  it('loses nothing, adds nothing, and comes out the same again', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 1_000_000 }), (values, seed) => {
        const shuffled = shuffler(seed)(values);
        expect(shuffled.toSorted((a, b) => a - b)).toEqual(values.toSorted((a, b) => a - b));
        expect(shuffler(seed)(values)).toEqual(shuffled);
      }),
    );
  });
});
