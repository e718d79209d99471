import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ranked } from '../../src/search/ranked.ts';

describe('ranking', () => {
  // Scores that 32 bits cannot tell apart, and equal ones, among others; ids in any order.
  const score = fc.oneof(fc.constantFrom(1, 1 + 1e-12, 1 + 2e-12, 7), fc.double({ min: 1e-9, max: 1e3, noNaN: true }));
  const documents = fc.uniqueArray(fc.tuple(fc.nat(1e6), score), {
    selector: ([id]) => id,
    maxLength: 1500,
    size: 'max',
  });

  it('puts the higher score first, and of equal ones the lower id', () => {
    fc.assert(
      fc.property(documents, (given) => {
        const ids = Uint32Array.from(given, ([id]) => id);
        const scores = Float64Array.from(given, ([, its]) => its);
        expect(ranked(ids, scores)).toEqual(given.toSorted((a, b) => b[1] - a[1] || a[0] - b[0]));
      }),
      { numRuns: 30 },
    );
    const equal = Uint32Array.from({ length: 2000 }, (_, i) => 2000 - i);
    expect(ranked(equal, new Float64Array(2000).fill(1))[0]).toEqual([1, 1]);
  });
});
