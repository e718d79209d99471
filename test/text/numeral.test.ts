import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numeral } from '../../src/text/numeral.ts';

test.each([
  ['28', 28],
  ['0', 0],
  ['零', 0],
  ['两', 2],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['二十八', 28],
  ['三百二十', 320],
  ['一千零一', 1001],
  ['二〇二〇', 2020],
  ['二○二四', 2024],
  ['三万五千', 35_000],
  ['十万', 100_000],
  ['一亿二千万', 120_000_000],
])('%s is %i', (text, value) => {
  expect(numeral(text)).toBe(value);
});

test.each(['', 'abc', '二8', '三个', '-1', '1.5', ' 1'])('%j is no numeral', (text) => {
  expect(numeral(text)).toBeUndefined();
});

test('digits written one by one in Han characters have the value of the digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999 }), (value) => {
      const written = Array.from(String(value), (digit) => '零一二三四五六七八九'.charAt(Number(digit))).join('');
      expect(numeral(written)).toBe(value);
    }),
  );
});
