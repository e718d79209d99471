import fc from 'fast-check';
import * as OpenCC from 'opencc-js';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { scriptOf, toSimplified, toTraditional } from '../../src/text/script.ts';

describe('the two scripts', () => {
  test.each([
    ['領導小組', '领导小组'],
    ['乾淨', '干净'],
    ['后來', '后来'],
    ['防汛', '防汛'],
    ['abc 123', 'abc 123'],
  ])('%s is %s in simplified script', (traditional, simplified) => {
    expect(toSimplified(traditional)).toBe(simplified);
  });

  test('simplified text stays as long as it was, so that offsets hold in both', () => {
    const unit = fc.oneof(
      fc.constantFrom(...'會議強調臺灣領導後乾麵隻鐘髮𠮷①'),
      fc.string({ unit: 'grapheme', maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 80 }), (text) => {
        expect(toSimplified(text)).toHaveLength(text.length);
      }),
    );
  });

  // Texts that OpenCC leaves alone are told without asking it; what it does change must not be taken for one of them.
  const convert = OpenCC.Converter({ from: 't', to: 'cn' });
  const sources = z
    .array(z.array(z.string()))
    .parse(OpenCC.Locale.configs?.['t2s']?.conversionChain)
    .flat()
    .flatMap((dictionary) => dictionary.split('|'))
    .map((entry) => entry.split(' ')[0] ?? '');

  test('every character and every phrase becomes what OpenCC makes of it', () => {
    const characters = Array.from({ length: 0x3_2000 }, (_, code) => String.fromCodePoint(code));
    const sameLength = [...characters, ...sources].filter((text) => convert(text).length === text.length);
    const wrong = sameLength.filter((text) => toSimplified(text) !== convert(text));
    expect(sources.length).toBeGreaterThan(3000);
    expect(wrong).toEqual([]);
  });

  test('any text becomes what OpenCC makes of it, unless its length would change', () => {
    const unit = fc.oneof(
      fc.constantFrom(...'会议强调领导后干面只钟重复沉没'),
      fc.constantFrom(...'會議強調臺灣領導後乾麵隻鐘髮𠮷豈'),
      fc.constantFrom(...sources),
      fc.string({ unit: 'binary', maxLength: 2 }),
      fc.constantFrom('\ud842', '\udfb7', '⿰', 'a', '1', '，', ' '),
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
        const whole = convert(text);
        if (whole.length === text.length) expect(toSimplified(text)).toBe(whole);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['⿰車專轉', '⿰車專转'],
    ['⿲車車⿰車車轉', '⿲車車⿰車車转'],
    ['⿰'.repeat(100_000), '⿰'.repeat(100_000)],
  ])('descriptions of characters stay, however many there are', (text, simplified) => {
    expect(toSimplified(text)).toBe(simplified);
    expect(toTraditional(text)).toBe(text);
  });

  test.each([
    ['會議強調，要加強領導。', 'traditional'],
    ['会议强调，要加强领导。', 'simplified'],
    ['三月四日', 'simplified'],
    ['', 'simplified'],
    ['abc', 'simplified'],
  ])('%s is written in %s script', (text, script) => {
    expect(scriptOf(text)).toBe(script);
  });

  test('a text taken to traditional script and back says the same', () => {
    expect(toSimplified(toTraditional('市长主持会议并讲话'))).toBe('市长主持会议并讲话');
  });
});
