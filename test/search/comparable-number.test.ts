import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparableNumbers } from '../../src/search/comparable-number.ts';
import { HAN_NUMERAL } from '../../src/text/numeral.ts';

/** What numbers look like: a percentage or number in digits or Han characters, and the character after it. */
const NUMBER = new RegExp(`(?:百分之)?(?:\\d+(?:\\.\\d+)?[十百千万亿]*|${HAN_NUMERAL}+)([%\\u3400-\\u9fff]?)`, 'g');

describe('comparable numbers', () => {
  it.each([
    ['隔离十四天', [{ value: '14', counted: '14天' }]],
    ['3.5万元', [{ value: '35000', counted: '35000元' }]],
    ['1.1万', [{ value: '11000', counted: undefined }]],
    ['百分之三十', [{ value: '30%', counted: undefined }]],
    ['百分之', [{ value: undefined, counted: undefined }].slice(1)],
    ['007号', [{ value: '7', counted: '7号' }]],
    ['一切', [{ value: undefined, counted: '1切' }]],
    ['3.号', [{ value: undefined, counted: undefined }]],
    ['12345678901234567', []],
  ])('of %s', (text, numbers) => {
    expect(comparableNumbers(text)).toEqual(numbers);
  });

  it('are read one after the other, each where a number stands in the text', () => {
    const unit = fc.constantFrom(...'百分之0123.9十百千万亿零〇○一二两三%天a，', '百分之');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 14 }), (text) => {
        const apart = Array.from(text.matchAll(NUMBER), ([whole]) => comparableNumbers(whole));
        expect(comparableNumbers(text)).toEqual(apart.flat());
      }),
    );
  });
});
