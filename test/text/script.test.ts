import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
