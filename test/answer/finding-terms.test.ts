import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitRows } from '../../src/answer/bit-rows.ts';
import type { Features } from '../../src/answer/features.ts';
import { readingOf } from '../../src/answer/reading.ts';
import { TermFinder } from '../../src/answer/term-finder.ts';
import { FEATURES, weigh } from '../../src/answer/weigh.ts';
import { RANKING } from '../../src/answer/weights.ts';
import { isHan } from '../../src/search/scan-terms.ts';
import { queryTerms } from '../../src/search/terms.ts';
import { longestCommonSubstring } from '../../src/text/common.ts';
import { reportOf } from './support.ts';

const words = fc.string({ unit: fc.constantFrom(...'河堤口罩要求第3天ab,. 𠮷'), maxLength: 60 });

describe('The terms of a question', () => {
  it('are found in words that hold them, and no others, in whatever row', () => {
    fc.assert(
      fc.property(words, words, fc.nat(3), (question, folded, row) => {
        const terms = queryTerms(question);
        const characters = [...new Set(terms.join(''))].filter((c) => isHan(c.charCodeAt(0)));
        const finder = new TermFinder(
          terms,
          terms.map(() => false),
          characters,
        );
        const [heldTerms, heldCharacters] = [new BitRows(4, terms.length), new BitRows(4, characters.length)];
        finder.find(folded, row, heldTerms, heldCharacters);
        expect(terms.filter((_, i) => heldTerms.has(row, i))).toEqual(terms.filter((term) => folded.includes(term)));
        expect(characters.filter((_, i) => heldCharacters.has(row, i))).toEqual(
          characters.filter((c) => folded.includes(c)),
        );
        expect(terms.some((_, i) => heldTerms.has((row + 1) % 4, i))).toBe(false);
      }),
    );
  });

  it('are found in all units of a report as they are in each, and counted', () => {
    const sentences = fc.array(words, { maxLength: 8 });
    fc.assert(
      fc.property(words, sentences, (question, lines) => {
        const terms = queryTerms(question);
        const characters = [...new Set(terms.join(''))].filter((c) => isHan(c.charCodeAt(0)));
        const isNumber = terms.map((term) => /\d/.test(term));
        const standIns = [{ text: '要求', terms: [...terms.keys()].slice(0, 1) }];
        const finder = new TermFinder(terms, isNumber, characters, standIns);
        const reading = readingOf(reportOf(['会议要求巡查河堤，第3天起发放口罩。', ...lines].join('。\n')));
        const all = new BitRows(reading.units.length, terms.length);
        const each = new BitRows(reading.units.length, terms.length);
        const counts = finder.findInUnits(reading, all);
        for (const [i, { folded }] of reading.units.entries()) {
          finder.find(folded, i, each, undefined, () => reading.numbers(i));
        }
        const rowsWith = (rows: BitRows, term: number): readonly number[] =>
          [...reading.units.keys()].filter((unit) => rows.has(unit, term));
        for (const term of terms.keys()) {
          expect(rowsWith(all, term)).toEqual(rowsWith(each, term));
          expect(counts[term]).toBe(rowsWith(each, term).length);
        }
      }),
    );
  });

  it('that are numbers are also found by their comparable forms', () => {
    const held = new BitRows(1, 1);
    new TermFinder(['14天'], [true], []).find('十四天', 0, held, undefined, () => new Set(['14天']));
    expect(held.has(0, 0)).toBe(true);
  });
});

it('Rows of bits are joined, added to and summed up bit by bit, however many there are', () => {
  const bits = fc.uniqueArray(fc.nat(99));
  fc.assert(
    fc.property(bits, bits, (one, other) => {
      const rows = new BitRows(2, 100);
      for (const bit of one) rows.set(0, bit);
      for (const bit of other) rows.set(1, bit);
      expect(rows.join(0, rows, 1)).toBe(other.some((bit) => !one.includes(bit)));
      const both = new Set([...one, ...other]);
      expect(Array.from({ length: 100 }, (_, bit) => rows.has(0, bit))).toEqual(
        Array.from({ length: 100 }, (_, bit) => both.has(bit)),
      );
      expect(rows.add(0, 7)).toBe(!both.has(7));
      both.add(7);
      expect(
        rows.sum(
          0,
          Float64Array.from({ length: 100 }, (_, bit) => bit),
        ),
      ).toBe([...both].reduce((a, b) => a + b, 0));
    }),
  );
});

it('Every feature is weighed, by its own weight', () => {
  expect(FEATURES.toSorted()).toEqual(Object.keys(RANKING).sort());
  const all: Features = RANKING;
  const whole = weigh(all);
  expect(whole).toBeCloseTo(FEATURES.reduce((sum, name) => sum + RANKING[name] ** 2, 0));
  for (const name of FEATURES) expect(whole - weigh({ ...all, [name]: 0 })).toBeCloseTo(RANKING[name] ** 2);
});

it('The longest run in common is one of the first text, and no longer one is', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      const longest = longestCommonSubstring(a, b);
      const isCommon = (length: number): boolean =>
        Array.from({ length: b.length }, (_, at) => b.slice(at, at + length)).some(
          (run) => run.length === length && a.includes(run),
        );
      expect(longest === 0 || isCommon(longest)).toBe(true);
      expect(isCommon(longest + 1)).toBe(false);
    }),
  );
});
