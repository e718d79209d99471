import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Arena } from '../../src/search/arena.ts';
import { findAll, findBest, scoreThese } from '../../src/search/max-score.ts';
import { Scoreboard } from '../../src/search/scoreboard.ts';
import { Strand } from '../../src/search/strand.ts';
import { TopHits } from '../../src/search/top-hits.ts';
import { Uint32List } from '../../src/search/uint32-list.ts';

/*
 * Documents are scored part by part. A part has a quarter of a million of them, more than a test can index through
 * Orama's door; so here parts are small.
 */

const DOCUMENTS = 5000;

function strandOf(random: () => number): Strand {
  const strand = new Strand(new Arena());
  const terms = new Uint32List();
  for (let slot = 0; slot < DOCUMENTS; slot++) {
    terms.clear();
    const length = 1 + Math.floor(random() * 12);
    for (let i = 0; i < length; i++) terms.push(Math.floor(200 ** random()));
    strand.add(slot, terms);
  }
  return strand;
}

test('the best documents and chosen ones have the same scores over many parts as over one', () => {
  const codes = fc.uniqueArray(fc.integer({ min: 1, max: 199 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.integer({ min: 1 }), codes, fc.integer({ min: 1, max: 300 }), (seed, codes, wanted) => {
      let state = seed;
      const random = () => {
        state = (state * 48_271) % 2_147_483_647;
        return state / 2_147_483_647;
      };
      const strand = strandOf(random);
      const clauses = codes
        .map((code) => strand.clause(code, 1, { k1: 0.9, b: 0.6 }))
        .filter((clause) => clause !== undefined);
      const documents = { size: DOCUMENTS, admits: (slot: number) => slot % 7 !== 0 };
      const [small, large] = [new Scoreboard(1), new Scoreboard(DOCUMENTS)];
      expect(small.part * 4).toBeLessThan(large.part);

      const all: [number, number][] = [];
      findAll(clauses, documents, large, { threshold: 0, offer: (slot, score) => all.push([slot, score]) });
      const best = new TopHits(wanted);
      findBest(clauses, documents, small, wanted, best);
      const found = Array.from(best.numbers(), (slot, i) => [slot, best.scores()[i] ?? 0] as const);
      const order = (a: readonly [number, number], b: readonly [number, number]) => b[1] - a[1] || a[0] - b[0];
      expect(found.toSorted(order)).toEqual(all.toSorted(order).slice(0, wanted));

      const chosen = Uint32Array.from({ length: 60 }, (_, i) => i * 83);
      const scored: [number, number][] = [];
      scoreThese(clauses, chosen, small, { threshold: 0, offer: (slot, score) => scored.push([slot, score]) });
      expect(scored.filter(([slot]) => slot % 7 !== 0)).toEqual(
        all.filter(([slot]) => slot % 83 === 0 && slot / 83 < 60),
      );
    }),
    { numRuns: 25 },
  );
});
