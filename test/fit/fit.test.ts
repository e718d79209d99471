import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEATURES } from '../../src/answer/weigh.ts';
import { accuracyOf } from './accuracy.ts';
import { type FitOptions, fitListwise, sums } from './listwise.ts';
import type { Rows } from './rows.ts';

const OPTIONS: FitOptions = { penalty: 0.1, brevity: 0, byHand: new Map([['day', 4]]), importance: () => 1 };

/** Rows in which one feature alone tells what is right, and all others say nothing of it. */
function rowsBy(feature: number, values: readonly number[], noise: readonly number[]): Rows {
  const right = values.indexOf(Math.max(...values));
  const marked = Uint8Array.from(values, (_, i) => (i === right ? 1 : 0));
  return {
    features: Float32Array.from(
      values.flatMap((value, i) =>
        FEATURES.map((_, k) => (k === feature ? value : (noise[(i * 7 + k) % noise.length] ?? 0))),
      ),
    ),
    document: marked,
    answer: marked,
    places: values.map((_, i) => ({ report: `r${i}`, start: 0, end: 100 })),
    group: 'g',
    set: 's',
  };
}

describe('Weights', () => {
  it('put first what the one telling feature tells, whichever it is', () => {
    const noise = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 50, maxLength: 50 });
    // What is right stands out: a dozen questions are too few to find a feature that hardly tells among noise.
    const values = fc
      .tuple(fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { minLength: 4, maxLength: 4 }), fc.nat(4))
      .map(([wrong, at]) => wrong.toSpliced(at, 0, 20));
    const fitted = FEATURES.map((name, k) => ({ name, k })).filter(({ name }) => name !== 'day');
    fc.assert(
      fc.property(
        fc.constantFrom(...fitted),
        fc.array(values, { minLength: 12, maxLength: 12 }),
        noise,
        ({ k }, all, n) => {
          const questions = all.map((one) =>
            rowsBy(
              k,
              one.map((v) => v / 20),
              n,
            ),
          );
          const weights = fitListwise(questions, OPTIONS);
          expect(weights[k]).toBeGreaterThan(0);
          const { document1, answer1 } = accuracyOf(questions.map((rows) => [rows, sums(rows, weights)]));
          expect([document1, answer1]).toEqual([1, 1]);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('that are set by hand stay', () => {
    const weights = fitListwise([rowsBy(0, [0.1, 0.9], [0.5])], OPTIONS);
    expect(weights[FEATURES.indexOf('day')]).toBeCloseTo(4, 9);
  });
});

describe('Accuracy', () => {
  it('counts three quotes that do not overlap', () => {
    const rows: Rows = {
      features: new Float32Array(4 * FEATURES.length),
      document: Uint8Array.of(0, 0, 0, 1),
      answer: Uint8Array.of(0, 0, 0, 1),
      places: [
        { report: 'a', start: 0, end: 10 },
        { report: 'a', start: 5, end: 20 },
        { report: 'a', start: 20, end: 30 },
        { report: 'b', start: 0, end: 10 },
      ],
      group: 'g',
      set: 's',
    };
    const accuracy = accuracyOf([[rows, Float64Array.of(4, 3, 2, 1)]]);
    expect(accuracy).toEqual({ document1: 0, document3: 1, answer1: 0, answer3: 1, length: 10 });
  });
});
